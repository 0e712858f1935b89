/**
 * What may go wrong by no fault of ours. Anything else that is thrown is our bug.
 * `main.ts` alone turns these into messages and exit codes.
 */

/** Wrong usage, configuration or an impossible request: exit 2. */
export class UserError extends Error {
  override name = 'UserError';
  constructor(
    message: string,
    /** What to do, one sentence; the command to type where there is one. */
    readonly remedy?: string,
  ) {
    super(message);
  }
}

/** One complaint about the data. Personal values are masked before they come here. */
export interface Problem {
  /** File name as the user gave it. */
  readonly file: string;
  /** 1-based line the record starts on; `null` where the whole file is meant. */
  readonly line: number | null;
  readonly column: string | null;
  readonly value: string | null;
  /** Why it cannot be read. */
  readonly message: string;
  /** What to do about it. */
  readonly remedy: string | null;
  /** Set where a person can settle it with one answer. */
  readonly question?: 'date_order' | 'decimal' | 'layout' | 'kind';
  /** The answers there are, where only some of all can be. */
  readonly choices?: readonly string[];
}

/** The data were refused and nothing was written: exit 3. */
export class DataProblems extends Error {
  override name = 'DataProblems';
  constructor(
    readonly problems: readonly Problem[],
    /** All there were, where the list was cut. */
    readonly total: number = problems.length,
  ) {
    super(`${total} problem${total === 1 ? '' : 's'} in the data`);
  }
}

/** A safety gate said no: exit 4. */
export class Refused extends Error {
  override name = 'Refused';
  constructor(
    message: string,
    readonly reasons: readonly string[] = [],
    readonly remedy?: string,
  ) {
    super(message);
  }
}

/** The user cancelled: exit 130, nothing written. */
export class Cancelled extends Error {
  override name = 'Cancelled';
}
