/**
 * `npm run bench:reasons`: how good the computed reasons are on all labelled data beside the checkout, against simpler answers and
 * against models trained there, and what each group of rules adds.
 * `npm run bench:reasons -- FOLDER…` takes other portfolios along: debtors, invoices, payments, contacts and labels, each as CSV.
 */
import { existsSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const HERE = dirname(fileURLToPath(import.meta.url));
const ROOT = join(HERE, '../..');
// Beside the program, where the store looks for its migrations.
const bundle = join(ROOT, 'dist', `reasons-${process.pid}.mjs`);
if (!existsSync(dirname(bundle))) throw new Error('Build the program first: npm run build');
try {
  await build({
    entryPoints: [join(HERE, 'reasons/main.ts')],
    outfile: bundle,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    external: ['better-sqlite3', 'ydf-training'],
    banner: { js: "import { createRequire as requireFrom } from 'node:module';\nconst require = requireFrom(import.meta.url);" },
    logLevel: 'error',
  });
  const { main } = await import(pathToFileURL(bundle).href);
  await main(ROOT, process.argv.slice(2));
} finally {
  rmSync(bundle, { force: true });
}
