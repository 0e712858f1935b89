/** Who called last, offered to the next who logs a call. */
import type { Store } from './open.js';

/** The colleague named with the last call that was logged; `null` where none was. */
export function lastCaller({ db }: Store): string | null {
  const found = db
    .prepare("SELECT handled_by FROM contact WHERE handled_by IS NOT NULL AND ident LIKE 'logged %' ORDER BY key DESC LIMIT 1")
    .pluck()
    .get();
  return (found as string | undefined) ?? null;
}
