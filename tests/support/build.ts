/** Before tests that run the program: what they run is what is in src/, or nothing. */
import { rmSync } from 'node:fs';

export default async function setup(): Promise<void> {
  const { build } = (await import(new URL('../../build.mjs', import.meta.url).href)) as { build: () => Promise<string[]> };
  try {
    await build();
  } catch (error) {
    console.error(`The program could not be built, so every test that runs it fails.\n${error instanceof Error ? error.message : error}`);
    rmSync(new URL('../../dist/main.js', import.meta.url), { force: true });
  }
}
