import type { Run } from '../../tasks/types';
import { DoorError, type Door, type Work } from '../../workbook';
import type { PaneOptions, Tasks } from '../mount';
import { WORDS } from '../words';
import type { Notice } from './state';

/**
 * Makes 年度报送册 and hands it over: in Excel as a new workbook, on a page as a file to be saved. The clerk's workbook
 * is only read. What writes .xlsx is loaded now, no earlier.
 */
export async function makeReport(
  all: Tasks,
  door: Door,
  saveBytes: PaneOptions['saveBytes'],
  run: Run,
  year: number,
  work: Work,
): Promise<Notice> {
  if (!saveBytes && !door.openNew) throw new DoorError('not-supported', WORDS.report.nowhere);
  const { newFileDoor } = await import(/* webpackChunkName: "file-door" */ '../../doors/file');
  const { name, bytes, remarks } = await all.report(door, run, await newFileDoor(WORDS.report.make), { year, ...work });
  if (saveBytes) saveBytes(bytes, name);
  else await door.openNew!(bytes, name);
  return { kind: 'done', text: saveBytes ? WORDS.report.saved(name) : WORDS.report.opened(name), details: [...remarks] };
}
