/**
 * Keeps the command reference in README.md equal to the program's own help: `--write` puts it between the markers,
 * without it a stale reference is an error.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { helpPages } from './support/help.mjs';

const README = fileURLToPath(new URL('../README.md', import.meta.url));
const BEGIN = '<!-- help:begin -->';
const END = '<!-- help:end -->';

function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

if (!existsSync(README)) fail('There is no README.md to keep the command reference in.');
const before = readFileSync(README, 'utf8');
const [head, rest, ...more] = before.split(BEGIN);
const [, tail, ...others] = (rest ?? '').split(END);
if (rest === undefined || tail === undefined || more.length + others.length > 0)
  fail(`README.md must hold ${BEGIN} and, after it, ${END}, once.`);

const pages = helpPages().map(({ command, text }) => `### \`${command}\`\n\n\`\`\`text\n${text.trim()}\n\`\`\`\n`);
const after = `${head}${BEGIN}\n\n${pages.join('\n')}\n${END}${tail}`;

if (after === before) process.exit(0);
if (!process.argv.includes('--write')) {
  const firstDifference = after.split('\n').findIndex((line, i) => line !== before.split('\n')[i]);
  fail(`The command reference in README.md is stale from line ${firstDifference + 1} on. Run \`npm run docs\` and look at what changed.`);
}
writeFileSync(README, after);
