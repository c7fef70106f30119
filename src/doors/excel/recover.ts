import { DoorError } from '../../workbook';
import { finishRest, restore, type Notes } from './backup';
import { say } from './messages';
import type { Session } from './session';

/** A note of another pane younger than this (ms) is a write still going on. */
const STILL_WRITING = 30_000;

/**
 * Takes back a write that an earlier run, or a closed pane, left half done, and finishes one that was committed but
 * not tidied; refuses while another pane is still at it. The result is null where there was nothing to do, else
 * sentences on what may still be missing.
 */
export async function tidyUp(session: Session, notes: Notes, what: string): Promise<string[] | null> {
  const { backup, rest } = notes;
  if (!backup && !rest) return null;
  if (backup) {
    const age = session.now() - backup.at;
    if (backup.by !== session.id && age >= 0 && age < STILL_WRITING)
      throw new DoorError('busy', say.writingElsewhere(what));
    await restore(session, backup, `还原“${backup.title}”`);
    // A rest beside it belongs to the same write, which was not committed.
    return [];
  }
  return finishRest(session, rest!);
}
