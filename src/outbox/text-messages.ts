/** Sms and WhatsApp messages for a gateway or for sending by hand: one row each, with the length as the provider counts it. */
import type { Message } from '../reminders/message.js';
import { likeGsm, segmentsOf } from './gsm7.js';
import type { Output } from './output.js';
import { csvOf } from './rows.js';

export const sms: Output = {
  id: 'sms',
  title: 'sms texts with their length in segments',
  takes: ({ channel }) => channel === 'sms',
  async *files(messages, { excel }) {
    if (messages.length === 0) return;
    const header = ['debtor_id', 'name', 'to', 'language', 'text', 'characters', 'encoding', 'segments'];
    const rows = messages.map((message) => {
      const text = likeGsm(message.short);
      const { encoding, units, segments } = segmentsOf(text);
      return [...who(message), text, String(units), encoding, String(segments)];
    });
    yield { path: 'sms.csv', bytes: csvOf(header, rows, excel) };
  },
};

export const whatsapp: Output = {
  id: 'whatsapp',
  title: 'WhatsApp texts with a link that opens each',
  takes: ({ channel }) => channel === 'whatsapp',
  async *files(messages, { excel }) {
    if (messages.length === 0) return;
    const header = ['debtor_id', 'name', 'to', 'language', 'text', 'link'];
    const rows = messages.map((message) => {
      const number = internationalNumber(message).replace(/^\+/, '');
      const link = number === '' ? '' : `https://wa.me/${number}?text=${encodeURIComponent(message.short)}`;
      return [...who(message), message.short, link];
    });
    yield { path: 'whatsapp.csv', bytes: csvOf(header, rows, excel) };
  },
};

const who = (message: Message): string[] => [message.debtorId, message.name, internationalNumber(message), message.language];

const CODES: Readonly<Record<string, string>> = { NL: '31', BE: '32', DE: '49', FR: '33', LU: '352', GB: '44', AT: '43', CH: '41' };

/** `+31612345678` of `06-12345678` or `0031 6 …`; as it came where the country's code is not known. */
export function internationalNumber({ mobile, country }: Pick<Message, 'mobile' | 'country'>): string {
  const dialled = (mobile ?? '').replace(/\(0\)/g, '').replace(/[^\d+]/g, '');
  if (dialled.startsWith('+')) return dialled;
  if (dialled.startsWith('00')) return `+${dialled.slice(2)}`;
  const code = CODES[country];
  if (code === undefined || !dialled.startsWith('0')) return dialled;
  return `+${code}${dialled.slice(1)}`;
}
