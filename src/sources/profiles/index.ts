/** The layouts we know by name. A new one is a file here, a line in this list and a file in fixtures/profiles. */
import type { Profile } from './profile.js';

export type { Profile } from './profile.js';

export const PROFILES: readonly Profile[] = [];
