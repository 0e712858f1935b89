/** A plan written down as JSON, as `plan propose --json` prints it. */
import { UserError } from '../errors.js';
import { parseDay } from '../ledger/day.js';
import { digitsOf, type Minor } from '../ledger/money.js';
import { INTERVALS, type Instalment, type PlanDraft } from '../ledger/plan.js';

/** @throws UserError with the place where it cannot be read */
export function readPlan(text: string, from: string): PlanDraft & { readonly debtorId: string | null } {
  const wrong = (what: string): never => {
    throw new UserError(`${from}: ${what}`, 'write it as it comes from: dunning plan propose DEBTOR --json');
  };
  const object = (value: unknown): Record<string, unknown> | null =>
    typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : null;
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return wrong('this is no JSON');
  }
  const plan = object(parsed) ?? wrong('this is no plan');
  const { currency, invoices, instalments, interval = 'month', debtor_id } = plan;
  if (typeof currency !== 'string' || !/^[A-Z]{3}$/.test(currency)) return wrong(`currency is ${JSON.stringify(currency) ?? 'missing'}`);
  const every = INTERVALS.find((each) => each === interval) ?? wrong(`interval is ${JSON.stringify(interval)}`);
  if (!Array.isArray(invoices) || invoices.length === 0 || !invoices.every((each) => typeof each === 'string'))
    return wrong('invoices is no list of numbers');
  if (!Array.isArray(instalments) || instalments.length === 0) return wrong('instalments is no list');
  const read = instalments.map((each: unknown, at): Instalment => {
    const { due, amount } = object(each) ?? {};
    const on = typeof due === 'string' ? parseDay(due) : null;
    if (on === null) return wrong(`instalment ${at + 1}: due is ${JSON.stringify(due) ?? 'missing'}`);
    const minor = minorOf(amount, currency);
    return minor === null ? wrong(`instalment ${at + 1}: amount is ${JSON.stringify(amount) ?? 'missing'}`) : { due: on, amount: minor };
  });
  const late = read.findIndex(({ due }, at) => at > 0 && due <= (read[at - 1] as Instalment).due);
  if (late > 0) return wrong(`instalment ${late + 1} is not due after the one before`);
  return { debtorId: typeof debtor_id === 'string' ? debtor_id : null, currency, interval: every, invoices, instalments: read };
}

/** A decimal text in minor units; `null` where it is none, or not above zero. */
function minorOf(amount: unknown, currency: string): Minor | null {
  const digits = digitsOf(currency);
  const [, whole, part = ''] = (typeof amount === 'string' && /^(\d{1,12})(?:\.(\d+))?$/.exec(amount)) || [];
  if (whole === undefined || part.length > digits) return null;
  return Number(whole) * 10 ** digits + Number(part.padEnd(digits, '0') || 0) || null;
}
