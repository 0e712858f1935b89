import { expect, test } from 'vitest';
import { hasTerminal, runShellInTerminal } from './run.js';

test.skipIf(!hasTerminal)('is a terminal of 100 columns, in which answers can be typed', async () => {
  const line = `[ -t 0 ] && [ -t 1 ] && [ -t 2 ] && stty size; printf 'Name? '; read name; printf 'Sure? '; read sure; echo "$sure, $name"; exit 5`;
  const typing = [
    [/Name\? $/, 'Sanne\r'],
    [/Sure\? $/, 'yes\r'],
  ] as const;
  const { code, stdout } = await runShellInTerminal(line, { typing });
  expect(code).toBe(5);
  expect(stdout).toBe('40 100\r\nName? Sanne\r\nSure? yes\r\nyes, Sanne\r\n');
});

test.skipIf(!hasTerminal)('Ctrl-C arrives as an interrupt', async () => {
  const { code, stdout } = await runShellInTerminal(`trap 'echo stopped; exit 130' INT; echo ready; sleep 5`, {
    typing: [[/ready/, '\x03']],
  });
  expect(stdout).toContain('stopped');
  expect(code).toBe(130);
});
