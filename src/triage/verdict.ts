/**
 * From findings to a verdict. Additive, so that every line can be explained and left out: the prior of the segment and stage,
 * plus, per group of evidence, what its findings say, clipped so that one habit seen five times counts once; what several groups tell of
 * one and the same story counts once too.
 */
import { num } from './daynumber.js';
import type { Facts } from './facts.js';
import type { Class, Finding, Group, Probabilities, Reason, Verdict, WeighedFinding } from './model.js';
import { REASONS } from './model.js';
import { priorFor } from './prior.js';
import { asTold, believed, saidOf } from './said.js';
import type { Settings } from './settings.js';
import { seesStop, toldOnce } from './stories.js';
import { hasObjected, subReasonOf } from './subreason.js';

/** One finding counts at most as eight to one. */
const FINDING_CAP = Math.log(8);
/** One group of evidence counts at most as ten to one. */
const GROUP_CAP = 2.3;
/** Words alone, with no other group agreeing, count at most as six to one. */
const WORDS_CAP = Math.log(6);
/** A class is given from this probability on … */
const SURE = 0.6;
/** … this far ahead of the second … */
const MARGIN = 0.2;
/** … and with at least this much evidence, in logits. */
const EVIDENCE = 0.7;

/**
 * One temperature for all evidence, after the caps above. Findings weighed one by one are a little timid together. Lower ones cost right
 * answers, as the prior then outweighs what was seen: what makes the engine too sure is taken where it arises, by `stories.ts` and `MISLED`.
 */
const SHARPNESS = 1.4;

/** Groups in a fixed order, so that sums are the same on every run. */
const GROUPS: readonly Group[] = ['returns', 'left_open', 'timing', 'amounts', 'delivery', 'disputes', 'promises', 'words', 'confirmed'];
const WORDS = GROUPS.indexOf('words');
/** From here on a group counts as agreeing with what was said, in logits. */
const AGREES = 0.3;

/** A finding after decay, caps and share of the money. */
interface Push {
  readonly group: number;
  /** One of those that see that he stops paying. */
  readonly stops: boolean;
  /** Said or shown about what is overdue now, not gathered from habits. */
  readonly tells: boolean;
  readonly cant: number;
  readonly wont: number;
}

/** What moves the odds by less than this is not worth a line of the call list; logits. */
const TRIFLE = 0.1;
/** A class needs evidence that speaks for it, all things weighed; what is usual at this age is none. Logits. */
const IN_FAVOUR = 0.2;
/** Reasons a finding speaks for lie within this part of the distance from its best to its worst. */
const AS_GOOD = 0.25;

interface Weight {
  readonly cant: number;
  readonly wont: number;
  readonly evidence: number;
}

const NOTHING: Weight = { cant: 0, wont: 0, evidence: 0 };

/** Only how probable each reason is, as it is computed: what was said is left to `verdictFor`. */
export function probabilitiesFor(facts: Facts, findings: readonly Finding[], settings: Settings = facts.settings): Probabilities {
  const prior = priorFor(facts.segment, facts.stage, facts.portfolio, settings);
  return shown(prior, weigh(pushesOf(facts, findings, settings), settings));
}

