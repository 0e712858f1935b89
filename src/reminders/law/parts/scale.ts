/** Sums of money by a scale, with the way to them. */
import { type Currency, type Minor, readable } from '../../../ledger/money.js';

export interface Band {
  /** Minor units: the band takes what lies above this. */
  readonly above: Minor;
  /** Tenths of a per cent. */
  readonly rate: number;
  /** Added once where the base reaches into this band. */
  readonly fixed?: Minor;
}

export interface Scale {
  readonly bands: readonly Band[];
  readonly least: Minor;
  readonly most: Minor;
}

export interface Scaled {
  readonly amount: Minor;
  /** Adds up to the amount. */
  readonly steps: readonly { readonly says: string; readonly amount: Minor }[];
}

const per = (rate: number): string => `${rate % 10 === 0 ? rate / 10 : (rate / 10).toFixed(1)} %`;

/** The amount of a scale whose bands add up. Nothing on nothing. Rounded half up. */
export function scaled(base: Minor, { bands, least, most }: Scale, currency: Currency): Scaled {
  if (base <= 0) return { amount: 0, steps: [] };
  const steps: { says: string; amount: Minor }[] = [];
  let thousandths = 0;
  let told = 0;
  const tell = (says: string, amount: Minor): void => {
    if (amount !== 0) steps.push({ says, amount });
    told += amount;
  };
  bands.forEach(({ above, rate, fixed = 0 }, at) => {
    if (base <= above && above > 0) return;
    const part = Math.min(base, bands[at + 1]?.above ?? base) - above;
    thousandths += part * rate + fixed * 1000;
    if (fixed > 0) tell('fixed part', fixed);
    tell(`${per(rate)} of ${readable(part, currency)}`, Math.floor((thousandths + 500) / 1000) - told);
  });
  if (told < least) tell(`raised to the least of ${readable(least, currency)}`, least - told);
  if (told > most) tell(`lowered to the most of ${readable(most, currency)}`, most - told);
  return { amount: told, steps };
}

/** Besluit vergoeding voor buitengerechtelijke incassokosten, art. 2. */
export const NL_SCALE: Scale = {
  bands: [
    { above: 0, rate: 150 },
    { above: 250_000, rate: 100 },
    { above: 500_000, rate: 50 },
    { above: 1_000_000, rate: 10 },
    { above: 20_000_000, rate: 5 },
  ],
  least: 4_000,
  most: 677_500,
};

/** The caps on a damage clause with consumers, Belgium, book XIX WER: 20; 30 and 10 % above 150; 65 and 5 % above 500, at most 2,000. */
export function beCap(base: Minor): Scale {
  const flat = (fixed: Minor, above: Minor, rate: number): Scale => ({
    bands: [
      { above: 0, rate: 0, fixed },
      { above, rate },
    ],
    least: 0,
    most: 200_000,
  });
  if (base <= 15_000) return { bands: [{ above: 0, rate: 0, fixed: 2_000 }], least: 0, most: 2_000 };
  return base <= 50_000 ? flat(3_000, 15_000, 100) : flat(6_500, 50_000, 50);
}
