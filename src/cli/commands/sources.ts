import type { Command } from 'commander';
import type { Sheet } from '../../reports/sheet.js';
import type { Deps } from '../deps.js';
import { Session } from '../session.js';

/** `dunning sources`: what an import understands, and how to teach it more. */
export function registerSources(program: Command, deps: Deps): void {
  const sources = program
    .command('sources')
    .summary('the layouts an import knows; describe one of your own')
    .description(
      'Lists the layouts an import knows by name: those of the program, and your mapping files in layouts/ beside the ledger.\n' +
        'Other files are read by what their headers mean; a file nobody knows is described once, in a mapping file.',
    )
    .addHelpText(
      'after',
      `
Examples:
  dunning sources                                    known layouts, and your own
  dunning sources columns --csv > columns.csv        columns, and the headers they go by
  dunning sources draft export.csv -o layouts/erp.yaml  a mapping file to complete and keep`,
    )
    .action(async (_flags: object, command: Command) => listLayouts(new Session(command, deps)));

  sources
    .command('columns')
    .summary('the columns of each kind of file, and the headers they go by')
    .description(
      'Lists the columns an import understands, for each kind of file, with the headers they go by.\n' +
        'Those that only help to read the others (VAT, journal, balance) are not kept: kept says so.',
    )
    .addHelpText('after', '\nExamples:\n  dunning sources columns\n  dunning sources columns --csv > columns.csv')
    .action(async (_flags: object, command: Command) => listColumns(new Session(command, deps)));

  sources
    .command('draft <file>')
    .summary('write a mapping file for an export nobody knows')
    .description(
      'Writes a mapping file for an export nobody knows: what headers and values tell is filled in, every column is listed with\n' +
        'values of the file (personal ones masked), and what only you can say is marked ?. A file without a header goes by place.\n' +
        '- is standard input; exports.zip is the one file in it that nobody knows, exports.zip/sales.csv the one of that name.',
    )
    .addHelpText(
      'after',
      `
Examples:
  dunning sources draft export.csv                     look at it
  dunning sources draft export.csv -o layouts/erp.yaml keep it beside the ledger: used for every file with these headers
  unzip -p month.zip sales.csv | dunning sources draft -
  dunning sources draft month.zip/sales.csv            a file within a zip file
  dunning import --map mine.yaml export.csv            or name it: for files without a header, or to try it

layouts/ is a folder beside the ledger; -o makes it. For > it must be there: mkdir -p layouts

Answer what is marked ? in a text editor, and leave the meaning of columns that are not needed empty.`,
    )
    .action(async (file: string, _flags: object, command: Command) => {
      const session = new Session(command, deps);
      const [{ draftOf, isUnknown, layoutsBeside, mappingsIn, textOf }, { inputToDraft }] = await Promise.all([
        import('../../desk/draft-mapping.js'),
        import('../../desk/draft-input.js'),
      ]);
      const mappings = mappingsIn(layoutsBeside(session.databasePath));
      const { input, close } = await inputToDraft(file, deps, (each) => isUnknown(each, mappings));
      try {
        await session.write([textOf(input.name, draftOf(input.path))], layoutsBeside(session.databasePath));
      } finally {
        close();
      }
    });
}

async function listLayouts(session: Session): Promise<void> {
  const [{ sheet, text }, { PROFILES }, { layoutsBeside, mappingsIn }] = await Promise.all([
    import('../../reports/sheet.js'),
    import('../../sources/profiles/index.js'),
    import('../../desk/draft-mapping.js'),
  ]);
  const folder = layoutsBeside(session.databasePath);
  const own = mappingsIn(folder).map(({ path, profile, headerless, open }) => ({
    layout: profile.id,
    kind: open.includes('kind') ? '?' : profile.kind,
    title: profile.title,
    where: path,
    note: open.length > 0 ? `open: ${open.join(', ')}` : headerless ? 'no header: name it with --map' : '',
  }));
  const known = PROFILES.map(({ id, kind, title }) => ({ layout: id, kind, title, where: 'dunning', note: '' }));
  type Row = (typeof own)[number];
  const result = sheet<Row>(
    'Layouts known by name',
    [
      text('layout', (row) => row.layout),
      text('kind', (row) => row.kind),
      text('title', (row) => row.title, { long: true }),
      text('where', (row) => row.where),
      text('note', (row) => row.note),
    ],
    [...own, ...known],
    () => ['Other files are read by what their headers mean: dunning sources columns', `Your own mapping files live in ${folder}/`],
  );
  await session.print(result as Sheet);
}

async function listColumns(session: Session): Promise<void> {
  const [{ sheet, text }, { MEANINGS }] = await Promise.all([import('../../reports/sheet.js'), import('../../sources/columns.js')]);
  const rows = Object.entries(MEANINGS).flatMap(([kind, { columns, needs }]) =>
    Object.entries(columns).map(([column, { headers, reading, aside }]) => ({
      kind,
      column,
      reading,
      needed: needs.some((group) => group.length === 1 && group[0] === column),
      kept: aside !== true,
      headers: headers.split(' '),
    })),
  );
  type Row = (typeof rows)[number];
  const result = sheet<Row>(
    'Columns an import understands',
    [
      text('file', (row) => row.kind),
      text('column', (row) => row.column),
      text('needed', (row) => (row.needed ? 'yes' : '')),
      text('holds', (row) => row.reading),
      text('kept', (row) => (row.kept ? 'yes' : 'no')),
      text('also_called', (row) => row.headers.join(', '), { long: true }),
    ],
    rows,
    () => ['Headers are compared without capitals, accents, blanks and punctuation.'],
  );
  await session.print(result as Sheet);
}
