/**
 * Bundles src/main.ts into dist/: one entry, lazily loaded commands in chunks beside it, the store's SQL, and the licences of what is inside.
 * A file that has not changed is not touched, so a program or test that runs meanwhile is not disturbed.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build as bundle } from 'esbuild';

const ROOT = dirname(fileURLToPath(import.meta.url));

/** Builds `from` into `into`, and returns the names of the files written or removed. */
export async function build({ from = join(ROOT, 'src'), into = join(ROOT, 'dist') } = {}) {
  const { outputFiles, metafile } = await bundle({
    absWorkingDir: ROOT,
    entryPoints: { main: join(from, 'main.ts'), ...othersOf(from) },
    outdir: into,
    bundle: true,
    splitting: true, // import() becomes a chunk of its own
    chunkNames: 'chunk-[hash]', // flat: every chunk finds migrations/ beside itself
    platform: 'node',
    target: 'node20',
    format: 'esm',
    external: ['better-sqlite3'], // native
    banner: { js: "import { createRequire as requireFrom } from 'node:module';\nconst require = requireFrom(import.meta.url);" },
    minifyWhitespace: true,
    minifySyntax: true,
    legalComments: 'none', // see licences()
    sourcemap: true,
    sourcesContent: false,
    metafile: true,
    write: false,
    logLevel: 'error',
  });

  const files = new Map(outputFiles.map(({ path, contents }) => [relative(into, path), Buffer.from(contents)]));
  for (const path of sqlOf(join(from, 'store'))) files.set(path, readFileSync(join(from, 'store', path)));
  files.set('LICENSES.txt', Buffer.from(licences(Object.keys(metafile.inputs))));
  return replace(into, files);
}

/** What else is started by its name: a thread, and the program as a function, for whoever runs it many times in one process. */
function othersOf(from) {
  const others = { 'reader-thread': join(from, 'sources', 'reader-thread.ts'), run: join(from, 'cli', 'run.ts') };
  return Object.fromEntries(Object.entries(others).filter(([, path]) => existsSync(path)));
}

/** The schema and the migrations, relative to the store. */
function sqlOf(store) {
  if (!existsSync(store)) return [];
  return readdirSync(store, { recursive: true }).filter((path) => path.endsWith('.sql'));
}

/** The licence texts of the packages whose files went into the bundle. */
function licences(inputs) {
  const packages = new Set(inputs.flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path) ?? []));
  const texts = [...packages].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(ROOT, folder, 'package.json'), 'utf8'));
    const file = readdirSync(join(ROOT, folder)).find((entry) => /^licen[cs]e/i.test(entry));
    const text = file ? readFileSync(join(ROOT, folder, file), 'utf8').trim() : license;
    return `${name} ${version}\n\n${text}\n`;
  });
  return `dist/ contains code of the packages below.\n\n${texts.join('\n----\n\n')}`;
}

/** Makes `folder` hold exactly `files`: each appears whole, the entry last, and what is no longer needed goes after that. */
function replace(folder, files) {
  const changed = [];
  const entryLast = [...files].sort(([a], [b]) => Number(a === 'main.js') - Number(b === 'main.js'));
  for (const [path, contents] of entryLast) {
    const target = join(folder, path);
    if (existsSync(target) && readFileSync(target).equals(contents)) continue;
    mkdirSync(dirname(target), { recursive: true });
    const draft = join(dirname(target), `.${basename(target)}.${process.pid}`);
    writeFileSync(draft, contents);
    renameSync(draft, target);
    changed.push(path);
  }
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = relative(folder, join(entry.parentPath, entry.name));
    if (entry.isDirectory() || files.has(path) || isDraftOfAnother(entry.name)) continue;
    rmSync(join(folder, path), { force: true });
    changed.push(path);
  }
  return changed;
}

/** A second build may be writing at this moment. */
function isDraftOfAnother(name) {
  const pid = /^\..*\.(\d+)$/.exec(name)?.[1];
  if (!pid) return false;
  try {
    return process.kill(Number(pid), 0);
  } catch {
    return false;
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    await build();
  } catch (error) {
    if (!error.errors) throw error; // esbuild has printed its own
    process.exitCode = 1;
  }
}
