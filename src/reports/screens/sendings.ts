/** What became of each message that was handed to the mail server. */
import { type Sheet, sheet, text } from '../sheet.js';

export interface SendingRow {
  readonly id: string;
  readonly to: string;
  readonly state: string;
  readonly detail: string | null;
}

export const sendings = (rows: Iterable<SendingRow>): Sheet<SendingRow> =>
  sheet<SendingRow>(
    'Sent',
    [
      text('message_id', (row) => row.id),
      text('to', (row) => row.to),
      text('state', (row) => row.state),
      text('detail', (row) => row.detail, { long: true }),
    ],
    rows,
  );
