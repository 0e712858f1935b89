/** The debtor's own payment run: the weekday or day of the month on which he pays. */
import { dayOfMonth } from './daynumber.js';

export interface Run {
  /** `Thursdays`, `day 25 of the month`. */
  readonly words: string;
  readonly hits: number;
  readonly of: number;
  /** Serial day of the next run, today or later. */
  readonly next: number;
}

export type NoRun = 'none' | 'too few';

const WEEKDAYS = ['Mondays', 'Tuesdays', 'Wednesdays', 'Thursdays', 'Fridays', 'Saturdays', 'Sundays'];
const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7;

/** 70 % of six or more payment days on one weekday, or within a day of one day of the month. Serial days. */
export function runOf(payDays: readonly number[], today: number): Run | NoRun {
  const of = payDays.length;
  if (of < 6) return 'too few';
  const byWeekday = new Array<number>(7).fill(0);
  const byDate = new Array<number>(33).fill(0);
  for (const day of payDays) {
    const weekday = weekdayOf(day);
    const date = dayOfMonth(day);
    byWeekday[weekday] = (byWeekday[weekday] ?? 0) + 1;
    byDate[date] = (byDate[date] ?? 0) + 1;
  }
  const most = Math.ceil(of * 0.7);
  for (let date = 1; date <= 31; date++) byDate[date - 1] = (byDate[date - 1] ?? 0) + (byDate[date] ?? 0) + (byDate[date + 1] ?? 0);
  const date = byDate.indexOf(Math.max(...byDate)) + 1;
  const near = byDate[date - 1] ?? 0;
  if (near >= most) return { words: `day ${date} of the month`, hits: near, of, next: next(today, (day) => dayOfMonth(day) === date) };
  const weekday = byWeekday.indexOf(Math.max(...byWeekday));
  const hits = byWeekday[weekday] ?? 0;
  if (hits >= most) return { words: WEEKDAYS[weekday] ?? '', hits, of, next: next(today, (day) => weekdayOf(day) === weekday) };
  return 'none';
}

function next(today: number, fits: (day: number) => boolean): number {
  let day = today;
  while (!fits(day) && day < today + 62) day++;
  return day;
}
