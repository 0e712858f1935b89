/** Bank statements that are no tables: ISO 20022 and MT940, recognised by what stands in them. */
import { messageIn, paymentsOf } from './iso20022.js';
import { lettersOf } from './letters-of.js';
import { isMt940, paymentsOfMt940 } from './mt940.js';
import type { FileReading, ReadOptions } from './read-file.js';
import { type Survey, textBlocks } from './text.js';

const XML = /^\s*<(?:\?xml|!--|!DOCTYPE|[A-Za-z_][\w.-]*(?::[\w.-]+)?[\s/>])/;

/** How a statement is read; `null` for what is none. @throws DataProblems for XML of another kind */
export function statementIn(path: string, file: string, seen: Survey, { currency, onBytes }: ReadOptions): FileReading | null {
  const { encoding, sha256, bytes } = seen;
  const text = (told?: (read: number) => void) => textBlocks(path, encoding, told);
  const about = {
    file,
    kind: 'payments',
    separator: null,
    joinsRows: false,
    needsInvoices: false,
    sha256,
    bytes,
    unknown: [],
    statedOn: null,
    titleDay: null,
  } as const;
  const head = first(text());
  if (XML.test(head)) {
    const message = messageIn(file, text());
    return {
      ...about,
      source: message.source,
      header: message.version,
      notes: message.notes,
      rows: () => paymentsOf(file, message, text(onBytes), currency),
    };
  }
  if (isMt940(head))
    return {
      ...about,
      source: 'mt940',
      header: 'MT940',
      notes: lettersOf(seen),
      rows: () => paymentsOfMt940(file, text(onBytes), currency),
    };
  return null;
}

function first(blocks: Generator<string>): string {
  const { value } = blocks.next();
  blocks.return(undefined);
  return (value ?? '').slice(0, 4096);
}
