/** Rows that were set aside: as they came, with the reason behind, in a file beside their own. */
import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { type Problem, UserError } from '../errors.js';
import type { FileReading } from '../sources/read-file.js';
import { records } from '../sources/records.js';

export class RejectedRows {
  /** Where they go; `null` where rows are not set aside, or are no lines of text. */
  readonly path: string | null;
  private readonly draft: string;
  private file: number | null = null;

  /**
   * @param beside path of the file, or the one it came from
   * @param reading the file whose rows are set aside; `null` where they are not
   */
  constructor(
    beside: string,
    private readonly reading: Pick<FileReading, 'header' | 'separator'> | null,
  ) {
    this.path = reading === null || reading.separator === null ? null : `${beside}.rejected.csv`;
    this.draft = `${this.path}.part`;
  }

  add(raw: string, why: readonly Problem[]): void {
    if (this.path === null) return;
    if (this.file === null) {
      this.file = this.open();
      if (this.reading?.header) this.write(this.reading.header, 'reason');
    }
    this.write(this.fitted(raw), why.map(reasonOf).join('; '));
  }

  /** The import stands: the file appears, or the one of the last run goes. */
  keep(): void {
    if (this.path === null) return;
    if (this.file === null) rmSync(this.path, { force: true });
    else {
      closeSync(this.file);
      this.file = null;
      renameSync(this.draft, this.path);
    }
  }

  /** Nothing was written, here neither. */
  drop(): void {
    if (this.file === null) return;
    closeSync(this.file);
    this.file = null;
    rmSync(this.draft, { force: true });
  }

  private open(): number {
    try {
      rmSync(this.draft, { force: true });
      return openSync(this.draft, 'w', 0o600);
    } catch (error) {
      throw new UserError(
        `${this.path} cannot be written (${(error as NodeJS.ErrnoException).code}), so rejected rows cannot be set aside`,
        'check the folder and its permissions, or import a copy of the file from a folder of your own',
      );
    }
  }

  /** A row as it came; one with too few or too many values is filled up, or has the last ones in one cell, so that the reason stands below its heading. */
  private fitted(raw: string): string {
    const width = this.reading?.header ? (this.cellsOf(this.reading.header)?.length ?? 0) : 0;
    const cells = this.cellsOf(raw);
    if (width === 0 || cells?.length === width) return raw;
    const separator = this.reading?.separator ?? ',';
    // A quote that never closes would swallow the reason: its row is cut at every separator.
    const all = cells ?? raw.split(separator);
    const own = all.slice(0, width);
    if (all.length > width) own[width - 1] = all.slice(width - 1).join(separator);
    while (own.length < width) own.push('');
    return own.map((text) => quoted(text, separator)).join(separator);
  }

  /** The values of a line; of a header on two lines those of the second. `null` where its quotes are broken. */
  private cellsOf(raw: string): readonly string[] | null {
    const last = [...records([raw], { separator: this.reading?.separator ?? ',', lineEnd: '\n' })].at(-1);
    return last && last.fault === null ? last.fields : null;
  }

  private write(raw: string, reason: string): void {
    const separator = this.reading?.separator ?? ',';
    writeSync(this.file as number, `${raw}${separator}${quoted(reason, separator)}\n`);
  }
}

const quoted = (text: string, separator: string): string =>
  text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

function reasonOf({ column, value, message }: Problem): string {
  return [...(column === null ? [] : [`${column}:`]), ...(value === null ? [] : [`"${value}"`]), message].join(' ');
}
