/** The outputs of a batch, in the order in which their files are written. An output is a file here and a line in this list. */
import { batchJson } from './batch-json.js';
import { eml } from './eml.js';
import { letterPdf } from './letter-pdf.js';
import { mailMerge } from './mail-merge.js';
import type { Output } from './output.js';
import { sms, whatsapp } from './text-messages.js';

export const OUTPUTS: readonly Output[] = [eml, letterPdf, sms, whatsapp, mailMerge, batchJson];
