/** The list of values of the law, from the built program. */
import { expect, test } from 'vitest';
import { run } from '../support/run.js';

test('dunning report law needs no ledger; --country is of no use elsewhere', async () => {
  const { code, stdout, stderr } = await run(['report', 'law', '--country', 'BE', '--csv']);
  expect({ code, head: stdout.split('\n')[0] }).toEqual({ code: 0, head: 'country,party,what,value,from,check,charged,source,note' });
  expect(
    new Set(
      stdout
        .trim()
        .split('\n')
        .slice(1)
        .map((line) => line.slice(0, 3)),
    ),
  ).toEqual(new Set(['BE,']));
  expect(stdout).toContain('BE,consumer,first reminder,free,2023-09-01,V2,,art. XIX.2 WER,');
  expect(stderr).toContain('check: V2 seen twice');
  expect(await run(['report', 'law', '--country', 'US'])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('The law of "US" is not held'),
  });
  expect(await run(['report', 'ageing', '--country', 'NL'])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('--country says nothing about ageing'),
  });
});
