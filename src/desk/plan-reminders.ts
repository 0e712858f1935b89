/** The reminders of a day, as a plan: read → judge → plan. Nothing is sent. */
import type { Day } from '../ledger/day.js';
import { planReminder, type Reminder } from '../reminders/plan.js';
import { eachAccount, portfolioOn } from '../store/accounts.js';
import type { Store } from '../store/open.js';
import { judge, type Settings } from '../triage/index.js';
import type { Config } from './config.js';

/** One entry per debtor and currency with overdue money, in order of debtor number. */
export function planReminders(store: Store, { company, language }: Config, asOf: Day, settings: Settings): readonly Reminder[] {
  const portfolio = portfolioOn(store, asOf);
  const plans: Reminder[] = [];
  for (const account of eachAccount(store, asOf, { openOnly: true }))
    for (const call of judge(account, asOf, portfolio, settings))
      plans.push(
        planReminder(
          account,
          {
            class: call.verdict.class,
            currency: call.currency,
            invoices: call.invoices,
            skipped: call.skipped,
            callInstead: call.callInstead,
          },
          { ...company, language },
          asOf,
        ),
      );
  return plans;
}
