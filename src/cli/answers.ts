/** What only a person can settle, asked on a terminal while files are recognised. */
import type { Imported, ImportOptions } from '../desk/import-files.js';
import type { Kind } from '../sources/drafts.js';
import type { Input } from '../sources/input.js';
import type { Mapping } from '../sources/mapping.js';
import { isDataProblems } from './imported.js';
import type { Session } from './session.js';

/** Runs an import; on a terminal what the files leave open is asked, each question once. */
export async function withAnswers(
  session: Session,
  files: readonly Input[],
  options: ImportOptions,
  run: (options: ImportOptions) => Promise<Imported>,
): Promise<Imported> {
  const { deps } = session;
  const maps = new Map<string, Mapping>();
  const kinds = new Map<string, Kind>();
  let { dateOrder, decimal: sign } = options;
  for (;;) {
    try {
      return await run({ ...options, dateOrder, decimal: sign, maps, kinds });
    } catch (error) {
      if (!session.mayAsk || !isDataProblems(error) || !error.problems.every(({ question }) => question !== undefined)) throw error;
      const { ask } = await import('./prompt.js');
      const before = [dateOrder, sign, maps.size, kinds.size].join();
      for (const { file, column, value, question, choices = [] } of error.problems)
        if (question === 'date_order')
          dateOrder ??= await ask(deps, `${file}, column ${column}: what stands first in ${value}?`, [
            { name: 'the day', value: 'dmy' as const },
            { name: 'the month', value: 'mdy' as const },
          ]);
        else if (question === 'decimal')
          sign ??= await ask(deps, `${file}, column ${column}: what is the last sign in ${value}?`, [
            { name: 'a decimal sign', value: value?.includes(',') ? (',' as const) : ('.' as const) },
            { name: 'a thousands sign', value: value?.includes(',') ? ('.' as const) : (',' as const) },
          ]);
        else if (question === 'kind') {
          const input = files.find(({ name, path }) => name === file && !kinds.has(path));
          if (input)
            kinds.set(
              input.path,
              await ask(
                deps,
                `${file}: what does it list?`,
                choices.map((kind) => ({ name: kind, value: kind as Kind })),
              ),
            );
        } else {
          const { askMapping } = await import('./ask-mapping.js');
          const input = files.find(({ name, path }) => name === file && !maps.has(path));
          const mapping = input ? await askMapping(session, input, options) : null;
          if (input && mapping) maps.set(input.path, mapping);
        }
      if (before === [dateOrder, sign, maps.size, kinds.size].join()) throw error;
    }
  }
}
