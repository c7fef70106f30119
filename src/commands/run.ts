import { chosenPolicy } from './policy';
import type { CommandName } from './names';
import { WORDS } from './words';
import { TABLE_IDS } from '../roster';
import { check, submit, writeFigures, writeFindings } from '../tasks';
import { DoorError, type CellAddress, type Door } from '../workbook';

/** What a press of a ribbon button ends in. */
export interface Ended {
  /** Sentences for the clerk; empty where the sheet that is shown says it all. */
  say: string[];
  /** The cell to show. */
  show?: CellAddress;
  /** The clerk has just been told that Excel's undo list goes. */
  told?: true;
}

/**
 * Carries out a ribbon button without a pane. `today` is an ISO date. `toldBefore` says whether the clerk has been told
 * that Excel's undo list goes: if not, that is all that happens. Never throws: failures are sentences.
 */
export async function runCommand(command: CommandName, door: Door, today: string, toldBefore: boolean): Promise<Ended> {
  try {
    const policy = chosenPolicy(await door.read());
    if (policy.kind === 'none') return { say: [WORDS.noPolicy(command)] };
    if (policy.kind === 'unknown') return { say: [WORDS.unknownPolicy(command, policy.found, policy.known)] };
    if (!toldBefore) return { say: [WORDS.beforeFirstWrite(command)], told: true };
    const run = await check(door, { policy: policy.id, today });
    if (!TABLE_IDS.some((id) => id !== 'parameters' && run.roster.table(id).present))
      return { say: [WORDS.nothingRecognised(command)] };
    if (command === 'submit') {
      const forms = await submit(door, run, 'all');
      const [first] = forms;
      return first ? { say: [], show: topOf(first.sheet) } : { say: [WORDS.noForms] };
    }
    const written = command === 'check' ? await writeFindings(door, run) : await writeFigures(door, run);
    return { say: [...written.remarks], show: topOf(command === 'check' ? '校验结果' : '测算结果') };
  } catch (error) {
    return { say: [error instanceof DoorError || isSentence(error) ? error.message : WORDS.failed(command)] };
  }
}

function topOf(sheet: string): CellAddress {
  return { sheet, row: 0, column: 0 };
}

/** A `SettingError` and the like: errors whose message is written for the clerk. */
function isSentence(error: unknown): error is Error {
  return error instanceof Error && error.name === 'SettingError';
}
