/** Words about somebody's health, which a ledger of receivables has no business to hold (GDPR article 9): a closed list in four languages. */

/** Beginnings of words, or whole words where a beginning would say too much. */
const BEGINNINGS = [
  ...['kanker', 'ziek', 'depressie', 'geopereerd', 'operatie', 'zwanger', 'hartaanval', 'beroerte', 'psychiat', 'chemo', 'overspannen'],
  ...['cancer', 'hôpital', 'hopital', 'hospitalis', 'malad', 'dépressi', 'opéré', 'opération', 'infarctus', 'enceinte'],
  ...['krebs', 'krank', 'depressi', 'schwanger', 'schlaganfall', 'herzinfarkt', 'operiert'],
  ...['hospital', 'illness', 'sickness', 'depress', 'surgery', 'pregnan', 'burn-?\\s?out'],
];
const WHOLE = ['ill', 'sick', 'stroke', 'operation', 'avc', 'heart attack', 'dementie', 'dementia'];
const HEALTH = new RegExp(`(?<![\\p{L}\\p{N}])(?:(?:${BEGINNINGS.join('|')})\\p{L}*|(?:${WHOLE.join('|')})(?![\\p{L}\\p{N}]))`, 'iu');

/** The first word about health in a text; `null` where there is none. */
export const healthWord = (text: string): string | null => HEALTH.exec(text.normalize('NFC'))?.[0] ?? null;
