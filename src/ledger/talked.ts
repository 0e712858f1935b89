/** Whether a call was a conversation, where whoever noted it left its outcome out. */
import type { Contact } from './model.js';

/** Nobody was reached, or only a machine. */
const NOBODY =
  /\b(?:geen gehoor|niet bereikt|niet bereikbaar|onbereikbaar|niet opgenomen|nam niet op|neemt niet op|geen antwoord|voice ?mail|mailbox|ingesproken|in gesprek|niet aanwezig|afwezig|verkeerd nummer|no answer|no reply|not reached|unreachable|did not answer|didn't answer|not answered|no pick ?up|left (?:a )?message|answering machine|engaged|line busy|wrong number|nicht erreicht|nicht erreichbar|niemanden? erreicht|keine antwort|nicht abgehoben|nimmt nicht ab|anrufbeantworter|besetzt|nicht da|falsche nummer|pas de reponse|sans reponse|ne repond pas|pas repondu|pas joint|injoignable|repondeur|messagerie|message laisse|occupe|mauvais numero|faux numero)\b/;

/** What a debtor does in a note of what he said: says, promises, asks, disputes, is to pay. */
const SAYS =
  /\b(?:zegt|zei|zeggen|belooft|beloofde|beloofd|toegezegd|vraagt|vroeg|geeft aan|gaf aan|meldt|meldde|laat weten|liet weten|vertelt|vertelde|klaagt|betwist|bevestigt|bevestigde|betaalt|gaat betalen|zal betalen|wil betalen|kan niet betalen|gesproken|says|said|promises|promised|told (?:me|us)|tells|asks|asked for|claims|claimed|confirms|confirmed|complains|complained|disputes|will pay|wants to pay|cannot pay|can't pay|spoke|spoken|sagt|sagte|verspricht|versprach|versprochen|zugesagt|fragt|bittet|meint|bestatigt|bestreitet|beschwert|zahlt|will zahlen|wird zahlen|kann nicht zahlen|gesprochen|dit|disait|promet|promis|demande|affirme|confirme|conteste|explique|se plaint|paie|paiera|payera|va payer|veut payer|ne peut pas payer|parle)\b/;

const plain = (note: string): string =>
  note
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/\u2019/g, "'")
    .toLowerCase();

/**
 * A call without an outcome was a conversation where a reason or a promise of his is noted, or what he said. Where the note begins with nobody
 * being reached it was none: to call once more costs less than to leave somebody alone whom nobody spoke to.
 */
export function wasTalk({ channel, outcome, reason, promiseDate, promiseAmount, note }: Contact): boolean {
  if (outcome !== null || channel !== 'phone') return false;
  if (reason !== null || promiseDate !== null || promiseAmount !== null) return true;
  if (note === null) return false;
  const text = plain(note);
  const says = text.search(SAYS);
  const nobody = text.search(NOBODY);
  return says >= 0 && (nobody < 0 || says < nobody);
}

/** A contact with the outcome its note tells, where it came with none. */
export const withOutcome = (contact: Contact): Contact => (wasTalk(contact) ? { ...contact, outcome: 'spoken' } : contact);
