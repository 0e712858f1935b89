import { defineConfig } from 'vitest/config';

/** Tests that start the built program. */
const PROGRAM = ['tests/transcripts.test.ts', 'tests/cli/**/*.test.ts', 'tests/house/help.test.ts'];
/** Tests that read the repository itself. */
const HOUSE = ['tests/house/**/*.test.ts'];

/** All other tests are plain values, and run under two time zones, far apart. */
const unitsUnder = (zone: string) => ({
  extends: true as const,
  test: { name: zone, include: ['tests/**/*.test.ts'], exclude: [...PROGRAM, ...HOUSE], env: { TZ: zone } },
});

export default defineConfig({
  test: {
    pool: 'forks',
    // Test files wait for the program they start, so that both cores are kept busy.
    maxWorkers: 2,
    testTimeout: 120_000,
    maxConcurrency: 4,
    diff: { expand: false, contextLines: 4 },
    projects: [
      unitsUnder('Pacific/Kiritimati'),
      unitsUnder('America/Los_Angeles'),
      { extends: true, test: { name: 'house', include: HOUSE, exclude: PROGRAM } },
      {
        extends: true,
        test: {
          name: 'program',
          include: PROGRAM,
          globalSetup: 'tests/support/build.ts',
          env: { TZ: 'UTC' },
          // The built program runs as it is built.
          server: { deps: { external: [/\/dist\//] } },
        },
      },
    ],
  },
});
