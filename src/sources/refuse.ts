/** The one complaint that a whole file is not to be read. */
import { DataProblems } from '../errors.js';

export function refuse(file: string, message: string, remedy: string | null, line: number | null = null): DataProblems {
  return new DataProblems([{ file, line, column: null, value: null, message, remedy }]);
}
