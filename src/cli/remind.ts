/** What `dunning remind` does in each of its ways: preview, commit, send, look back. */
import { dirname, join } from 'node:path';
import type { PlannedBatch, Planning } from '../desk/plan-reminders.js';
import type { Sent } from '../desk/send-reminders.js';
import { Refused, UserError } from '../errors.js';
import { dayAt } from '../ledger/day.js';
import type { ExplainedClaim } from '../reports/screens/cost-breakdown.js';
import type { Store } from '../store/open.js';
import type { Session } from './session.js';

export interface RemindFlags {
  readonly all?: true;
  readonly commit?: true;
  readonly out?: string;
  readonly override?: string[];
  readonly because?: string;
  readonly send?: true;
  readonly resend?: string[];
  /** `true` without a batch. */
  readonly issued?: string | true;
  readonly explainCosts?: true;
  readonly playbook?: true;
  readonly texts?: string;
}

async function planned(
  session: Session,
  store: Store,
  { override = [], because }: RemindFlags,
): Promise<{ batch: PlannedBatch; planning: Planning }> {
  const config = await session.config();
  const [{ planReminders }, { readPlaybook }, { readOwnTexts }, { overridesOf }] = await Promise.all([
    import('../desk/plan-reminders.js'),
    import('../desk/read-playbook.js'),
    import('../desk/own-texts.js'),
    import('../desk/issue-reminders.js'),
  ]);
  const { texts, unused } = readOwnTexts(join(dirname(session.configPath), 'texts'));
  for (const line of unused) session.say(`Warning: ${line}`);
  const planning: Planning = {
    config,
    playbook: readPlaybook(session.configPath, config.playbook),
    texts,
    settings: await session.settings(store),
    overridden: new Set(overridesOf(override, because).map(({ gate }) => gate)),
  };
  return { batch: planReminders(store, session.asOf, planning), planning };
}

export async function previewReminders(session: Session, flags: RemindFlags): Promise<void> {
  await session.withStore('read', async (store) => {
    const { batch } = await planned(session, store, flags);
    if (flags.explainCosts) {
      const { costBreakdown } = await import('../reports/screens/cost-breakdown.js');
      return session.print(costBreakdown(batch.nextSteps.flatMap(({ debtorId, claim }) => (claim === null ? [] : [{ debtorId, claim }]))));
    }
    const [{ reminders }, { gateLines }, { stalePayments }] = await Promise.all([
      import('../reports/screens/reminders.js'),
      import('../reports/screens/gates.js'),
      import('../desk/stale-payments.js'),
    ]);
    const stale = batch.gates.length > 0 ? null : stalePayments(store, session.asOf);
    if (stale !== null) session.say(stale);
    const rows = withWords(batch);
    const due = rows.filter(({ step }) => step !== 'none');
    await session.print(reminders(flags.all ? rows : due, session.asOf));
    const [first] = batch.waiting;
    if (first)
      session.say(
        `${batch.waiting.length} wait for a working day, the first for ${first.message.issuedOn}: nothing goes out on weekends and public holidays.`,
      );
    for (const line of gateLines(batch.gates.filter(({ gate }) => !(flags.override ?? []).includes(gate)))) session.say(line);
    if (!flags.all && due.length < rows.length) session.say(`Nothing is due for ${rows.length - due.length} more: dunning remind --all`);
  });
}

/** Plans, each with its message where one goes out. */
function withWords({ nextSteps, messages, waiting }: PlannedBatch) {
  const words = new Map([...messages, ...waiting].map(({ next, message }) => [next.id, message]));
  return nextSteps.map((next) => ({ ...next, message: words.get(next.id) ?? null }));
}

export async function commitReminders(session: Session, flags: RemindFlags, out: string): Promise<void> {
  const { deps, dryRun, asOf } = session;
  if (asOf !== dayAt(deps.now))
    throw new UserError(`--commit issues what is due today, not on ${asOf}`, 'leave --as-of out, or look without --commit');
  await session.withStore('write', async (store) => {
    const { issueReminders, overridesOf, recover } = await import('../desk/issue-reminders.js');
    if (!dryRun) for (const line of recover(store, out)) session.say(line);
    const { batch } = await planned(session, store, flags);
    const overrides = overridesOf(flags.override ?? [], flags.because);
    for (const { name, debtorId, because } of batch.nextSteps.filter(({ step }) => step === 'check'))
      session.say(`Left out, check first: ${name} (${debtorId}): ${because}`);
    const done = await issueReminders(store, batch, { out, overrides, dryRun, now: deps.now, excel: session.excel });
    if (session.asked)
      await session.printJson({
        batch: done.batch,
        folder: done.folder,
        messages: done.messages,
        handed_over: done.handedOver,
        files: done.files,
      });
    if (done.messages + done.handedOver === 0) {
      const [first] = batch.waiting;
      session.say(
        first
          ? `Nothing goes out today: ${batch.waiting.length} wait until ${first.message.issuedOn}.`
          : 'Nothing is due: nothing was issued.',
      );
      return;
    }
    const what = `${done.messages} ${done.messages === 1 ? 'message' : 'messages'}${done.handedOver > 0 ? `, ${done.handedOver} handed over` : ''}`;
    if (done.batch === null) session.say(`Dry run: ${what} would be issued in ${done.folder}; nothing was written.`);
    else session.say(`${what} in ${done.folder}. Batch ${done.batch} written. dunning undo takes it back, as long as nothing was sent.`);
  });
}

