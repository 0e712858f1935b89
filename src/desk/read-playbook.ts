/** The playbook of this desk: playbook.yaml beside the config file, the file the config names, or the one that ships. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { isMap, LineCounter, parseDocument } from 'yaml';
import { UserError } from '../errors.js';
import { DEFAULT_PLAYBOOK } from '../reminders/default-playbook.js';
import { type Playbook, playbookOf } from '../reminders/playbook.js';

/** The playbook that ships. */
export const defaultPlaybook = (): Playbook => parsed(DEFAULT_PLAYBOOK, 'the playbook that ships', null);

/**
 * @param named the file of the config key `playbook`, from the folder of the config file; `null` where it has none
 * @throws UserError with the line and the key where it cannot be understood
 */
export function readPlaybook(configPath: string, named: string | null): Playbook {
  const folder = dirname(configPath);
  const path = named === null ? join(folder, 'playbook.yaml') : resolve(folder, named);
  const shipped = defaultPlaybook();
  if (!existsSync(path)) {
    if (named === null) return shipped;
    throw new UserError(
      `There is no playbook ${named}`,
      'correct the key playbook of the config file, or write one: dunning remind --playbook',
    );
  }
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new UserError(`${path} cannot be read (${(error as NodeJS.ErrnoException).code})`, 'check its name and permissions');
  }
  return parsed(text, named ?? 'playbook.yaml', shipped);
}

function parsed(text: string, name: string, base: Playbook | null): Playbook {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const [error] = document.errors;
  if (error)
    throw new UserError(
      `${name}, line ${error.linePos?.[0].line ?? 1}: ${error.message.split('\n')[0]?.replace(/ at line \d+.*$/, '')}`,
      'correct the line',
    );
  const place = (keys: readonly (string | number)[]): string => {
    for (let depth = keys.length; depth > 0; depth--) {
      const key = keys[depth - 1];
      const parent: unknown = depth === 1 ? document.contents : document.getIn(keys.slice(0, depth - 1), true);
      // The line of the key, where it has one: its value may begin further down.
      const pair = isMap(parent) ? parent.items.find((item) => String(item.key) === String(key)) : undefined;
      const node = (pair?.key ?? document.getIn(keys.slice(0, depth), true)) as { range?: readonly number[] | null } | undefined;
      if (node?.range?.[0] !== undefined) return `${name}, line ${lines.linePos(node.range[0]).line}`;
    }
    return name;
  };
  return playbookOf(document.toJS() ?? {}, place, base);
}
