/** The warning where a note tells of somebody's health: said before it is written, and written all the same where a person wants it. */
import { Cancelled } from '../errors.js';
import { healthWord } from '../ledger/health.js';
import { confirm } from './prompt.js';
import type { Session } from './session.js';

/** @returns whether it may be written: a script is warned, a person is asked */
export async function noteMayStay(session: Session, note: string | null | undefined): Promise<boolean> {
  const word = note ? healthWord(note) : null;
  if (word === null) return true;
  session.say(
    `Warning: "${word}" tells of health, which does not belong here. Write what it means for the money, such as: cannot pay until May; his sister handles the post.`,
  );
  return !session.mayAsk || confirm(session.deps, 'Write it all the same?', false);
}

/** The same for a note that came as a flag. @throws Cancelled where he would rather not */
export async function checkNote(session: Session, note: string | null | undefined): Promise<void> {
  if (!(await noteMayStay(session, note))) throw new Cancelled('Cancelled');
}
