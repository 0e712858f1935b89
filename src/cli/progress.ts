/** A progress bar for long files, on a terminal only. */
import { statSync } from 'node:fs';
import { basename } from 'node:path';
import type { Session } from './session.js';

export interface Progress {
  /** Told how many bytes of a file are read. */
  readonly show: (path: string, read: number) => void;
  /** Takes the bar away. */
  readonly done: () => void;
}

const WIDTH = 24;
/** Below this a file is read before a bar could be seen. */
const LONG_FILE = 4 << 20;

export function progressOf({ deps, quiet }: Session): Progress {
  const { stderr } = deps;
  if (!stderr.isTTY || quiet) return { show: () => {}, done: () => {} };
  const sizes = new Map<string, number>();
  let shown = '';
  return {
    show(path, read) {
      let size = sizes.get(path);
      if (size === undefined) sizes.set(path, (size = statSync(path, { throwIfNoEntry: false })?.size ?? 0));
      if (size < LONG_FILE) return;
      const full = Math.min(WIDTH, Math.round((read / size) * WIDTH));
      const bar = `${basename(path)} [${'#'.repeat(full)}${'.'.repeat(WIDTH - full)}] ${Math.min(100, Math.round((read / size) * 100))}%`;
      if (bar === shown) return;
      stderr.write(`\r\u001b[2K${bar}`);
      shown = bar;
    },
    done() {
      if (shown !== '') stderr.write('\r\u001b[2K');
      shown = '';
    },
  };
}
