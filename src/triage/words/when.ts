/** The day a note speaks of: "by Friday", "voor 24 augustus", "Ende nächsten Monats", "sous 8 jours". Dictionary and arithmetic, in four languages at once. */
import { normalise } from './text.js';

/** Days are serial numbers (days since 1970-01-01, a Thursday). */
const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7;

const WEEKDAYS: readonly RegExp[] = [
  /\b(?:maandag|monday|montag|lundi)\b/,
  /\b(?:dinsdag|tuesday|dienstag|mardi)\b/,
  /\b(?:woensdag|wednesday|mittwoch|mercredi)\b/,
  /\b(?:donderdag|thursday|donnerstag|jeudi)\b/,
  /\b(?:vrijdag|friday|freitag|vendredi)\b/,
  /\b(?:zaterdag|saturday|samstag|samedi)\b/,
  /\b(?:zondag|sunday|sonntag|dimanche)\b/,
];
/** How the months begin, without accents. */
const MONTHS: readonly RegExp[] = [
  /^jan/,
  /^(?:feb|fev)/,
  /^(?:mar|maa|mrt|mrz)/,
  /^(?:apr|avr)/,
  /^(?:may|mei|mai)$/,
  /^(?:jun|juin)/,
  /^(?:jul|juil)/,
  /^(?:aug|aou)/,
  /^sep/,
  /^(?:oct|okt)/,
  /^nov/,
  /^dec|^dez/,
];
const NEXT = '(?:next|volgende|komende|aankomende|nachsten|nachster|nachste|kommende|kommenden|prochain|prochaine)';
const MONTH_WORD = '(?:month|maand|monats|monat|mois)';
const WEEK_WORD = '(?:week|woche|semaine)';
const END = '(?:end|eind|einde|ende|fin)';
const SMALL = '(?:of|van|de|deze|dieses|des|du|the|this|ce|von|diesen)';

const NEXT_MONTH = new RegExp(`\\b(?:${NEXT} ${MONTH_WORD}|mois prochain)\\b`);
const END_OF_MONTH = new RegExp(`\\b${END}(?: ${SMALL})* ${MONTH_WORD}\\b`);
const NEXT_WEEK = new RegExp(`\\b(?:${NEXT} ${WEEK_WORD}|semaine prochaine)\\b`);
const THIS_WEEK = new RegExp(
  `\\b(?:this|deze|diese|dieser|cette|${END} (?:of|van)(?: the| this| de| deze)?) ${WEEK_WORD}\\b|\\bend of (?:the )?week\\b`,
);
const WITHIN = /\b(?:within|in|binnen|over|innerhalb|innerhalb von|sous|dans|inside)(?: de)? (\d{1,2}) (\p{L}+)/u;
const NUMERIC = /(?<![\d./-])(?:(\d{4})-(\d{2})-(\d{2})|(\d{1,2})[-/.](\d{1,2})(?:[-/.](\d{4}|\d{2}))?)(?![\d/-])/g;
const DAY_MONTH = /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|e|\.)? ?(?:of |de )?(\p{L}{3,9})\b(?: (\d{4}))?/gu;
const MONTH_DAY = /\b(\p{L}{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?\b(?!\d)/gu;

/** Nobody promises further ahead, in days. */
const FURTHEST = 200;

/** The serial day a note of that day promises something for; `null` where it names none that is still to come. */
export function dayIn(text: string, written: number): number | null {
  const plain = normalise(text).replace(/[’']/g, ' ').replace(/\s+/g, ' ');
  const date = dateIn(plain, written);
  if (date !== null) return date;
  const within = WITHIN.exec(plain);
  if (within) {
    const unit = /^(?:day|dag|tag|jour)/.test(within[2] ?? '') ? 1 : /^(?:week|woche|weken|semaine|wochen)/.test(within[2] ?? '') ? 7 : 0;
    if (unit > 0) return written + unit * Number(within[1]);
  }
  if (NEXT_MONTH.test(plain)) return endOfMonth(written, 1);
  if (END_OF_MONTH.test(plain)) return endOfMonth(written, 0);
  if (NEXT_WEEK.test(plain)) return written - weekdayOf(written) + 11;
  const weekday = WEEKDAYS.findIndex((name) => name.test(plain));
  if (weekday >= 0) return written + (((weekday - weekdayOf(written) + 6) % 7) + 1);
  if (THIS_WEEK.test(plain)) return written - weekdayOf(written) + 4;
  if (/\b(?:overmorgen|ubermorgen|uebermorgen|apres demain)\b/.test(plain)) return written + 2;
  if (/\b(?:tomorrow|morgen|demain)\b/.test(plain)) return written + 1;
  if (/\b(?:today|this afternoon|vandaag|vanmiddag|heute|aujourd hui|cet? (?:aprem|apres midi|midi|soir))\b/.test(plain)) return written;
  return null;
}

// The last of the dates that is still to come: "not paid on 3/8, will pay by 24/8".
function dateIn(plain: string, written: number): number | null {
  let found: number | null = null;
  const take = (year: string | undefined, month: number, day: string | undefined): void => {
    const value = comingDay(year, month, Number(day), written);
    if (value !== null && (found === null || value > found)) found = value;
  };
  for (const [, year, month, day, d, m, y] of plain.matchAll(NUMERIC)) {
    if (year !== undefined) take(year, Number(month), day);
    // Day first, unless that cannot be.
    else if (Number(m) > 12) take(fullYear(y), Number(d), m);
    else take(fullYear(y), Number(m), d);
  }
  for (const [, day, name, year] of plain.matchAll(DAY_MONTH)) take(year, monthOf(name ?? ''), day);
  for (const [, name, day] of plain.matchAll(MONTH_DAY)) take(undefined, monthOf(name ?? ''), day);
  return found;
}

const fullYear = (year: string | undefined): string | undefined => (year === undefined || year.length === 4 ? year : `20${year}`);

const monthOf = (name: string): number => MONTHS.findIndex((start) => start.test(name)) + 1;

function comingDay(year: string | undefined, month: number, day: number, written: number): number | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  const thisYear = new Date(written * 86_400_000).getUTCFullYear();
  const years = year === undefined ? [thisYear, thisYear + 1] : [Number(year)];
  for (const each of years) {
    const date = new Date(Date.UTC(each, month - 1, day));
    if (date.getUTCDate() !== day) continue;
    const value = date.getTime() / 86_400_000;
    if (value >= written && value <= written + FURTHEST) return value;
  }
  return null;
}

function endOfMonth(day: number, later: number): number {
  const date = new Date(day * 86_400_000);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1 + later, 0) / 86_400_000;
}
