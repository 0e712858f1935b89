/** What files are called where several have one name: with the folder they lie in, or with all that was typed. */
import { basename, dirname } from 'node:path';
import type { Input } from './input.js';

/** Tells files of one name apart; all others keep theirs. */
export function apart(files: readonly Input[]): Input[] {
  return [withFolder, (file: Input) => file.typed ?? file.name].reduce(renamed, [...files]);
}

function renamed(files: readonly Input[], nameOf: (file: Input) => string): Input[] {
  const counts = new Map<string, number>();
  for (const { name } of files) counts.set(name, (counts.get(name) ?? 0) + 1);
  return files.map((file) => ((counts.get(file.name) ?? 0) > 1 ? { ...file, name: nameOf(file) } : file));
}

/** `exports/january/sales.csv` as `january/sales.csv`; a member of a zip file with the folder of that. */
function withFolder({ name, typed }: Input): string {
  const outer = typed?.endsWith(name) ? typed.slice(0, typed.length - name.length) : '';
  const folder = basename(dirname(`${outer}x`));
  return outer === '' || folder === '.' || folder === '..' ? (typed ?? name) : `${folder}/${name}`;
}
