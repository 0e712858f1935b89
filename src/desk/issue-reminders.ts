/**
 * Issuing a batch, once. The files are made in a folder beside the one asked for, then everything is recorded in one transaction, then
 * the folder gets its name. Killed before the record, nothing was issued and the folder is cleared away next time; killed after it,
 * the folder gets its name next time. What was issued can always be written out again from the record.
 */
import { chmodSync, existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { Refused, UserError } from '../errors.js';
import type { Day } from '../ledger/day.js';
import type { Issue } from '../outbox/output.js';
import { GATES, type Gate, NEVER_OVERRIDDEN, type Stopped } from '../reminders/gates.js';
import { announcedCosts } from '../reminders/message-facts.js';
import type { NextStep } from '../reminders/next-step.js';
import { listBatches } from '../store/batches.js';
import { foldersIssued, type IssuedRow, isIssuedOn, isPlanIssued, issuedMessages, writeIssued } from '../store/issued.js';
import { LedgerWriter } from '../store/ledger-writer.js';
import type { Store } from '../store/open.js';
import { asBatch, type Writing } from './batch.js';
import { handOverFiles } from './hand-over.js';
import { filesFor, type NamedMessage, type OutFile } from './out-files.js';
import type { PlannedBatch, PlannedMessage } from './plan-reminders.js';

export interface Issuing extends Writing {
  /** Folder for the files: it is made, or, where it holds something, the batch gets a folder of its own in it. */
  readonly out: string;
  /** Tables for the Excel of this country. */
  readonly excel?: 'nl' | undefined;
  readonly overrides: readonly { readonly gate: Gate; readonly because: string }[];
}

export interface Issued {
  /** `null` where nothing went out, or in a dry run. */
  readonly batch: number | null;
  readonly folder: string | null;
  readonly files: readonly string[];
  readonly messages: number;
  readonly handedOver: number;
}

/** Gates that still stand after what a person overrode. */
function shutGates({ gates }: PlannedBatch, overrides: Issuing['overrides']): readonly Stopped[] {
  const open = new Set(overrides.map(({ gate }) => gate));
  return gates.filter(({ gate }) => !open.has(gate));
}

/** @throws UserError where a gate has no such name, or is not to be overridden */
export function overridesOf(names: readonly string[], because: string | undefined): Issuing['overrides'] {
  if (names.length > 0 && (because === undefined || because.trim() === ''))
    throw new UserError('--override stands without --because', 'say why: it is kept with the batch');
  return names.map((name) => {
    const gate = GATES.find((one) => one === name);
    if (!gate) throw new UserError(`There is no gate "${name}"`, `there are: ${GATES.join(', ')}`);
    if (NEVER_OVERRIDDEN.includes(gate)) throw new UserError(`${gate} cannot be overridden`, 'correct the text instead');
    return { gate, because: because as string };
  });
}

/** @throws Refused where a gate is shut, or all who are due must be looked at first */
export async function issueReminders(
  store: Store,
  planned: PlannedBatch,
  { out, overrides, dryRun, now, excel }: Issuing,
): Promise<Issued> {
  const shut = shutGates(planned, overrides);
  if (shut.length > 0)
    throw new Refused(
      'nothing was issued',
      shut.map(({ gate, says, remedy }) => `${gate}: ${says}; ${remedy}`),
      shut.every(({ gate }) => NEVER_OVERRIDDEN.includes(gate))
        ? undefined
        : `Or go on in spite of it, by name: --override ${[...new Set(shut.map(({ gate }) => gate))].filter((gate) => !NEVER_OVERRIDDEN.includes(gate)).join(' --override ')} --because "…"`,
    );
  const { messages } = planned;
  const handed = planned.nextSteps.filter(({ step, earliest }) => step === 'hand_over' && earliest === planned.asOf);
  const check = planned.nextSteps.filter(({ step }) => step === 'check');
  if (messages.length + handed.length === 0) {
    if (check.length > 0 && planned.waiting.length === 0 && !isIssuedOn(store, planned.asOf))
      throw new Refused(
        'nothing was issued: all who are due have money that is booked on nothing',
        check.map(({ name, debtorId, because }) => `unallocated-money: ${name} (${debtorId}): ${because}`),
        'book it: dunning allocate; or go on in spite of it: --override unallocated-money --because "…"',
      );
    return { batch: null, folder: null, files: [], messages: 0, handedOver: 0 };
  }
  const folder = folderFor(out, planned);
  const staging = stagingOf(folder, planned.id);
  if (dryRun) return { batch: null, folder, files: [], messages: messages.length, handedOver: handed.length };
  const files = new Map<string, string[]>();
  try {
    make(staging);
  } catch (error) {
    throw outWords(error, out);
  }
  try {
    for await (const file of allFiles(store, planned, handed, { at: now, excel })) {
      put(staging, file);
      if (file.of !== null) files.set(file.of, [...(files.get(file.of) ?? []), file.path]);
    }
    const common = { plan: planned.id, folder, overrides, lawVersion: planned.lawVersion };
    const batch = asBatch(store, 'remind', { dryRun, now }, (own) => {
      if (isPlanIssued(store, planned.id))
        throw new UserError('This batch was issued just now, by another dunning', 'see dunning remind --issued');
      for (const message of messages)
        writeIssued(store, { ...rowOf(message), ...common, files: files.get(message.next.id) ?? [], batch: own });
      for (const next of handed) writeIssued(store, { ...handedRow(next), ...common, files: files.get(next.id) ?? [], batch: own });
      noteContacts(store, messages, planned.asOf, own);
      return { what: `${messages.length + handed.length} on ${planned.asOf}, in ${folder}`, records: messages.length + handed.length };
    });
    finish(staging, folder);
    return { batch, folder, files: namesIn(folder), messages: messages.length, handedOver: handed.length };
  } catch (error) {
    if (!isPlanIssued(store, planned.id)) rmSync(staging, { recursive: true, force: true });
    throw outWords(error, out);
  }
}

/** Gives folders of recorded batches their name, and clears away what was never recorded. @returns a line for each, for people */
export function recover(store: Store, out: string | null): string[] {
  const said: string[] = [];
  for (const { folder, plan, batch } of foldersIssued(store)) {
    const staging = stagingOf(folder, plan);
    if (!existsSync(staging)) continue;
    finish(staging, folder);
    said.push(`Batch ${batch} was recorded, its files were not yet in place: they are now, in ${folder}`);
  }
  if (out === null) return said;
  const target = resolve(out);
  if (existsSync(target) && !statSync(target).isDirectory()) throw outWords({ code: 'ENOTDIR' }, out);
  for (const place of [dirname(target), target]) {
    if (!existsSync(place)) continue;
    for (const name of readdirSync(place)) {
      const plan = /^\..+\.([0-9a-f]{12})\.part$/.exec(name)?.[1];
      if (plan === undefined || (place !== target && !name.startsWith(`.${basename(target)}.`))) continue;
      rmSync(join(place, name), { recursive: true, force: true });
      said.push('An earlier batch was stopped before it was recorded: nothing of it was issued, and its files are cleared away');
    }
  }
  return said;
}

/** Writes what a batch issued once more, from the record. */
export async function writeAgain(
  store: Store,
  asOf: Day,
  batch: number,
  out: string,
  excel?: Issue['excel'],
): Promise<{ readonly folder: string; readonly files: readonly string[] }> {
  const rows = [...issuedMessages(store, asOf, batch)].filter(({ step }) => step !== 'hand_over');
  const written = listBatches(store).find(({ id }) => id === batch);
  const [first] = rows;
  if (first === undefined || written === undefined)
    throw new UserError(`Batch ${batch} issued no messages`, 'list what was issued with: dunning remind --issued');
  const folder = resolve(out);
  try {
    make(folder);
    const messages = rows.map(({ message }) => message as NamedMessage);
    for await (const file of filesFor(messages, { id: first.plan, at: new Date(written.at), excel })) put(folder, file);
  } catch (error) {
    throw outWords(error, out);
  }
  return { folder, files: namesIn(folder) };
}

async function* allFiles(
  store: Store,
  planned: PlannedBatch,
  handed: readonly NextStep[],
  how: Pick<Issue, 'at' | 'excel'>,
): AsyncGenerator<OutFile> {
  if (planned.messages.length > 0) {
    const messages = planned.messages.map(({ next, message }) => ({ ...message, id: next.id }));
    yield* filesFor(messages, { id: planned.id, ...how });
  }
  if (handed.length > 0) yield* handOverFiles(store, handed, planned.asOf);
}

function folderFor(out: string, { asOf, id }: PlannedBatch): string {
  const target = resolve(out);
  try {
    return existsSync(target) && readdirSync(target).length > 0 ? join(target, `${asOf}-${id.slice(0, 4)}`) : target;
  } catch (error) {
    throw outWords(error, out);
  }
}

const stagingOf = (folder: string, plan: string): string => join(dirname(folder), `.${basename(folder)}.${plan}.part`);

function make(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
}

function put(folder: string, { path: name, bytes }: OutFile): void {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  // Names, amounts and reasons: for the user's own eyes.
  writeFileSync(`${path}.part`, bytes, { mode: 0o600 });
  renameSync(`${path}.part`, path);
}

const namesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)))
    .sort();