/** What the debtor said, where it is among the findings, beats what is computed from the others. */
export function verdictFor(facts: Facts, seen: readonly Finding[]): Verdict {
  const stated = seen.find(({ group }) => group === 'confirmed');
  const said = stated === undefined ? null : saidOf(facts.account, facts.currency, facts.asOf);
  const findings = seen.filter(({ group }) => group !== 'confirmed');
  const prior = priorOf(facts);
  const pushes = pushesOf(facts, findings, facts.settings);
  const told = toldOnce(pushes);
  const total = weigh(pushes, facts.settings);
  const shares = (weight: Weight): Probabilities => (said === null ? shown(prior, weight) : believed(shown(prior, weight), said.class));
  const probabilities = shares(total);
  const [likeliest, second] = ranked(probabilities);
  const before = logOdds(prior, total, likeliest);
  const inFavour = before - logOdds(prior, NOTHING, likeliest);
  const unknownBecause = said === null ? doubt(probabilities, likeliest, second, total.evidence, inFavour) : null;
  const given: Class = unknownBecause === null ? likeliest : 'unknown';

  const gains = pushes.map((push, index) =>
    push.cant === 0 && push.wont === 0 ? 0 : before - logOdds(prior, weigh(without(pushes, index), facts.settings), likeliest),
  );
  const gain = (index: number): number => gains[index] ?? 0;
  const all = findings.map((_, index) => index);
  const byRule = (a: number, b: number): number => ((findings[a]?.rule ?? '') < (findings[b]?.rule ?? '') ? -1 : 1);
  // A whole list leaves nothing out that says anything.
  const isWhole = !Number.isFinite(facts.settings.reasons.for);
  const says = (index: number): boolean => isWhole && (pushes[index]?.cant !== 0 || pushes[index]?.wont !== 0);
  const why = all
    .filter((index) => gain(index) >= TRIFLE || (gain(index) >= 0 && says(index)))
    .sort((a, b) => gain(b) - gain(a) || byRule(a, b));
  const against = all
    .filter((index) => gain(index) <= -TRIFLE || (gain(index) < 0 && says(index)))
    .sort((a, b) => gain(a) - gain(b) || byRule(a, b));
  const weighed = (index: number): WeighedFinding => {
    const { rule, group, says, cites, invoices, weight, age, halfLife } = findings[index] as Finding;
    const { cant, wont } = told[index] as Push;
    const push = { cant_pay: cant, wont_pay: wont, disorganized: 0 };
    const speaksFor = speaksForOf(push);
    return {
      rule,
      group,
      says,
      cites,
      invoices,
      weight,
      age,
      halfLife,
      push,
      speaksFor,
      shareWithout: shares(weigh(without(pushes, index), facts.settings))[likeliest],
      times: Math.exp(gain(index)),
    };
  };
  const stands = stated === undefined || said === null ? [] : [asTold(stated, said.class, shown(prior, total)[said.class])];
  return {
    class: given,
    likeliest,
    second,
    subReason: given === 'unknown' ? null : (said?.sub ?? subReasonOf(facts, given, findings)),
    probabilities,
    evidence: total.evidence,
    why: [...stands, ...why.map(weighed)].slice(0, facts.settings.reasons.for),
    against: against.slice(0, facts.settings.reasons.against).map(weighed),
    unknownBecause,
  };
}

/** What each overdue invoice looks like, oldest first: the findings about it, and those about the debtor as a whole. */
export function suspectedOf(facts: Facts, seen: readonly Finding[], verdict: Verdict): readonly Class[] {
  const findings = seen.filter(({ group }) => group !== 'confirmed');
  const said = findings.length === seen.length ? null : saidOf(facts.account, facts.currency, facts.asOf);
  // What he said is about what he had by then.
  if (said !== null) return facts.overdue.map(({ issued }) => (issued <= num(said.contact.date) ? said.class : 'unknown'));
  if (facts.overdue.length === 1 || findings.every((one) => one.invoices.length === 0))
    return facts.overdue.map(({ invoice }) => spokenOf(verdict.class, invoice.number, findings));
  const prior = priorOf(facts);
  const pushes = screened(findings.map((finding) => pushOf(finding, 1, facts.settings)));
  return facts.overdue.map(({ invoice }) => {
    const about = pushes.filter((_, index) => {
      const { invoices } = findings[index] as Finding;
      return invoices.length === 0 || invoices.includes(invoice.number);
    });
    const weight = weigh(about, facts.settings);
    const probabilities = shown(prior, weight);
    const [likeliest, second] = ranked(probabilities);
    const inFavour = logOdds(prior, weight, likeliest) - logOdds(prior, NOTHING, likeliest);
    const given = doubt(probabilities, likeliest, second, weight.evidence, inFavour) === null ? likeliest : 'unknown';
    return spokenOf(given, invoice.number, findings);
  });
}

// Nobody is said to refuse an invoice that he never objected to.
const spokenOf = (given: Class, invoice: string, findings: readonly Finding[]): Class =>
  given === 'wont_pay' && !hasObjected(findings, invoice) ? 'unknown' : given;

