/** E-mails as files that any mail program opens and any server takes: text and HTML, and the code to scan as a picture inside. */
import MailComposer from 'nodemailer/lib/mail-composer';
import { UserError } from '../errors.js';
import type { Message } from '../reminders/message.js';
import { epcPayload, qrPng } from './epc-qr.js';
import { fileName, fingerprint, type Issue, type Output } from './output.js';

const UNSENT = 'X-Unsent';

/** The e-mail as it is sent: no draft any more. */
export const asSent = (mail: Buffer): Buffer => Buffer.from(mail.toString('latin1').replace(/^X-Unsent: 1\r\n/m, ''), 'latin1');

export const eml: Output = {
  id: 'eml',
  title: 'e-mails, one file each',
  takes: ({ channel }) => channel === 'email',
  async *files(messages, issue) {
    for (const message of messages) yield { path: `mail/${fileName(message, 'eml')}`, bytes: await composeMail(message, issue) };
  },
};

/** The whole e-mail. Date, Message-ID and boundaries follow from the arguments, so that the same message is the same file. */
export async function composeMail(message: Message, issue: Issue): Promise<Buffer> {
  const { sender, email, subject, text, html, name, contactPerson, language } = message;
  if (email === null) throw new UserError(`Debtor ${message.debtorId} has no e-mail address`, 'Choose another channel for him.');
  if (sender.email === null) {
    throw new UserError('E-mails need the address they come from', 'Write it in the config file: company: { email: … }.');
  }
  const key = fingerprint(issue.id, message.debtorId, message.currency, message.step, message.issuedOn);
  const payload = html.includes('cid:epc-qr') ? epcPayload(message.payTo, message.total, message.currency) : null;
  const picture =
    payload === null
      ? []
      : [{ filename: 'epc-qr.png', cid: 'epc-qr', content: await qrPng(payload), contentDisposition: 'inline' as const }];
  const mail = new MailComposer({
    from: { name: sender.contact === null ? sender.company : `${sender.contact}, ${sender.company}`, address: sender.email },
    to: { name: contactPerson ?? name, address: email },
    subject,
    text,
    html: payload === null ? withoutPicture(html) : html,
    attachments: picture,
    date: issue.at,
    messageId: `<${key}@${sender.email.split('@').at(-1)}>`,
    baseBoundary: key,
    // Outlook opens a file with X-Unsent as a draft.
    headers: { 'Content-Language': language, 'X-Dunning-Batch': issue.id, [UNSENT]: '1' },
    disableFileAccess: true,
    disableUrlAccess: true,
    newline: '\r\n',
  } as ConstructorParameters<typeof MailComposer>[0]);
  return await mail.compile().build();
}

const withoutPicture = (html: string): string => html.replace(/<img src="cid:epc-qr"[^>]*>/g, '');
