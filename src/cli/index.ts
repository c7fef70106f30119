import { readArguments, type Arguments } from './args';
import { DoorError } from '../workbook';
import { SettingError } from '../audit';
import { UsageError, WORDS } from './words';

/** What a command says: exactly this on stdout, and this exit code. */
export interface Answer {
  text: string;
  code: 0 | 1;
}

type Command = (words: Arguments) => Promise<Answer>;

const COMMANDS: Record<string, () => Promise<Command>> = {
  check: async () => (await import('./commands/check')).check,
  compute: async () => (await import('./commands/compute')).compute,
  submit: async () => (await import('./commands/submit')).submit,
  report: async () => (await import('./commands/report')).report,
  rollup: async () => (await import('./commands/rollup')).rollup,
  calendar: async () => (await import('./commands/calendar')).calendar,
  template: async () => (await import('./commands/template')).template,
  policies: async () => (await import('./commands/policies')).policies,
  clauses: async () => (await import('./commands/clauses')).clauses,
  golden: async () => (await import('./commands/golden')).golden,
  help: async () => async () => ({ text: WORDS.usage, code: 0 }),
};

/** Runs one command. Never throws: an unusable input becomes exit 2 with one sentence on `err`. */
export async function run(
  words: string[],
  onProgress?: Arguments['onProgress'],
): Promise<{ out: string; err: string; code: 0 | 1 | 2 }> {
  try {
    const args = { ...readArguments(words), onProgress };
    const load = Object.hasOwn(COMMANDS, args.command) ? COMMANDS[args.command] : undefined;
    if (!load) throw new UsageError(WORDS.unknownCommand(args.command));
    const { text, code } = await (await load())(args);
    return { out: `${text}\n`, err: '', code };
  } catch (error) {
    return { out: '', err: `${oneLine(sentenceOf(error))}\n`, code: 2 };
  }
}

function sentenceOf(error: unknown): string {
  if (error instanceof UsageError || error instanceof DoorError || error instanceof SettingError) return error.message;
  return WORDS.unexpected(error instanceof Error ? error.message : String(error));
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ');
}