/** The reasons a finding makes likelier than the others. */
function speaksForOf(push: Readonly<Record<Reason, number>>): readonly Reason[] {
  const most = Math.max(push.cant_pay, push.wont_pay, push.disorganized);
  const least = Math.min(push.cant_pay, push.wont_pay, push.disorganized);
  return most === least ? [] : REASONS.filter((reason) => push[reason] >= most - AS_GOOD * (most - least));
}

const priorOf = (facts: Facts): Probabilities => priorFor(facts.segment, facts.stage, facts.portfolio, facts.settings);

// A finding about some invoices says as much about the whole as those invoices are of the overdue money; words carry their share already.
function shareOf(facts: Facts, finding: Finding): number {
  if (finding.invoices.length === 0 || finding.group === 'words') return 1;
  let share = 0;
  for (const one of facts.overdue) if (finding.invoices.includes(one.invoice.number)) share += one.share;
  return Math.min(1, share);
}

const pushesOf = (facts: Facts, findings: readonly Finding[], settings: Settings): readonly Push[] =>
  screened(findings.map((finding) => pushOf(finding, shareOf(facts, finding), settings)));

function pushOf(finding: Finding, share: number, { learned }: Settings): Push {
  const more = learned?.rules[finding.rule];
  const factor = (finding.halfLife === null ? 1 : 0.5 ** (finding.age / finding.halfLife)) * share;
  return {
    group: GROUPS.indexOf(finding.group),
    stops: seesStop(finding.rule),
    tells: finding.group === 'words' || TELLING.has(finding.rule),
    cant: clip(finding.weight.cant_pay + (more?.cant_pay ?? 0), FINDING_CAP) * factor,
    wont: clip(finding.weight.wont_pay + (more?.wont_pay ?? 0), FINDING_CAP) * factor,
  };
}

/** What a clear statement leaves of habits that speak against it. */
const SCREENED = 0.6;
/** Besides words, what tells of these very invoices: a debit that came back, a deduction, a record of an objection. */
const TELLING: ReadonlySet<string> = new Set(['returned_debit', 'short_paid', 'open_dispute']);

/**
 * Who said or showed why he does not pay this is not judged by how he pays the rest: what speaks against a reason that was told
 * loses weight, the more the clearer it was told.
 */
function screened(pushes: readonly Push[]): readonly Push[] {
  let cant = 0;
  let wont = 0;
  for (const push of pushes) {
    if (!push.tells) continue;
    cant += push.cant;
    wont += push.wont;
  }
  if (cant <= 0 && wont <= 0) return pushes;
  const left = (said: number): number => 1 - SCREENED * Math.max(0, Math.min(1, said / WORDS_CAP));
  const ofCant = left(cant);
  const ofWont = left(wont);
  return pushes.map((push) =>
    push.tells || (push.cant >= 0 && push.wont >= 0)
      ? push
      : { ...push, cant: push.cant < 0 ? push.cant * ofCant : push.cant, wont: push.wont < 0 ? push.wont * ofWont : push.wont },
  );
}

// Sums per group, used anew by every call of `weigh`.
const cants = new Float64Array(GROUPS.length);
const wonts = new Float64Array(GROUPS.length);

/** What is left when one finding is not there: another of its story may then be the strongest. */
const without = (pushes: readonly Push[], index: number): readonly Push[] => pushes.filter((_, at) => at !== index);

/** Sums per group, clipped, and their sum. */
function weigh(pushes: readonly Push[], { learned }: Settings): Weight {
  cants.fill(0);
  wonts.fill(0);
  for (const { group, cant, wont } of toldOnce(pushes)) {
    cants[group] = (cants[group] ?? 0) + cant;
    wonts[group] = (wonts[group] ?? 0) + wont;
  }
  let cant = 0;
  let wont = 0;
  let evidence = 0;
  for (let group = 0; group < GROUPS.length; group++) {
    const cap = group === WORDS && !agreed() ? WORDS_CAP : GROUP_CAP;
    const c = clip(cants[group] ?? 0, cap);
    const w = clip(wonts[group] ?? 0, cap);
    cant += c;
    wont += w;
    evidence += Math.max(Math.abs(c), Math.abs(w), Math.abs(c - w));
  }
  const sharpness = SHARPNESS * (learned?.sharpness ?? 1);
  return { cant: sharpness * cant, wont: sharpness * wont, evidence };
}

