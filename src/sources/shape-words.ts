/** What accounting packages print around and between the rows, in Dutch, German, French and English. */

/** Longer texts are none of the lines below. */
const LONGEST = 300;

/** Lower case, without accents and needless blanks: how printed lines are compared. Only the beginning of what is too long to be one. */
export function plainLine(text: string): string {
  const short = text.slice(0, LONGEST);
  const plain = /^[\x20-\x7e]*$/.test(short)
    ? short
    : short
        .normalize('NFD')
        .replace(/[\u0300-\u036f]/g, '')
        .replace(/ß/g, 'ss');
  return plain.toLowerCase().replace(/\s+/g, ' ').trim();
}

const TOTAL =
  /^(?:[-=*\s]*)(?:(?:algemeen|generaal|general|grand|eind|sub|tussen|gesamt|zwischen|end|sous|page|pagina|debiteuren?|klanten?|relatie|customers?|kunden?|debitoren?|clients?)[\s-]*)?(?:tota(?:al|l|len|ls|le|ux)|summen?|som|sum|gesamt(?:summe|betrag)?)(?![a-z])/;
const CLOSING =
  /^(?:eind|slot|end|schluss|abschluss|closing|ending|konto|alter|neuer|letzter|aktueller|ancien|nouveau|dernier|vorig|nieuw)?[\s-]*(?:saldo|balance|solde|kontostand)(?: c\/?[fd]| final| debiteur)?(?![a-z])/;
const CARRIED =
  /^(?:te )?(?:transport(?:eren)?|ubertrag|uebertrag|overdracht|overbrengen|a reporter|report|carried (?:forward|over)|c\/f)[ :.]*$/;
const OPENING =
  /^(?:(?:begin|start|openings?|anfangs?|eroffnungs|eroeffnungs|vortrags?)[\s-]*(?:saldo|balans|balance|bestand|bilanz|stand|wert)|saldo[\s-]?vortrag|vortrag|(?:report )?a nouveau|report de solde|solde (?:initial|d.ouverture|reporte|anterieur|a nouveau)|(?:opening )?balance (?:b\/?f|brought forward|forward)|(?:balance )?brought forward|b\/f|vorig saldo|saldo vorig)/;
const PAGE = /^(?:pagina|page|seite|blad|bladzijde|blz\.?|pag\.?|p\.)\s*(?:nr\.?|no\.?)?\s*:?\s*\d+(?:\s*(?:van|of|von|de|sur|\/)\s*\d+)?$/;
const PRINTED =
  /^(?:printed|print date|printdatum|afgedrukt|afdrukdatum|gedrukt|geprint|datum afdruk|gedruckt|druckdatum|ausdruck|erstellt|imprime|edite|edition du|date d.(?:impression|edition)|created|generated|run date|report date|rapportdatum|gemaakt op|uitgevoerd op|aangemaakt op|vervolg|continued|fortsetzung|suite)(?![a-z])/;
const COUNT =
  /^(?:aantal|number of|anzahl(?: der)?|nombre(?: de)?|count(?: of)?)[\s:]*(?:records?|regels|rijen|rows|lines|lignes|zeilen|datensatze|enregistrements|posten|ecritures|items)?[\s:]*(\d+)$|^(?:records?|regels|rijen|rows|lines|lignes|zeilen|datensatze|enregistrements)[\s:]*(\d+)$|^(\d+) (?:records?|regels|rijen|rows|lines|lignes|zeilen|datensatze|enregistrements|posten|items)(?: .*)?$/;
const DEBTOR =
  /^(?:a\/c(?: ref)?|debiteur(?:en)?(?:nummer|nr)?|debtor|debtor (?:no|number|id)|klant(?:nummer|nr)?|relatie(?:nummer|nr|code)?|customer(?: (?:no|number|id|account))?|client|account|kunde|kunden(?:-?(?:nummer|nr|konto))|debitor(?:en)?(?:-?(?:nummer|nr|konto))?|konto|compte(?: client| tiers)?|code client|tiers)(?![a-z])\.?\s*(?:[:.-]+\s*|(?=\d)|$)/;
