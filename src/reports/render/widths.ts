/** How wide the columns of a table may be on a terminal. */

export interface Need {
  /** Terminal cells of the widest content, heading included. */
  readonly natural: number;
  /** May be cut with `…`; numbers and days never are. */
  readonly cuttable: boolean;
  /** May be wrapped, or moved below its row. */
  readonly long: boolean;
}

export interface Arrangement {
  /** Positions of the columns that stand side by side, and their widths. */
  readonly beside: readonly number[];
  readonly widths: readonly number[];
  /** Positions of the columns that are written below their row. */
  readonly below: readonly number[];
}

/** Blanks between two columns. */
export const GAP = 2;
/** A long text in a column narrower than this, or on more than three lines of it, is better written below. */
const LONG_LEAST = 28;
/** Cells that wrapping between words costs. */
const RAGGED = 4;
const longLeast = ({ natural }: Need): number => Math.max(LONG_LEAST, Math.ceil(natural / 3) + RAGGED);
/** Texts are not cut shorter than this to make room for long ones beside them … */
const TEXT_ENOUGH = 24;
/** … nor shorter than this in any case. */
const TEXT_LEAST = 8;

/** Long texts wrap in their columns if that leaves them room, otherwise they go below; then the widest texts are cut. */
export function arranged(needs: readonly Need[], width: number): Arrangement {
  const all = [...needs.keys()];
  const roomy = narrowed(needs, all, width, (need) => (need.long ? longLeast(need) : TEXT_ENOUGH));
  if (roomy) return { beside: all, widths: roomy, below: [] };
  const beside = all.filter((at) => !needs[at]?.long);
  const tight = narrowed(needs, beside, width, () => TEXT_LEAST) ?? beside.map((at) => leastOf(needs[at], TEXT_LEAST));
  return { beside, widths: tight, below: all.filter((at) => needs[at]?.long) };
}

/** Takes from the widest column that has something to give until all fit; `null` where they cannot. */
function narrowed(needs: readonly Need[], positions: readonly number[], width: number, least: (need: Need) => number): number[] | null {
  const columns = positions.flatMap((at) => needs[at] ?? []);
  const widths = columns.map((need) => need.natural);
  let surplus = occupied(widths) - width;
  while (surplus > 0) {
    const giving = columns.map((need, at) => ((widths[at] ?? 0) > leastOf(need, least(need)) ? (widths[at] ?? 0) : 0));
    const widest = giving.indexOf(Math.max(...giving));
    if (!giving[widest]) return null;
    widths[widest] = (widths[widest] ?? 0) - 1;
    surplus -= 1;
  }
  return widths;
}

/** Terminal cells of columns side by side. */
export const occupied = (widths: readonly number[]): number =>
  widths.reduce((sum, each) => sum + each, GAP * Math.max(0, widths.length - 1));

const leastOf = (need: Need | undefined, least: number): number => {
  if (need === undefined) return 0;
  return need.cuttable || need.long ? Math.min(need.natural, least) : need.natural;
};
