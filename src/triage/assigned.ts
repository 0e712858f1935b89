/** Whose debtor he is. */
import type { Facts } from './facts.js';

/**
 * The colleague the config names for him, else the one of the debtor file, else the one who spoke to him last; `null` where there is
 * none. The config comes first because the team itself writes it, and the export of the accounting package comes back every month;
 * who happened to take the telephone says least.
 */
export function assignedTo({ debtor, contacts, settings }: Facts): string | null {
  const named = Object.hasOwn(settings.assigned, debtor.id) ? settings.assigned[debtor.id] : undefined;
  return named ?? debtor.handledBy ?? contacts.findLast(({ handledBy }) => handledBy !== null)?.handledBy ?? null;
}

/** Names are compared without case and outer blanks. */
export const sameName = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();
