/** A verdict as reports show it. Human findings and computed ones look the same here; their sentences tell them apart. */

export interface FindingRow {
  readonly rule: string;
  readonly says: string;
  readonly cites: readonly string[];
  /** Codes of the reasons it makes likelier. */
  readonly speaksFor?: readonly string[];
}

/** Per reason, 0–1; they sum to 1. */
export interface Shares {
  readonly cant_pay: number;
  readonly wont_pay: number;
  readonly disorganized: number;
}

export interface VerdictRow {
  /** `cant_pay`, `wont_pay`, `disorganized` or `unknown`. */
  readonly class: string;
  readonly subReason: string | null;
  readonly probabilities: Shares;
  /** Strongest first. */
  readonly why: readonly FindingRow[];
  readonly against: readonly FindingRow[];
  readonly unknownBecause: string | null;
}

const WORDS: Readonly<Record<string, string>> = {
  cant_pay: 'cannot pay',
  wont_pay: 'will not pay',
  disorganized: 'disorganised',
  unknown: 'unknown',
};

/** A reason as people say it. */
export const inWords = (reason: string): string => WORDS[reason] ?? reason;

/** The likeliest reason, also where no class was given. */
export function likeliestOf({ probabilities: p }: VerdictRow): keyof Shares {
  if (p.cant_pay >= p.wont_pay && p.cant_pay >= p.disorganized) return 'cant_pay';
  return p.wont_pay >= p.disorganized ? 'wont_pay' : 'disorganized';
}

/** `cannot pay or will not pay` */
export const speaksForInWords = ({ speaksFor }: FindingRow): string | null =>
  speaksFor === undefined || speaksFor.length === 0 ? null : speaksFor.map(inWords).join(' or ');

/** The reason and how sure we are: `disorganised, likely`. */
export function reasonInWords(verdict: VerdictRow): string {
  const confidence = confidenceOf(verdict);
  return confidence === null ? inWords(verdict.class) : `${inWords(verdict.class)}, ${confidence}`;
}

/** How sure we are, in a word; `null` where no class was given. */
export function confidenceOf({ class: reason, probabilities }: VerdictRow): string | null {
  const probability = probabilities[reason as keyof Shares];
  if (probability === undefined) return null;
  if (probability >= 0.85) return 'very likely';
  return probability >= 0.7 ? 'likely' : 'perhaps';
}

/** Four decimals each, and still exactly one together: the largest takes the remainder. */
export function rounded({ cant_pay, wont_pay, disorganized }: Shares): Shares {
  const cant = Math.round(cant_pay * 10_000);
  const wont = Math.round(wont_pay * 10_000);
  const messy = Math.round(disorganized * 10_000);
  const rest = 10_000 - cant - wont - messy;
  const largest = Math.max(cant, wont, messy);
  if (messy === largest) return shares(cant, wont, messy + rest);
  return cant === largest ? shares(cant + rest, wont, messy) : shares(cant, wont + rest, messy);
}

const shares = (cant: number, wont: number, messy: number): Shares => ({
  cant_pay: cant / 10_000,
  wont_pay: wont / 10_000,
  disorganized: messy / 10_000,
});

/** All findings in one cell: `sentence [invoice 117, payment P81] | sentence [note of 2026-03-04]`. */
export function findingsInWords(findings: readonly FindingRow[]): string {
  return findings.map(({ says, cites }) => (cites.length > 0 ? `${says} [${cites.join(', ')}]` : says)).join(' | ');
}
