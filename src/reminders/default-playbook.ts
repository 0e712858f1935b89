/** The playbook that ships: read as a user's own file is, and printed by `dunning remind --playbook`. */
export const DEFAULT_PLAYBOOK = `# The playbook: which step comes next for whom, and when. Change it, and keep it as playbook.yaml beside the config file.
#
# The steps of each kind of debtor, in order. A debtor takes one step at a time and skips none; what was done is counted
# since the oldest invoice that is still open fell due.
#
#   friendly       a kind reminder, free
#   call           a person calls; nothing is written
#   second         another free reminder
#   notice         the formal notice of the law: free, with a term and with what comes after it
#   after_notice   the term has passed: what is owed now, with costs and interest where they are lawful
#   last           a last letter before the claim leaves the house
#   hand_over      a file for the collection agency
#
# The reason is the one of the call list. "loyal" is a good payer's slip, whatever the reason: never a fee, never a threat.
steps:
  consumer:
    disorganized: [friendly, call, notice, after_notice, last, hand_over]
    wont_pay:     [call, notice, after_notice, last, hand_over]
    unknown:      [call, friendly, call, notice, after_notice, last, hand_over]
    cant_pay:     [call]
    loyal:        [friendly, call]
  business:
    disorganized: [friendly, call, notice, after_notice, last, hand_over]
    wont_pay:     [call, notice, after_notice, last, hand_over]
    unknown:      [call, friendly, call, notice, after_notice, last, hand_over]
    cant_pay:     [call]
    loyal:        [friendly, call]

# Days to wait: after the due day for the first step, after the step before for all others.
# The step after the notice waits for the lawful term as well, whichever is later.
wait:
  friendly: 2
  call: 7
  second: 7
  notice: 7
  after_notice: 16
  last: 14
  hand_over: 14

limits:
  tolerance: 5           # who owes less is left alone; in whole units of his currency
  gap_days: 7            # at least so many days between two messages to one debtor
  messages: 4            # no more than so many messages to one debtor ...
  in_days: 30            # ... in so many days
  most_a_run: 1000       # messages in one batch; the oldest debts go first, the others follow on later days

calendar:                # days on which something may go out
  weekends: no
  public_holidays: no    # of the debtor's country

loyal:                   # who counts as a loyal payer with a slip
  paid_invoices: 6       # settled in the last two years, at least
  on_time: 0.9           # of them at most three days late
  days: 45               # how long the slip may last

payments_days: 5         # business days after which payments are too old to remind by
formality: formal        # or informal
`;
