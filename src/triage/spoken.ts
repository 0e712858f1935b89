/** Words as evidence: notes on one topic, weighed by how much of today's arrears they can be about, how old they are and what was said since. */
import type { Observation } from './evidence/rule.js';
import type { Facts } from './facts.js';
import type { Finding } from './model.js';
import type { Mention, Note, Topic } from './notes.js';

/** What remains of a note that is only about invoices settled by now. An empty purse is the debtor's, a complaint the invoice's. */
const OLD_STORY = { cant: 0.4, wont: 0.12, admin: 0.12 } as const;
/** Days in which a note loses half its weight. */
const HALF_LIFE = 150;

/** Topics by the reason they speak for; a later note for another reason takes half the weight of an earlier one. */
const SIDE: Readonly<Partial<Record<Topic, 'cant' | 'wont' | 'admin'>>> = {
  inability: 'cant',
  plan: 'cant',
  life_event: 'cant',
  help: 'cant',
  dispute: 'wont',
  stretching: 'wont',
  admin: 'admin',
  ours: 'admin',
  already_paid: 'admin',
};

/** One finding for all notes on a topic; none where no note mentions it. */
export function spoken(facts: Facts, topics: readonly Topic[], weight: Finding['weight'], says: string): readonly Observation[] {
  if (!topics.some((topic) => facts.topics.has(topic))) return [];
  const side = SIDE[topics[0] as Topic];
  const about: Note[] = [];
  let strength = 0;
  let contradicted = 1;
  let resolved = false;
  for (const note of facts.notes) {
    if (note.disputeResolved) resolved = true;
    const mention = note.mentions.find((one) => topics.includes(one.topic));
    if (mention !== undefined) {
      about.push(note);
      const stale = side === 'wont' && resolved ? 0.2 : 1;
      strength += relevance(note, mention, OLD_STORY[side ?? 'admin']) * contradicted * stale;
    }
    if (note.covers >= 0.3 && note.mentions.some((one) => SIDE[one.topic] !== undefined && SIDE[one.topic] !== side)) contradicted *= 0.5;
  }
  const newest = about[0];
  if (newest === undefined) return [];
  const factor = Math.min(1.2, strength);
  const named = [...new Set(about.flatMap((note) => note.names))];
  const more = about.length > 1 ? ` (${about.length} notes)` : '';
  return [
    {
      says: `${says}, ${newest.contact.date}${more}${newest.covers < 0.3 ? '; mostly about invoices settled since' : ''}`,
      cites: about.slice(0, 3).map((note) => `note of ${note.contact.date}`),
      weight: { cant_pay: weight.cant_pay * factor, wont_pay: weight.wont_pay * factor },
      invoices: named,
    },
  ];
}

function relevance(note: Note, mention: Mention, oldStory: number): number {
  const about = oldStory + (1 - oldStory) * note.covers;
  return about * 0.5 ** (note.age / HALF_LIFE) * mention.strength;
}
