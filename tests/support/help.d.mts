export function commandsIn(help: string): string[];
export function exampleOf(help: string, name: string): string | null;
export function helpPages(words?: readonly string[]): { command: string; text: string }[];
