import type { Command } from 'commander';
import type { Sheet } from '../../reports/sheet.js';
import type { Deps } from '../deps.js';
import { Session } from '../session.js';

/** `dunning sources`: what an import understands. */
export function registerSources(program: Command, deps: Deps): void {
  program
    .command('sources')
    .summary('the columns an import understands, and the headers they go by')
    .description('Lists the columns an import understands, for each kind of file, with the headers they go by.')
    .addHelpText('after', '\nExamples:\n  dunning sources\n  dunning sources --csv > columns.csv')
    .action(async (_flags: object, command: Command) => {
      const session = new Session(command, deps);
      const [{ sheet, text }, { MEANINGS }] = await Promise.all([import('../../reports/sheet.js'), import('../../sources/columns.js')]);
      const rows = Object.entries(MEANINGS).flatMap(([kind, { columns, needs }]) =>
        Object.entries(columns).map(([column, { headers, reading }]) => ({
          kind,
          column,
          reading,
          needed: needs.some((group) => group.length === 1 && group[0] === column),
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
          text('also_called', (row) => row.headers.join(', '), { long: true }),
        ],
        rows,
        () => ['Headers are compared without capitals, accents, blanks and punctuation.'],
      );
      await session.print(result as Sheet);
    });
}
