/**
 * Runs every page of tests/transcripts (the format: support/transcript.ts). After a change has been looked at,
 * `npm run transcripts` writes the answers that come now into the pages.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'vitest';
import { ROOT } from './support/run.js';
import { replay } from './support/transcript.js';

const FOLDER = join(ROOT, 'tests', 'transcripts');
const update = process.env.UPDATE_TRANSCRIPTS === '1';
if (update && process.env.CI) throw new Error('Transcripts are not rewritten under CI: a person reads them first.');

describe.concurrent('transcripts', () => {
  const pages = readdirSync(FOLDER).filter((name) => name.endsWith('.md'));
  for (const page of pages) {
    test(page, async () => {
      const path = join(FOLDER, page);
      const text = readFileSync(path, 'utf8');
      const { text: actual, wrong } = await replay(text);
      if (wrong.length === 0) return;
      if (update) return writeFileSync(path, actual);
      const places = wrong.map(({ line, command }) => `  tests/transcripts/${page}:${line}  $ ${command}`);
      throw Object.assign(new Error(`another answer than the page shows to\n${places.join('\n')}\n`), { expected: text, actual });
    });
  }
});