function finish(staging: string, folder: string): void {
  // An empty folder of that name makes way; one that holds something never does.
  if (existsSync(folder)) rmdirSync(folder);
  renameSync(staging, folder);
}

function rowOf({
  next,
  message,
  verdict,
}: PlannedMessage): Omit<IssuedRow, 'plan' | 'folder' | 'files' | 'overrides' | 'batch' | 'lawVersion'> {
  const { claim } = next;
  return {
    id: next.id,
    debtorId: next.debtorId,
    on: message.issuedOn,
    step: next.action === 'friendly' && message.step === 'loyal' ? 'loyal' : (next.action ?? message.step),
    channel: message.channel,
    currency: next.currency,
    total: message.total,
    because: next.because,
    invoices: next.lines.map(({ number, due, open }) => ({ number, due, open })),
    verdict,
    claim: claim === null ? null : { ...claim, notice: noticeOf(next) },
    message: { ...message, id: next.id },
  };
}

/** The term it set, as later claims look back on it. */
function noticeOf({ claim, channel, lines, template, announced }: NextStep): unknown {
  if (claim?.term == null || channel === null || template !== 'notice') return null;
  const { kind, lastFreeDay, chargesFrom } = claim.term;
  return {
    kind,
    sentOn: claim.on,
    channel,
    invoices: lines.map(({ number }) => number),
    lastFreeDay,
    chargesFrom,
    announced: announcedCosts(claim),
    interest: announced?.interest ?? false,
  };
}

