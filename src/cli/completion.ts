/** Completion scripts for shells, made from the commands themselves: every command, option and choice, and what its words may be. */
import type { Command, Option } from 'commander';
import { UserError } from '../errors.js';
import { REPORTS } from '../reports/index.js';

/** One command with what may follow it. */
interface Words {
  /** `''` for the program itself, `sources draft` for a command of a command. */
  readonly path: string;
  readonly commands: readonly { readonly name: string; readonly about: string }[];
  readonly options: readonly Option[];
  /** What its first word may be, besides files. */
  readonly words: readonly { readonly name: string; readonly about: string }[];
  readonly takesDebtors: boolean;
}

const SHELLS = ['bash', 'zsh', 'fish'] as const;

/** Words of commands that commander does not know of. */
const WORDS: Readonly<Record<string, Words['words']>> = {
  report: REPORTS.map(({ name, title }) => ({ name, about: title })),
  completion: SHELLS.map((name) => ({ name, about: `completion for ${name}` })),
};
/** Options whose value is a debtor. */
const OF_DEBTOR = ['--debtor', '--payer-is'];

/** @throws UserError for another shell */
export function completionFor(shell: string, program: Command): string {
  const all = wordsOf(program);
  if (shell === 'bash') return bash(all);
  // Z shell runs the functions of bash; in it `path` and `words` are names of its own.
  if (shell === 'zsh') return `autoload -U +X bashcompinit && bashcompinit\n${bash(all)}`;
  if (shell === 'fish') return fish(all);
  throw new UserError(`There is no completion for "${shell}"`, `there is one for ${SHELLS.join(', ')}`);
}

function wordsOf(command: Command, path: readonly string[] = []): Words[] {
  const below = command.commands.filter((each) => each.name() !== 'help');
  const own: Words = {
    path: path.join(' '),
    commands: below.map((each) => ({ name: each.name(), about: each.summary() })),
    options: command.options.filter(({ hidden }) => !hidden),
    words: WORDS[path.join(' ')] ?? [],
    takesDebtors: command.registeredArguments.some((argument) => ['debtor', 'other'].includes(argument.name())),
  };
  return [own, ...below.flatMap((each) => wordsOf(each, [...path, each.name()]))];
}

const flags = ({ short, long }: Option): string[] => [short, long].filter((flag) => flag !== undefined && flag !== null);
const takesValue = ({ required, optional }: Option): boolean => required || optional;
const debtors = (start: string): string => `dunning completion --debtors ${start} 2>/dev/null`;

function bash(all: readonly Words[]): string {
  const [root] = all as [Words, ...Words[]];
  const options = all.flatMap((each) => each.options);
  const valued = [...new Set(options.filter(takesValue).flatMap(flags))];
  const chosen = new Map(
    options.flatMap((option) => (option.argChoices ? [[flags(option).join('|'), option.argChoices.join(' ')] as const] : [])),
  );
  const cases = (lines: readonly string[]): string => lines.map((line) => `    ${line}\n`).join('');
  return `# Completion of dunning. Put this into ~/.bashrc: eval "$(dunning completion bash)"
_dunning() {
  local cur="\${COMP_WORDS[COMP_CWORD]}" prev="\${COMP_WORDS[COMP_CWORD-1]}" at="" list="" i
  for ((i = 1; i < COMP_CWORD; i++)); do
    case "\${COMP_WORDS[i]}" in
      ${valued.join('|')}) ((i++)) ;;
      -*) ;;
      *) case "$at \${COMP_WORDS[i]}" in ${all
        .slice(1)
        .map(({ path }) => quoted(`${path.includes(' ') ? '' : ' '}${path}`))
        .join('|')}) at="\${at:+$at }\${COMP_WORDS[i]}" ;; esac ;;
    esac
  done
  COMPREPLY=()
  case "$prev" in
${cases([...chosen].map(([flag, words]) => `${flag}) COMPREPLY=($(compgen -W "${words}" -- "$cur")); return ;;`))}    ${OF_DEBTOR.join('|')}) COMPREPLY=($(compgen -W "$(${debtors('"$cur"')})" -- "$cur")); return ;;
    ${valued.join('|')}) return ;;
  esac
  if [[ "$cur" == -* ]]; then
    case "$at" in
${cases(all.slice(1).map((each) => `${quoted(each.path)}) list="${each.options.flatMap(flags).join(' ')}" ;;`))}    esac
    list="$list ${root.options.flatMap(flags).join(' ')} --help"
  else
    case "$at" in
${cases(all.filter((each) => each.commands.length + each.words.length > 0 || each.takesDebtors).map((each) => `${quoted(each.path)}) list="${each.takesDebtors ? `$(${debtors('"$cur"')})` : [...each.commands, ...each.words].map(({ name }) => name).join(' ')}" ;;`))}    esac
  fi
  COMPREPLY=($(compgen -W "$list" -- "$cur"))
}
complete -o default -F _dunning dunning
`;
}

function fish(all: readonly Words[]): string {
  const lines = all.flatMap((each) => {
    const [command, sub] = each.path.split(' ');
    const seen = [command, sub].filter((word) => word).map((word) => `__fish_seen_subcommand_from ${word}`);
    const when = seen.length > 0 ? ` -n ${quoted(seen.join('; and '))}` : '';
    const first = each.path === '' ? " -n '__fish_use_subcommand'" : when;
    return [
      ...[...each.commands, ...each.words].map(
        ({ name, about }) => `complete -c dunning${first} -f -a ${quoted(name)} -d ${quoted(about)}`,
      ),
      ...(each.takesDebtors ? [`complete -c dunning${when} -f -a ${quoted(`(${debtors('(commandline -ct)')})`)}`] : []),
      ...each.options.map((option) => `complete -c dunning${when}${optionOf(option)} -d ${quoted(option.description)}`),
    ];
  });
  return `# Completion of dunning. Put this into ~/.config/fish/config.fish: dunning completion fish | source\n${lines.join('\n')}\n`;
}

function optionOf(option: Option): string {
  const { short, long, argChoices } = option;
  const names = `${short ? ` -s ${short.slice(1)}` : ''}${long ? ` -l ${long.slice(2)}` : ''}`;
  if (OF_DEBTOR.includes(long ?? '')) return `${names} -x -a ${quoted(`(${debtors('(commandline -ct)')})`)}`;
  return `${names}${argChoices ? ` -x -a ${quoted(argChoices.join(' '))}` : takesValue(option) ? ' -r' : ''}`;
}

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
