/** What is worth learning: each choice is tried on debtors it has not seen, and only what predicts them better is kept. */
import type { Learned, Settings } from '../settings.js';
import { type Lesson, learnFrom, lossOf, NOTHING_LEARNED, type Parts } from './fit.js';

export interface Choice {
  readonly name: string;
  readonly parts: Parts;
  /** Learns from what debtors did later too, not only from what was told. */
  readonly withBehaviour: boolean;
}

export interface Tried extends Choice {
  /** Mean log loss on debtors it was not fitted to. */
  readonly logLoss: number;
}

const part = (name: string, prior: boolean, rules: boolean, sharpness: boolean) => ({ name, parts: { prior, rules, sharpness } });

/** Simplest first. */
const CHOICES = [
  part('nothing', false, false, false),
  part('rules', false, true, false),
  part('prior', true, false, false),
  part('prior and rules', true, true, false),
  part('prior, rules and sharpness', true, true, true),
] as const;

const FOLDS = 5;
const ROUNDS = 2;
/** What is more must predict better by at least so much. */
const WORTH = 0.002;
/** With fewer labels nothing is learned: chance would have the word. */
export const FEWEST = 30;

export interface Chosen {
  readonly best: Choice;
  readonly tried: readonly Tried[];
  readonly learned: Learned;
}

/**
 * Tries every choice on debtors left out, and learns the best from all.
 *
 * @param told labels of people: the choices are judged by them
 * @param seen labels read from later behaviour, which only some debtors show: they may help, and judge nothing
 */
export function choose(told: readonly Lesson[], seen: readonly Lesson[], settings: Settings): Chosen {
  const nothing: Choice = { ...CHOICES[0], withBehaviour: false };
  if (told.length < FEWEST) return { best: nothing, tried: [], learned: NOTHING_LEARNED };
  const more = CHOICES.slice(1).map((each) => ({ ...each, name: `${each.name}, with later behaviour`, withBehaviour: true }));
  const choices: readonly Choice[] = [...CHOICES.map((each) => ({ ...each, withBehaviour: false })), ...(seen.length > 0 ? more : [])];
  const tried = choices.map((choice) => ({
    ...choice,
    logLoss: leftOutLoss(told, choice.withBehaviour ? seen : [], settings, choice.parts),
  }));
  let best = tried[0] as Tried;
  for (const choice of tried) if (choice.logLoss < best.logLoss - WORTH) best = choice;
  return { best, tried, learned: learnFrom([...told, ...(best.withBehaviour ? seen : [])], settings, best.parts) };
}

function leftOutLoss(told: readonly Lesson[], seen: readonly Lesson[], settings: Settings, parts: Parts): number {
  let sum = 0;
  let weight = 0;
  for (let round = 0; round < ROUNDS; round++)
    for (let fold = 0; fold < FOLDS; fold++) {
      const isOut = ({ debtor }: Lesson): boolean => scattered(debtor, round) % FOLDS === fold;
      const learned = learnFrom(
        [...told, ...seen].filter((one) => !isOut(one)),
        settings,
        parts,
      );
      const loss = lossOf(told.filter(isOut), { ...settings, learned });
      sum += loss.sum;
      weight += loss.weight;
    }
  return weight === 0 ? 0 : sum / weight;
}

/** A number that is the same for the same text, and like a die for different ones (FNV-1a). */
export function scattered(text: string, seed = 0): number {
  let hash = 2_166_136_261 ^ seed;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 16_777_619);
  return (hash ^ (hash >>> 15)) >>> 0;
}
