/**
 * Text → records. RFC 4180 as it is met in the field: any separator, LF, CRLF or CR, quoted line ends, doubled quotes,
 * blanks before an opening quote. Keeps what the ledger needs and CSV libraries lose: the line a record starts on and its raw text.
 */

export interface Dialect {
  readonly separator: ',' | ';' | '\t' | '|';
  readonly lineEnd: '\n' | '\r';
}

export interface RawRecord {
  readonly fields: string[];
  /** 1-based line the record starts on. */
  readonly line: number;
  /** As it came, without its line end. */
  readonly raw: string;
  /** Set where the quoting is broken; the fields are then not to be believed. */
  readonly fault: string | null;
}

/** The longest record that is read; more means a quote that never closes, or no CSV at all. */
export const MAX_RECORD = 1 << 20;

/**
 * Splits blocks of text into records; blank lines are passed over. Memory stays at one block and one record.
 * A record with broken quoting or of endless length is given with its `fault`, and reading goes on behind it.
 */
export function* records(blocks: Iterable<string>, dialect: Dialect): Generator<RawRecord> {
  const { separator, lineEnd } = dialect;
  let text = '';
  let from = 0;
  let line = 1;
  let skipping = false;
  // Position of the next quote; looked for once, not once a record.
  let quote = -1;
  const source = blocks[Symbol.iterator]();
  let done = false;
  while (!done || from < text.length) {
    if (quote < from) quote = indexOrEnd(text, '"', from);
    const end: number =
      skipping || quote >= text.length ? text.indexOf(lineEnd, from) : endOfRecord(text, from, quote, lineEnd, separator, done);
    if (!skipping && (end < 0 ? text.length : end) - from > MAX_RECORD) {
      const lineStop = text.indexOf(lineEnd, from);
      if (lineStop >= 0 && lineStop - from <= MAX_RECORD) {
        // An open quote has swallowed whole lines: only its own is given up.
        yield { fields: [], line, raw: text.slice(from, lineStop).replace(/\r$/, ''), fault: 'opens a quote that never closes' };
        line++;
        from = lineStop + 1;
      } else {
        yield { fields: [], line, raw: text.slice(from, from + 200), fault: `is longer than ${MAX_RECORD} characters` };
        skipping = true;
      }
      continue;
    }
    if (end < 0 && !done) {
      if (skipping) from = text.length;
      const next = source.next();
      if (next.done) done = true;
      else {
        text = text.slice(from) + next.value;
        from = 0;
        quote = -1;
      }
      continue;
    }
    const stop = end < 0 ? text.length : end;
    if (skipping) {
      skipping = end < 0;
      line++;
      from = stop + 1;
      continue;
    }
    let raw = text.slice(from, stop);
    from = stop + 1;
    if (raw.charCodeAt(raw.length - 1) === 13) raw = raw.slice(0, -1);
    const start = line;
    line++;
    if (raw === '') continue;
    if (raw.indexOf('"') < 0) {
      yield { fields: raw.split(separator), line: start, raw, fault: null };
      continue;
    }
    for (let at = raw.indexOf(lineEnd); at >= 0; at = raw.indexOf(lineEnd, at + 1)) line++;
    yield splitQuoted(raw, separator, start);
  }
}

function indexOrEnd(text: string, what: string, from: number): number {
  const at = text.indexOf(what, from);
  return at < 0 ? text.length : at;
}

/** Where the record that starts at `from` ends, quoted line ends passed over; -1 where the text does not say yet. */
function endOfRecord(text: string, from: number, firstQuote: number, lineEnd: string, separator: string, last: boolean): number {
  let end = text.indexOf(lineEnd, from);
  let quote = firstQuote;
  if (end >= 0 && quote > end) return end;
  for (;;) {
    // A quote opens a field only at its start; elsewhere it is a character of the field.
    if (opensField(text, quote, from, separator)) {
      let close = text.indexOf('"', quote + 1);
      while (close >= 0 && text.charCodeAt(close + 1) === 34) close = text.indexOf('"', close + 2);
      if (close < 0 || (close + 1 === text.length && !last)) return last ? closeAtLineEnd(text, quote, lineEnd) : -1;
      if (end >= 0 && end < close) end = text.indexOf(lineEnd, close);
      quote = text.indexOf('"', close + 1);
    } else quote = text.indexOf('"', quote + 1);
    if (quote < 0 || (end >= 0 && quote > end)) return end;
  }
}

/** A quote that never closes: only its own line is given up, so that the rest of the file is still read and checked. */
function closeAtLineEnd(text: string, quote: number, lineEnd: string): number {
  return text.indexOf(lineEnd, quote);
}

function opensField(text: string, quote: number, from: number, separator: string): boolean {
  let before = quote - 1;
  while (before >= from && text.charCodeAt(before) === 32) before--;
  return before < from || text[before] === separator;
}

function splitQuoted(raw: string, separator: string, line: number): RawRecord {
  const fields: string[] = [];
  const length = raw.length;
  let at = 0;
  for (;;) {
    let start = at;
    while (raw.charCodeAt(start) === 32) start++;
    if (raw.charCodeAt(start) === 34) {
      let close = raw.indexOf('"', start + 1);
      let doubled = false;
      while (close >= 0 && raw.charCodeAt(close + 1) === 34) {
        doubled = true;
        close = raw.indexOf('"', close + 2);
      }
      if (close < 0) return { fields, line, raw, fault: 'opens a quote that never closes' };
      const value = raw.slice(start + 1, close);
      fields.push(doubled ? value.replaceAll('""', '"') : value);
      at = close + 1;
      while (at < length && raw.charCodeAt(at) === 32) at++;
      if (at >= length) return { fields, line, raw, fault: null };
      if (raw[at] !== separator) return { fields, line, raw, fault: `has "${raw.slice(at, at + 8)}" behind a closing quote` };
      at++;
    } else {
      const next = raw.indexOf(separator, at);
      if (next < 0) {
        fields.push(raw.slice(at));
        return { fields, line, raw, fault: null };
      }
      fields.push(raw.slice(at, next));
      at = next + 1;
    }
    if (at >= length) {
      fields.push('');
      return { fields, line, raw, fault: null };
    }
  }
}
