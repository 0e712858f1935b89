/**
 * What a text lacks of what the law wants in it. What is wanted comes from the law; whether it stands there is looked up in the words as
 * they would go out, in the language they are in, so that a text of the user's own is held to the same.
 */
import type { Lookup } from './law/claim.js';
import type { Composed, Facts, Language } from './message.js';
import { longDay, money, rateWording, shortDay, termWording } from './texts/wording.js';

/** One thing a text must hold, and what it is for people. */
export type Wanted = Lookup & { readonly says: string };

/** What of `wanted` stands neither in the text nor in the HTML's words, for people; empty where the text is complete. */
export function lacks(composed: Pick<Composed, 'subject' | 'text'>, wanted: readonly Wanted[], facts: Facts): readonly string[] {
  const text = comparable(`${composed.subject}\n${composed.text}`);
  return wanted
    .filter(
      (want) =>
        !writings(want, facts).some((writing) =>
          want.kind === 'words' ? text.includes(comparable(writing)) : holds(text, comparable(writing)),
        ),
    )
    .map(({ says }) => says);
}

/** What every formal notice must hold, worked out from the message itself; the law may want more. */
export function wantedOf(facts: Facts): readonly Wanted[] {
  if (facts.step !== 'notice' || facts.shielded) return [];
  const { announced, term, currency, language } = facts;
  const isBelgian = facts.country === 'BE' && facts.party !== 'business';
  return [
    { says: 'the amount that is open', kind: 'amount', amount: facts.total, currency },
    { says: 'the name of the creditor', kind: 'company', field: 'name' },
    ...facts.lines.map(({ number }): Wanted => ({ says: `invoice ${number}`, kind: 'text', text: number })),
    ...(announced !== null && announced.costs > 0
      ? [{ says: 'the exact amount of the costs', kind: 'amount', amount: announced.costs, currency } as const]
      : []),
    ...(announced?.interest && announced.rate !== null
      ? [{ says: 'the rate of the interest that follows', kind: 'text', text: rateWording(announced.rate, language) } as const]
      : []),
    ...(term === null
      ? []
      : [{ says: 'the term to pay free of costs', kind: 'words', anyOf: { [language]: [termWording(term, facts)] } } as const]),
    ...(isBelgian ? belgian(facts) : []),
  ];
}

/** Art. XIX.2 § 3 WER: enterprise number, goods in words, due day. */
const belgian = ({ lines }: Facts): Wanted[] => [
  { says: 'the enterprise number of the creditor', kind: 'company', field: 'enterpriseNumber' },
  ...lines.flatMap(({ number, description, due }): Wanted[] => [
    { says: `what invoice ${number} is for`, kind: 'text', text: description ?? '' },
    { says: `the due day of invoice ${number}`, kind: 'day', day: due },
  ]),
];

function writings(want: Wanted, facts: Facts): readonly string[] {
  const { language } = facts;
  switch (want.kind) {
    case 'amount':
      return [money(want.amount, want.currency, language)];
    case 'day':
      return [longDay(want.day, language), shortDay(want.day, language), want.day];
    case 'text':
      return [want.text];
    case 'words':
      return wordings(want.anyOf, language);
    case 'company':
      return want.field === 'name' ? [facts.sender.company] : [facts.sender.enterpriseNumber ?? ''];
  }
}

const wordings = (anyOf: Readonly<Record<string, readonly string[]>>, language: Language): readonly string[] =>
  anyOf[language] ?? Object.values(anyOf).flat();

/** Whole and not as a piece of something longer: `€ 40,00` is not in `€ 140,00`, nor `2026-1` in `2026-12`. */
function holds(text: string, writing: string): boolean {
  if (writing === '') return false;
  for (let at = text.indexOf(writing); at >= 0; at = text.indexOf(writing, at + 1)) {
    const before = text[at - 1] ?? ' ';
    const after = text.slice(at + writing.length, at + writing.length + 2);
    if (!(isWord(before) && isWord(writing[0])) && !(isWord(writing.at(-1)) && /^(?:[\p{L}\p{N}]|[.,]\d)/u.test(after))) return true;
  }
  return false;
}

const isWord = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);

/** Without case, with blanks of all kinds as one. */
const comparable = (text: string): string => text.normalize('NFKC').replace(/[’‘]/g, "'").replace(/\s+/g, ' ').trim().toLowerCase();
