/**
 * Zip files of exports: what is in them is unpacked into files of our own naming, bounded before a byte is written.
 * A member's own name is only ever shown.
 */
import { createWriteStream, rmSync, statSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { Entry, ZipFile } from 'yauzl';
import { DataProblems } from '../errors.js';
import { documentAmong, isPicture, isReadMe, isZip } from './input-refusals.js';
import { refuse } from './refuse.js';
import { headOf } from './text.js';

/** What a zip file may come to. */
export interface Limits {
  readonly members: number;
  /** Bytes of all members together, unpacked. */
  readonly bytes: number;
  /** How many times its own size a zip file may unpack to, where that is more than a few megabytes. */
  readonly ratio: number;
}

export const LIMITS: Limits = { members: 2_000, bytes: 4 * 2 ** 30, ratio: 200 };
const FEW_BYTES = 32 << 20;

export interface Unpacked {
  /** Each file, and what to call it. */
  readonly files: readonly { readonly path: string; readonly name: string }[];
  /** Members that are pictures, PDFs or texts without figures. */
  readonly passedOver: number;
}

/**
 * Unpacks what can be imported from a zip file.
 *
 * @param place gives a path that is free for the next member
 * @throws DataProblems where it is an office document, is encrypted, damaged or too large, or holds another zip file or nothing to read
 */
export async function unpack(path: string, name: string, place: () => string, limits: Limits = LIMITS): Promise<Unpacked> {
  const { openPromise } = (await import('yauzl')).default;
  let zip: ZipFile | null = null;
  try {
    zip = await openPromise(path, { autoClose: false });
    const entries = await entriesOf(zip, name, limits.members);
    refuseUnpacked(name, entries, statSync(path).size, limits);
    const files: { path: string; name: string }[] = [];
    let passedOver = 0;
    for (const entry of entries) {
      if (!isExport(entry.fileName)) continue;
      const target = place();
      const stream = await zip.openReadStreamPromise(entry);
      await pipeline(stream, createWriteStream(target, { mode: 0o600, flags: 'wx' }));
      const own = `${name}/${shownName(entry.fileName)}`;
      const head = headOf(target);
      if (isZip(head) && !documentAmong(head.toString('latin1').match(/xl\/|word\/|\[Content_Types\]\.xml/g) ?? []))
        throw refuse(own, 'is a zip file inside a zip file', 'unpack it, and import what is in it');
      if (isPicture(head) || isReadMe(entry.fileName, head)) {
        rmSync(target);
        passedOver++;
      } else files.push({ path: target, name: own });
    }
    if (files.length === 0)
      throw refuse(name, 'is a zip file with nothing in it to import', 'look into it; CSV files and bank statements are read');
    return { files, passedOver };
  } catch (error) {
    if (error instanceof DataProblems || isOfTheSystem(error)) throw error;
    throw refuse(name, `is a damaged zip file: ${shownName((error as Error).message).slice(0, 120)}`, 'download or pack it again');
  } finally {
    zip?.close();
  }
}

async function entriesOf(zip: ZipFile, name: string, most: number): Promise<Entry[]> {
  const entries: Entry[] = [];
  for await (const entry of zip.eachEntry()) {
    if (entries.length >= most) throw refuse(name, `is a zip file of more than ${most} files`, 'import them in several parts');
    entries.push(entry);
  }
  return entries;
}

function refuseUnpacked(name: string, entries: readonly Entry[], packed: number, { bytes, ratio }: Limits): void {
  const document = documentAmong(entries.map(({ fileName }) => fileName));
  if (document) throw refuse(name, ...document);
  if (entries.some((entry) => entry.isEncrypted()))
    throw refuse(name, 'is a zip file with a password', 'unpack it, and import what is in it');
  const strange = entries.find((entry) => !entry.canDecodeFileData());
  if (strange)
    throw refuse(
      name,
      `is a zip file packed in a way that is not read (method ${strange.compressionMethod})`,
      'pack it again as an ordinary zip file',
    );
  const total = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  if (total > bytes)
    throw refuse(
      name,
      `is a zip file that unpacks to ${inMegabytes(total)}; the most is ${inMegabytes(bytes)}`,
      'import it in several parts',
    );
  if (total > FEW_BYTES && total > ratio * packed)
    throw refuse(
      name,
      `is a zip file that unpacks to ${Math.round(total / packed)} times its size, as no export does`,
      'unpack it yourself if you trust it, and import what is in it',
    );
}

const inMegabytes = (bytes: number): string => `${Math.ceil(bytes / 2 ** 20)} MB`;

/** Folders, hidden files and what macOS puts beside them are no exports. */
function isExport(name: string): boolean {
  const parts = name.split('/');
  return (
    !name.endsWith('/') &&
    !parts.includes('__MACOSX') &&
    !parts.some((part) => part.startsWith('.')) &&
    !/^(?:thumbs\.db|desktop\.ini)$/i.test(parts.at(-1) ?? '')
  );
}

/** A name from a foreign file, fit for a terminal. */
const shownName = (name: string): string => name.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '\u00b7').slice(0, 200);

const isOfTheSystem = (error: unknown): boolean =>
  /^(?:ENOSPC|EACCES|EPERM|EMFILE|ENOENT|EISDIR|EIO|EROFS|EDQUOT)$/.test((error as { code?: string }).code ?? '');
