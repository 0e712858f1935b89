/**
 * The template library behind the texts: Liquid, which people who write letters can read, which cannot run code or read files, and whose
 * errors name the line. Unknown values and filters are errors, so a mistyped name never leaves a gap in a letter.
 */
import { Liquid, LiquidError, type Template } from 'liquidjs';
import { UserError } from '../../errors.js';
import type { Formality } from '../message.js';
import type { Source } from './library.js';
import { formOf } from './wording.js';

const MOST_MEMORY = 5_000_000;

export type Values = Readonly<Record<string, unknown>>;

export interface Engine {
  render(source: Source, values: Values): string;
}

/** `forHtml` makes every printed value safe inside HTML. `parts` are the texts that others may include. */
export function engineFor(formality: Formality, parts: readonly Source[], forHtml: boolean): Engine {
  const liquid = new Liquid({
    strictVariables: true,
    strictFilters: true,
    memoryLimit: MOST_MEMORY,
    cache: true,
    extname: '',
    // In memory: no text reaches a file of the computer.
    templates: Object.fromEntries(parts.map(({ file, text }) => [nameOf(file), text])),
    ...(forHtml ? { outputEscape: 'escape' as const } : {}),
  });
  liquid.registerFilter('form', (words: unknown) => formOf(String(words), formality));
  const parsed = new Map<string, Template[]>();
  return {
    render(source, values) {
      try {
        const templates = parsed.get(source.text) ?? liquid.parse(source.text, source.file);
        parsed.set(source.text, templates);
        return String(liquid.renderSync(templates, values));
      } catch (error) {
        throw LiquidError.is(error) ? mistakeIn(source, error as Mistake, parts, values) : error;
      }
    },
  };
}

/** A value, with the fields of each where there are many: `rows (each: amount, due)`. */
function named(name: string, value: unknown): string {
  const [first] = Array.isArray(value) ? (value as readonly unknown[]) : [];
  return typeof first === 'object' && first !== null ? `${name} (each: ${Object.keys(first).sort().join(', ')})` : name;
}

/** `help` of `texts/nl/help.liquid`. */
const nameOf = (file: string): string => file.replace(/^.*\//, '').replace(/\.liquid$/, '');

type Mistake = LiquidError & { readonly token?: { readonly input: string; getPosition(): number[] } };

function mistakeIn(source: Source, error: Mistake, parts: readonly Source[], values: Values): UserError {
  const part = parts.find(({ text }) => text === error.token?.input);
  const [line = 1, column = 1] = error.token?.getPosition() ?? [];
  const what = (error.originalError?.message ?? error.message).replace(/, (file|line):.*$/s, '');
  const unknown = /undefined variable: (\S+)/.exec(what);
  return new UserError(
    `${(part ?? source).file}, line ${line}, column ${column}: ${unknown ? `there is no value "${unknown[1]}"` : what}`,
    unknown
      ? `Values there are: ${Object.keys(values)
          .sort()
          .map((name) => named(name, values[name]))
          .join(', ')}.`
      : 'Correct the text, or remove the file to use the one that is shipped.',
  );
}
