import { parseArgs } from 'node:util';
import { isIsoDate, type Work } from '../workbook';
import { UsageError, WORDS } from './words';

/** What stands on the command line, understood but not yet carried out. */
export interface Arguments {
  command: string;
  files: string[];
  policy?: string;
  /** Of `check`: policies that hold besides. */
  also: string[];
  on?: string;
  set: [name: string, value: string][];
  form?: string;
  /** Of `rollup`: counties that should have handed in a workbook. */
  expect: string[];
  out?: string;
  year?: string;
  unit?: string;
  json: boolean;
  values: boolean;
  /** Who is told how far a long command is. */
  onProgress?: Work['onProgress'];
}

const OPTIONS = {
  policy: { type: 'string', multiple: true },
  on: { type: 'string' },
  set: { type: 'string', multiple: true },
  form: { type: 'string' },
  expect: { type: 'string', multiple: true },
  out: { type: 'string' },
  year: { type: 'string' },
  unit: { type: 'string' },
  json: { type: 'boolean' },
  values: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

/** Understands the words of the command line. Throws `UsageError` with one clear sentence. */
export function readArguments(words: string[]): Arguments {
  const { values, positionals } = parse(words);
  const [command = 'help', ...files] = positionals;
  const [policy, ...also] = [...new Set(values.policy ?? [])];
  if (also.length > 0 && command !== 'check') throw new UsageError(WORDS.onePolicy(command));
  if (values.on !== undefined && !isIsoDate(values.on)) throw new UsageError(WORDS.badDate(values.on));
  return {
    command: values.help ? 'help' : command,
    files,
    policy,
    also,
    on: values.on,
    set: (values.set ?? []).map(nameAndValue),
    form: values.form,
    expect: [...new Set((values.expect ?? []).flatMap((names) => names.split(/[、,，;；\s]+/)).filter(Boolean))],
    out: values.out,
    year: values.year,
    unit: values.unit,
    json: values.json ?? false,
    values: values.values ?? false,
  };
}

function parse(words: string[]) {
  try {
    return parseArgs({ args: words, options: OPTIONS, allowPositionals: true });
  } catch (error) {
    const option = /'(-[^ ']+)/.exec(error instanceof Error ? error.message : '')?.[1] ?? words.join(' ');
    throw new UsageError(WORDS.badOption(option));
  }
}

function nameAndValue(text: string): [string, string] {
  const at = text.indexOf('=');
  if (at < 1) throw new UsageError(WORDS.badSet(text));
  return [text.slice(0, at).trim(), text.slice(at + 1).trim()];
}
