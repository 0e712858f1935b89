/** The gates that would stop a commit. */
export interface GateLine {
  readonly gate: string;
  readonly says: string;
  readonly remedy: string;
}

/** Lines for people; none where nothing is in the way. */
export const gateLines = (gates: readonly GateLine[]): readonly string[] =>
  gates.length === 0 ? [] : ['A commit would be refused:', ...gates.map(({ gate, says, remedy }) => `  - ${gate}: ${says}; ${remedy}`)];