function handedRow(next: NextStep): Omit<IssuedRow, 'plan' | 'folder' | 'files' | 'overrides' | 'batch' | 'lawVersion'> {
  return {
    id: next.id,
    debtorId: next.debtorId,
    on: next.earliest as Day,
    step: 'hand_over',
    channel: 'file',
    currency: next.currency,
    total: next.total,
    because: next.because,
    invoices: next.lines.map(({ number, due, open }) => ({ number, due, open })),
    verdict: { class: next.class },
    claim: null,
    message: null,
  };
}

/** The reminders stand among the contacts too, where triage and the call sheet see them. */
function noteContacts(store: Store, messages: readonly PlannedMessage[], date: Day, batch: number): void {
  if (messages.length === 0) return;
  const writer = new LedgerWriter(store, batch);
  writer.startFile({ name: 'dunning remind', sha256: '', kind: 'contacts', source: 'dunning remind', header: '', keepsRecords: false });
  messages.forEach(({ message }, at) => {
    writer.logged(
      {
        debtorId: message.debtorId,
        date,
        channel: message.channel,
        direction: 'out',
        outcome: 'reminder_sent',
        note: null,
        reason: null,
        promiseDate: null,
        promiseAmount: null,
        promiseCurrency: null,
        callBackOn: null,
        channelNext: null,
        handledBy: null,
        line: at + 1,
        raw: '',
      },
      batch,
    );
  });
  writer.endFile(date);
}

function outWords(error: unknown, out: string): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (error instanceof UserError || code === undefined || !/^E[A-Z]+$/.test(code)) return error;
  if (code === 'ENOTDIR' || code === 'EEXIST')
    return new UserError(existsSync(out) ? `${out} is a file, not a folder` : `${out} lies under a file`, 'name a folder with --out');
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new UserError(`${out} could not be written: the disk is full`, 'make room and try again');
  return new UserError(
    `${out} cannot be written (${code})`,
    `check the permissions of ${dirname(resolve(out))}, or name another folder with --out`,
  );
}