export async function printPlaybook(session: Session): Promise<void> {
  const { DEFAULT_PLAYBOOK } = await import('../reminders/default-playbook.js');
  await session.write([DEFAULT_PLAYBOOK]);
}

export async function startTexts(session: Session, folder: string): Promise<void> {
  const { writeTexts } = await import('../desk/write-texts.js');
  const { written, kept } = writeTexts(folder);
  session.say(
    `${written} texts written to ${folder}${kept > 0 ? `, ${kept} that were there are kept` : ''}. Keep those you change in ${join(dirname(session.configPath), 'texts')}, and remove the others: what ships is used for them.`,
  );
}

export async function printIssued(session: Session, text: string | true, { out, explainCosts }: RemindFlags): Promise<void> {
  if (text !== true && !/^\d+$/.test(text))
    throw new UserError(`"${text}" is no batch number`, 'list what was issued with: dunning remind --issued');
  const batch = text === true ? null : Number(text);
  await session.withStore('read', async (store) => {
    if (batch !== null && out !== undefined) {
      const { writeAgain } = await import('../desk/issue-reminders.js');
      const { folder, files } = await writeAgain(store, session.asOf, batch, out, session.excel);
      return session.say(`Batch ${batch} is written once more, ${files.length} files in ${folder}. Nothing is recorded or sent.`);
    }
    const [{ issuedLines }, { issued }] = await Promise.all([import('../desk/issued-list.js'), import('../reports/issued.js')]);
    const lines = issuedLines(store, session.asOf, batch);
    if (!explainCosts) return session.print(issued(lines, session.asOf));
    const { costBreakdown } = await import('../reports/screens/cost-breakdown.js');
    await session.print(
      costBreakdown([...lines].flatMap(({ debtorId, claim }) => (claim === null ? [] : [{ debtorId, claim: claim as ExplainedClaim }]))),
    );
  });
}

export async function sendIssued(session: Session, resend: readonly string[]): Promise<void> {
  const { deps, dryRun, asOf } = session;
  await session.withStore('write', async (store) => {
    const config = await session.config();
    const [{ sendReminders }, { recover }, { sendings }] = await Promise.all([
      import('../desk/send-reminders.js'),
      import('../desk/issue-reminders.js'),
      import('../reports/screens/sendings.js'),
    ]);
    if (!dryRun) for (const line of recover(store, null)) session.say(line);
    const password = deps.env['DUNNING_SMTP_PASSWORD'] || null;
    const settings = await session.settings(store);
    const { batch, sent, doubtful, left } = await sendReminders(store, {
      ...{ asOf, config, password, resend, settings, dryRun, now: deps.now },
    });
    await session.print(sendings(sent));
    for (const id of doubtful)
      session.say(
        `In doubt: ${id} may have gone out, a run was stopped while it was sent. Ask the server, then: dunning remind --send --resend ${id}`,
      );
    if (sent.length === 0) session.say('There is nothing to send.');
    else if (batch === null)
      session.say(
        dryRun
          ? 'Dry run: nothing was sent.'
          : `Nothing was sent: ${sent.length} kept back. Take them back with dunning undo, and plan anew.`,
      );
    else {
      const done = sent.filter(({ state }) => state === 'sent').length;
      session.say(`${done} of ${sent.length + left} sent. Batch ${batch} written.`);
      if (done < sent.length + left) throw notAll(sent, left);
    }
  });
}

/** What was not sent, by what is to be done about it. */
function notAll(sent: readonly Sent[], left: number): Refused {
  const of = (state: Sent['state']): readonly Sent[] => sent.filter((one) => one.state === state);
  const [refused, again, doubtful] = [of('refused'), of('again'), of('doubtful')];
  const why = again[0]?.detail;
  return new Refused(
    'not all could be sent',
    [
      ...(again.length + left > 0 ? [`${again.length + left} to be tried again${why ? `: ${why}` : ''}`] : []),
      ...(refused.length > 0 ? [`${refused.length} refused by the server, each with its reason above`] : []),
      ...(doubtful.length > 0 ? [`${doubtful.length} in doubt: the connection was lost after the message was given`] : []),
    ],
    again.length + left > 0 ? 'look at smtp: in the config file, then once more: dunning remind --send' : undefined,
  );
}
