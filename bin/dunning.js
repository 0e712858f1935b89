#!/usr/bin/env node
import { existsSync } from 'node:fs';
import module from 'node:module';

const program = new URL('../dist/main.js', import.meta.url);
if (existsSync(program)) {
  module.enableCompileCache?.(); // Node 22 and later
  await import(program);
} else {
  process.stderr.write('dunning has not been built yet. Run `npm run build` in its folder first.\n');
  process.exitCode = 1;
}