const CONTINUED = /\s*[([]?(?:vervolg|continued|cont'?d\.?|fortsetzung|forts\.|suite)[)\]]?\s*$/i;

/** Levels of totals in printed SAP lists. */
const STARS = /^\*{1,4}$/;

export const isTotal = (text: string): boolean =>
  STARS.test(text.trim()) || TOTAL.test(plainLine(text)) || isCarried(text) || isClosing(text);
/** What stands behind the word for total; nothing where there is no such word. */
export const behindTotalWord = (text: string): string => (isTotal(text) ? plainLine(text).replace(TOTAL, '').replace(CLOSING, '') : '');
/** A total that says no more than that, or a figure: `Totaal`, `Total: 12`. */
export const isBareTotal = (text: string): boolean => /^[^a-z]*$/.test(plainLine(text).replace(TOTAL, ''));
/** What is carried from page to page; it says again what was said. */
export const isCarried = (text: string): boolean => CARRIED.test(plainLine(text));
const isClosing = (text: string): boolean => CLOSING.test(plainLine(text)) && !isOpening(text);
/** A balance of a bank account, before or after its entries: the sum of nothing that is listed. */
export const isBalance = (text: string): boolean => isClosing(text) || isOpening(text);
export const isOpening = (text: string): boolean => OPENING.test(plainLine(text));

export function isPageLine(text: string): boolean {
  const line = plainLine(text);
  return (
    PAGE.test(line) || PRINTED.test(line) || /[ |](?:pagina|page|seite|blad|blz\.?) ?:? ?\d+(?: ?(?:van|of|von|sur|\/) ?\d+)?$/.test(line)
  );
}

/** How many rows a line says there are (`Aantal records: 12`); `null` where it says no such thing. */
export function countIn(text: string): number | null {
  const match = COUNT.exec(plainLine(text));
  return match ? Number(match[1] ?? match[2] ?? match[3]) : null;
}

/** The text behind a word for debtor (`Klant: 10023 Maes`); `null` where no such word stands first. */
export function behindDebtorWord(text: string): string | null {
  const plain = plainLine(text);
  const word = DEBTOR.exec(plain)?.[0];
  if (word === undefined) return null;
  // Lengths agree but for accents and blanks, so the original is cut by the word's letters.
  const letters = word.replace(/[^a-z0-9]/g, '').length;
  let at = 0;
  const composed = text.trim().normalize('NFC');
  for (let seen = 0; seen < letters && at < composed.length; at++) if (/[\p{L}\d]/u.test(composed[at] as string)) seen++;
  return composed.slice(at).replace(/^[\s:.-]+/, '');
}

/** Takes `(vervolg)` off a heading that is repeated on the next page. */
export const withoutContinued = (text: string): string => text.replace(CONTINUED, '');

const RECEIPT =
  /^(?:(?:deel|aan|voor|vooruit|teil|an|online|kund[a-z]*|client|bank|sepa)[\s-]?)?(?:betaling|betaald|ontvangst|ontvangen|payment|receipt|received|remittance|zahlung|zahlungseingang|eingang|uberweisung|ueberweisung|lastschrift|virement|paiement|reglement|encaissement|versement|prelevement|overschrijving|incasso|bank|kas|kasse|caisse|banque|cash|giro|cheque|pin|ideal|wire|transfer)(?![a-z])/;
const RECEIPT_NUMBER = /^(?:bnk|bank|kas|bk|bq|ban|pay|pmt|rcpt|rec|zhlg|bet)[\s-]?\d/;
const CREDIT =
  /^(?:credit ?-?(?:nota|note|memo|factuur|invoice)|creditering|cn[\s-]?\d|gutschrift|rechnungskorrektur|avoir|note de credit|retour)/;

/** What a text of a ledger row says the row is; `null` where it says nothing. */
export function documentIn(text: string): 'credit_note' | 'payment' | null {
  const line = plainLine(text);
  return CREDIT.test(line) ? 'credit_note' : RECEIPT.test(line) || RECEIPT_NUMBER.test(line) ? 'payment' : null;
}
