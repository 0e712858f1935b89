/** Commands that say what is wrong with how they were called as every other error is said, and where the help for just that is. */
import { Command } from 'commander';

type ErrorOptions = Parameters<Command['error']>[1];

export class UsageCommand extends Command {
  override createCommand(name?: string): Command {
    return new UsageCommand(name);
  }

  override error(message: string, options?: ErrorOptions): never {
    const told = this.told(message.replace(/^error: /, ''), options?.code);
    this.showHelpAfterError(`  see: ${pathOf(this)} --help`);
    return super.error(`Error: ${told[0]?.toUpperCase()}${told.slice(1)}`, options);
  }

  /** A missing option says what it is for: its description names the values there are. */
  private told(message: string, code: string | undefined): string {
    if (code !== 'commander.missingMandatoryOptionValue' && code !== 'commander.optionMissingArgument') return message;
    const option = this.options.find(({ flags }) => message.includes(`'${flags}'`));
    if (option === undefined) return message;
    return `${option.long ?? option.flags} ${code === 'commander.optionMissingArgument' ? 'has no value' : 'is missing'}\n  ${option.flags}: ${option.description}`;
  }
}

const pathOf = (command: Command): string => (command.parent === null ? command.name() : `${pathOf(command.parent)} ${command.name()}`);
