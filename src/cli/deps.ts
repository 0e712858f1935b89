/** What a command gets from the outside; `main.ts` makes it, tests may make another. */
import type { Readable } from 'node:stream';

export interface Output {
  /** False where the reader is behind. */
  write(text: string): boolean;
  /** Resolves when he has caught up. */
  drained(): Promise<void>;
  /** True where a person looks on. */
  readonly isTTY: boolean;
  readonly columns: number | undefined;
}

/** Standard input; true `isTTY` where a person types. */
export type Input = Readable & { readonly isTTY?: boolean };

export interface Deps {
  readonly version: string;
  /** The moment the program was started. */
  readonly now: Date;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly stdin: Input;
  /** Runs when the program ends, however it does short of being killed. */
  readonly atExit: (work: () => void) => void;
  /** True where someone can be asked. */
  readonly canAsk: boolean;
  /** Where questions are asked: never where data goes. */
  readonly asking: NodeJS.WriteStream;
}
