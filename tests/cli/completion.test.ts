/** What the Tab key knows, asked of the shells themselves. */

import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { REPORTS } from '../../src/reports/index.js';
import { runShell } from '../support/run.js';
import { atDesk, type Desk } from './desk.js';

const has = (shell: string): boolean => spawnSync(shell, ['--version']).status === 0;

async function atLedger(work: (desk: Desk) => Promise<void>): Promise<void> {
  await atDesk(async (desk) => {
    desk.write('d.csv', 'debtor_id,name\n1001,Maes\n1002,Smit\n2001,Vos\n');
    await desk.must('import', 'd.csv');
    await work(desk);
  });
}

test('bash completes commands, options, their choices, reports and debtors, and leaves files to the shell', async () => {
  await atLedger(async (desk) => {
    const lines = [
      '',
      're',
      'report ',
      'report a',
      '--format t',
      'triage --a',
      'sources d',
      'debtors merge 10',
      'explain ',
      'allocate P1 --payer-is 2',
      'import ',
    ];
    const ask = lines
      .map(
        (line) =>
          `COMP_WORDS=(dunning ${line.replace(/ $/, ' ""') || '""'}); COMP_CWORD=$((\${#COMP_WORDS[@]}-1)); _dunning; echo "\${COMPREPLY[*]}"`,
      )
      .join('\n');
    const { code, stdout, stderr } = await runShell(`eval "$(dunning completion bash)"\n${ask}`, { cwd: desk.dir, env: desk.env });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const answers = stdout.split('\n');
    expect(answers[0]).toContain('import allocate triage');
    expect(answers.slice(1, -1)).toEqual([
      'remind report',
      REPORTS.map(({ name }) => name).join(' '),
      'ageing allocations accuracy',
      'table tsv',
      '--all --as-of',
      'draft',
      '1001 1002',
      '1001 1002 2001',
      '2001',
      '',
    ]);
  });
});

test.skipIf(!has('zsh'))('zsh reads its script', async () => {
  await atLedger(async (desk) => {
    const line = `zsh -fc 'autoload -U compinit && compinit -u; eval "$(dunning completion zsh)"; print $_comps[dunning]'`;
    expect(await runShell(line, { cwd: desk.dir, env: desk.env })).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('_bash_complete'),
    });
  });
});

test.skipIf(!has('fish'))('fish completes', async () => {
  await atLedger(async (desk) => {
    const line = `fish --no-config -c 'dunning completion fish | source; complete -C "dunning report a"; complete -C "dunning explain 10"'`;
    const { code, stdout } = await runShell(line, { cwd: desk.dir, env: desk.env });
    expect(code).toBe(0);
    expect(stdout.split('\n').map((each) => each.split('\t')[0])).toEqual(['accuracy', 'ageing', 'allocations', '1001', '1002', '']);
  });
});

test('another shell is refused, and asking leaves no ledger behind', async () => {
  await atDesk(async (desk) => {
    expect(await desk.dunning(['completion', 'tcsh'])).toMatchObject({ code: 2, stderr: expect.stringContaining('bash, zsh, fish') });
    expect(await desk.dunning(['completion', '--debtors', '1'])).toEqual({ code: 0, stdout: '', stderr: '' });
    const { code, stdout } = await desk.dunning(['completion', 'fish']);
    expect(code).toBe(0);
    expect(stdout).toContain("complete -c dunning -n '__fish_seen_subcommand_from report' -f -a 'ageing' -d 'who owes how much");
    expect((await runShell('ls -A', { cwd: desk.dir })).stdout).toBe('');
  });
});
