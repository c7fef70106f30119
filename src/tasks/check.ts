import { audit, layersOf, settingsFor, type Audit } from '../audit';
import { loadPolicy } from '../policy/packs';
import { readRoster } from '../roster';
import { managedHeadings, managedParts, readRecord, type WorkRecord } from '../sheets';
import type { Door, WorkbookGrid, Work } from '../workbook';
import type { Policy } from '../policy/model';
import { policiesBesides } from './besides';
import { driftOf } from './drifts';
import { explanationsOf } from './explanations';
import { isCurrent, readGrid, sessionOf, stopIfAsked } from './session';
import type { JobOptions, Run, Survey } from './types';
import { SAY } from './words';

/** Reads the workbook and recognises its tables; nothing is judged or written. */
export async function survey(door: Door, options: JobOptions): Promise<Survey> {
  const policy = await loadPolicy(options.policy);
  const grid = await readGrid(door, options);
  stopIfAsked(options, SAY.judging);
  const read = surveyOf(grid, policy, options);
  const besides = await policiesBesides(read);
  return besides.length > 0 ? { ...read, besides } : read;
}

/** What a grid holds, as tables of rosters. */
export function surveyOf(grid: WorkbookGrid, policy: Policy, options: JobOptions): Survey {
  const { record } = readRecord(grid);
  const roster = readRoster(grid, {
    extensions: policy.tables,
    managed: managedParts(grid, record, policy),
    isManagedHeading: managedHeadings(policy),
    mappings: options.mappings ?? mappingsOf(record),
  });
  return { grid, roster, policy, on: options.on ?? roster.filing.asOf ?? options.today, options };
}

function mappingsOf(record: WorkRecord): JobOptions['mappings'] {
  return record.mappings as NonNullable<JobOptions['mappings']>;
}

/** Judges and computes what a survey read, with the workbook's settings. One audit serves check and compute. */
export async function judge(survey: Survey): Promise<Run> {
  return judged(survey);
}

export function judged(survey: Survey): Run {
  const { record } = readRecord(survey.grid);
  const { policy, on, options, besides = [] } = survey;
  const policies = [policy, ...besides];
  const [result, ...others] = policies.map((one) => {
    const { roster } = one === policy ? survey : surveyOf(survey.grid, one, options);
    return audit(roster, { policy: one, on, set: settingsFor(policies, one, options.set) });
  }) as [Audit, ...Audit[]];
  const layers = others.length > 0 ? { layers: layersOf([result, ...others]) } : {};
  const { findings } = layers.layers ?? result;
  const run: Run = { ...survey, audit: result, ...layers, drift: [], explanations: explanationsOf(survey.grid, record, findings) };
  return { ...run, drift: driftOf(run, record).map(({ drift }) => drift) };
}

/** Reads, judges and computes; writes nothing. */
export async function check(door: Door, options: JobOptions): Promise<Run> {
  const read = await survey(door, options);
  options.onProgress?.({ what: SAY.judging, done: 0, total: 1 });
  // The pane draws its bar before the thread is busy.
  await new Promise((resolve) => setTimeout(resolve, 0));
  stopIfAsked(options, SAY.judging);
  const run = judged(read);
  options.onProgress?.({ what: SAY.judging, done: 1, total: 1 });
  sessionOf(door).latest = run;
  return run;
}

/** The run itself where nothing has changed since it was made, else a new one with the same options. */
export async function freshRun(door: Door, run: Run, work?: Work): Promise<Run> {
  if (isCurrent(door, run.grid)) return run;
  const { latest } = sessionOf(door);
  if (
    latest &&
    isCurrent(door, latest.grid) &&
    latest.options.policy === run.options.policy &&
    sameSettings(latest, run)
  )
    return latest;
  const { signal: _signal, onProgress: _onProgress, ...options } = run.options;
  return check(door, {
    ...options,
    ...(work?.signal ? { signal: work.signal } : {}),
    ...(work?.onProgress ? { onProgress: work.onProgress } : {}),
  });
}

function sameSettings(a: Run, b: Run): boolean {
  const key = ({ options }: Run) => JSON.stringify([options.on, options.today, options.set, options.mappings, options.also]);
  return key(a) === key(b);
}
