/** Imports point one way, and the process, the clock, SQL and every package have one home. */
import { describe, expect, test } from 'vitest';
import { filesIn, read, scan } from '../support/source.js';
import { BELONGS, complaints } from './rules.js';

test.each(filesIn('src'))('%s keeps to its room', (path) => {
  expect(complaints(path.replace('src/', ''), scan(read(path)))).toEqual([]);
});

test('every package that has a home is a dependency, and the other way round', () => {
  const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Record<string, string> };
  expect(Object.keys(BELONGS).sort()).toEqual(Object.keys(dependencies).sort());
});

test('src/main.ts is started by bin/dunning.js, which does nothing else', () => {
  expect(scan(read('bin/dunning.js')).imports).toEqual(['node:fs', 'node:module']);
  expect(read('bin/dunning.js').split('\n').length).toBeLessThan(20);
});

describe('the scanner', () => {
  test('sees every way to import', () => {
    const code = `
      import a from 'a'; import * as b from "b"; import type { C } from 'c'; import 'd'; export { e } from 'e'; export * from 'f';
      const g = await import('g'); type H = import('h').H; const i = await import(\`i\`);
      // import x from 'x';
      const text = "import y from 'y'"; /* import z from 'z' */`;
    expect(scan(code).imports).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i']);
  });

  test('sees globals, but not members of the same name', () => {
    expect(scan('process.exit(1); console.log(Buffer.from(""));').globals).toEqual(['process', 'console', 'Buffer']);
    expect(scan('const { env } = process; const x = { process };').globals).toEqual(['process']);
    expect(scan('a.process(); const b = { process: 1 }; interface C { process: string; console(): void } // process.exit').globals).toEqual(
      [],
    );
  });

  test('sees clocks and dice, but not dates made from values', () => {
    expect(scan('new Date(); Date.now(); Math.random(); new Date(0); Date.UTC(2026, 1)').clocks).toEqual([
      'new Date()',
      'Date.now',
      'Math.random',
    ]);
  });

  test('sees SQL, but not English', () => {
    const sql = ['SELECT * FROM invoice', 'insert or ignore into t', 'UPDATE t SET a = 1', 'pragma user_version', 'WITH x AS (SELECT 1)'];
    const english = ['Select a debtor from the list', 'updated the set', 'from', 'with care'];
    expect(scan([...sql, ...english].map((text) => `f('${text}');`).join('\n')).sql).toEqual(sql);
    expect(scan(`db.prepare(\`\n  SELECT a\n  FROM \${table}\`)`).sql).toEqual(['SELECT a\n  FROM']);
  });
});

describe('the rules', () => {
  const against = (path: string, code: string): string[] => complaints(path, scan(code));

  test.each([
    ['ledger/money.ts', `import { x } from '../triage/model.js';`, 'ledger does not import from triage'],
    ['triage/facts.ts', `import type { Sheet } from '../reports/sheet.js';`, 'triage does not import from reports'],
    ['triage/evidence/a.ts', `import { open } from '../../store/open.js';`, 'triage does not import from store'],
    ['sources/read.ts', `const x = await import('../store/open.js');`, 'sources does not import from store'],
    ['desk/import-files.ts', `export * from '../cli/program.js';`, 'desk does not import from cli'],
    ['store/open.ts', `import { main } from '../main.js';`, 'store does not import from main.ts'],
    ['ledger/money.ts', `import { readFileSync } from 'node:fs';`, 'imports nothing of Node'],
    ['triage/facts.ts', `import { join } from 'path';`, 'imports nothing of Node'],
    ['triage/facts.ts', `const b = Buffer.from('');`, 'uses nothing of Node'],
    ['triage/facts.ts', `const today = new Date();`, 'only main.ts meets the process and the clock'],
    ['triage/facts.ts', `import { addDays } from 'date-fns';`, 'date-fns belongs to ledger/day.ts'],
    ['ledger/balances.ts', `import { addDays } from 'date-fns/addDays';`, 'date-fns belongs to ledger/day.ts'],
    ['desk/undo.ts', `import Database from 'better-sqlite3';`, 'better-sqlite3 belongs to store/'],
    ['desk/undo.ts', `run('DELETE FROM batch');`, 'SQL belongs to store/'],
    ['reports/ageing.ts', `import Table from 'cli-table3';`, 'cli-table3 belongs to reports/render/'],
    ['reports/ageing.ts', `import { stringify } from 'csv-stringify/sync';`, 'csv-stringify belongs to reports/render/'],
    ['cli/program.ts', `process.exit(1);`, 'only main.ts meets the process'],
    ['cli/program.ts', `import { argv } from 'node:process';`, 'only main.ts meets the process'],
    ['cli/program.ts', `console.log('hello');`, 'no console'],
    ['cli/program.ts', `import _ from 'lodash';`, 'lodash has no place yet'],
    ['helpers/text.ts', '', '"helpers" is no room of the house'],
  ])('%s: %s', (path, code, complaint) => {
    expect(against(path, code)).toEqual([expect.stringContaining(complaint)]);
  });

  test('let pass what keeps to them', () => {
    expect(against('main.ts', `import { program } from './cli/program.js'; process.exitCode = 1; new Date();`)).toEqual([]);
    expect(
      against('cli/commands/triage.ts', `import { callList } from '../../desk/call-list.js'; import { Command } from 'commander';`),
    ).toEqual([]);
    expect(against('desk/call-list.ts', `import { verdict } from '../triage/verdict.js'; import { join } from 'node:path';`)).toEqual([]);
    expect(against('store/open.ts', `import Database from 'better-sqlite3'; db.exec('PRAGMA foreign_keys = ON');`)).toEqual([]);
    expect(
      against('triage/evidence/a.ts', `import type { Finding } from '../model.js'; import { sum } from '../../ledger/money.js';`),
    ).toEqual([]);
  });
});
