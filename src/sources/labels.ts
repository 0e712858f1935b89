/** Confirmed reasons in a small table: `debtor_id,label`. */
import { UserError } from '../errors.js';
import { records } from './records.js';
import { plainWord } from './words.js';

export interface Label {
  readonly line: number;
  readonly debtorId: string;
  readonly label: string;
}

/** @throws UserError where one of the two columns is missing */
export function parse(text: string, path: string): Label[] {
  const plain = text.replace(/^\ufeff/, '');
  const separator = (plain.split('\n', 1)[0] ?? '').includes(';') ? ';' : ',';
  const [header, ...rows] = records([plain], { separator, lineEnd: '\n' });
  const words = (header?.fields ?? []).map(plainWord);
  const at = { debtor: words.indexOf('debtorid'), label: words.indexOf('label') };
  if (at.debtor < 0 || at.label < 0)
    throw new UserError(`${path} has no columns debtor_id and label`, 'its first line must name them: debtor_id,label');
  return rows.map(({ line, fields }) => ({ line, debtorId: (fields[at.debtor] ?? '').trim(), label: (fields[at.label] ?? '').trim() }));
}
