/** What a command gets from the outside; `main.ts` makes it, tests may make another. */

export interface Output {
  write(text: string): boolean;
  /** True where a person looks on. */
  readonly isTTY: boolean;
  readonly columns: number | undefined;
}

export interface Deps {
  readonly version: string;
  /** The moment the program was started. */
  readonly now: Date;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: Output;
  readonly stderr: Output;
  /** True where someone can be asked. */
  readonly canAsk: boolean;
}