const clip = (value: number, cap: number): number => Math.max(-cap, Math.min(cap, value));

// Another group speaks for the same reason as the words do.
function agreed(): boolean {
  const cant = cants[WORDS] ?? 0;
  const wont = wonts[WORDS] ?? 0;
  for (let group = 0; group < GROUPS.length; group++) {
    if (group === WORDS) continue;
    const c = cants[group] ?? 0;
    const w = wonts[group] ?? 0;
    if ((cant > AGREES && c > AGREES) || (wont > AGREES && w > AGREES)) return true;
    if (cant < -AGREES && wont < -AGREES && c < -AGREES && w < -AGREES) return true;
  }
  return false;
}

/** Log odds of a reason, before anything is clipped for show. */
function logOdds(prior: Probabilities, weight: Weight, reason: Reason): number {
  const parts = {
    cant_pay: prior.cant_pay * Math.exp(weight.cant),
    wont_pay: prior.wont_pay * Math.exp(weight.wont),
    disorganized: prior.disorganized,
  };
  return Math.log(parts[reason] / (parts.cant_pay + parts.wont_pay + parts.disorganized - parts[reason]));
}

/**
 * Part of the cases in which the evidence is about something else than the reason: an excuse, a habit, another cause beside it. Then only
 * what is usual holds. A judgement: simulated portfolios of untidy worlds would have more, those of an orderly one less.
 */
const MISLED = 0.02;
const LEAST = 0.02;
const MOST = 0.95;
const between = (share: number): number => Math.max(LEAST, Math.min(MOST, share));

/** Never certain: some evidence misleads, and all lies between 2 and 95 in a hundred before it is made to sum to exactly 1, in four decimals. */
function shown(prior: Probabilities, weight: Weight): Probabilities {
  const cant = prior.cant_pay * Math.exp(weight.cant);
  const wont = prior.wont_pay * Math.exp(weight.wont);
  const all = cant + wont + prior.disorganized;
  const share = (own: number, usual: number): number => between((1 - MISLED) * (own / all) + MISLED * usual);
  const c = share(cant, prior.cant_pay);
  const w = share(wont, prior.wont_pay);
  const d = share(prior.disorganized, prior.disorganized);
  const scale = 10_000 / (c + w + d);
  let cant_pay = Math.round(c * scale);
  let wont_pay = Math.round(w * scale);
  let disorganized = Math.round(d * scale);
  const rest = 10_000 - cant_pay - wont_pay - disorganized;
  if (cant_pay >= wont_pay && cant_pay >= disorganized) cant_pay += rest;
  else if (wont_pay >= disorganized) wont_pay += rest;
  else disorganized += rest;
  return { cant_pay: cant_pay / 10_000, wont_pay: wont_pay / 10_000, disorganized: disorganized / 10_000 };
}

/** The two likeliest reasons; of equals the one named first in `REASONS`. */
function ranked(p: Probabilities): readonly [Reason, Reason] {
  const [first, ...others] = REASONS;
  let top: Reason = first;
  for (const reason of others) if (p[reason] > p[top]) top = reason;
  const [one, other] = REASONS.filter((reason) => reason !== top) as [Reason, Reason];
  return [top, p[other] > p[one] ? other : one];
}

const NAMES: Readonly<Record<Reason, string>> = {
  cant_pay: 'cannot pay',
  wont_pay: 'will not pay',
  disorganized: 'disorganised',
};

function doubt(p: Probabilities, likeliest: Reason, second: Reason, evidence: number, inFavour: number): string | null {
  const first = `${NAMES[likeliest]} (${Math.round(p[likeliest] * 100)}%)`;
  if (evidence < EVIDENCE) return `too little evidence: ${first} is little more than what is usual at this age`;
  const isSure = p[likeliest] >= SURE && p[likeliest] - p[second] >= MARGIN;
  if (isSure && inFavour < IN_FAVOUR)
    return `nothing speaks for it: ${first} is what is usual at this age, and the evidence does not add to it`;
  if (isSure) return null;
  return `the evidence is divided between ${first} and ${NAMES[second]} (${Math.round(p[second] * 100)}%)`;
}
