/** Folders whose members are named once, in the list beside them. */
import { posix } from 'node:path';
import { scan } from './source.js';

/** How a list and its folder differ: members nobody lists, and listed ones that are not there. */
export function differences(index: string, siblings: readonly string[], helpers: readonly string[]): string[] {
  const listed = scan(index)
    .imports.filter((name) => name.startsWith('./'))
    .map((name) => posix.basename(name, '.js'));
  const files = siblings.map((path) => posix.basename(path, '.ts'));
  const members = files.filter((name) => name !== 'index' && !helpers.includes(name));
  const gone = (name: string): boolean => !files.includes(name);
  return [
    ...members.filter((name) => !listed.includes(name)).map((name) => `${name} is not in the list`),
    ...listed.filter(gone).map((name) => `${name} is in the list, but there is no such file`),
    ...helpers.filter(gone).map((name) => `${name} is said to be no member, but there is no such file`),
  ];
}
