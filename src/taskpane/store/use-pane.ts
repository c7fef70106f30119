import { useCallback, useEffect, useLayoutEffect, useMemo, useReducer, useRef, useState } from 'react';
import type { Finding, PolicyId, ReadingLetter } from '../../policy/model';
import { POLICY_HEADS } from '../../policy/packs';
import type { SheetMapping } from '../../roster';
import type { Drift, JobOptions, Run, Written } from '../../tasks/types';
import { DoorError, emptyPlan, sheetNamed, type CellAddress, type Work } from '../../workbook';
import { clock, isoDate } from '../format';
import type { PaneOptions, Tasks } from '../mount';
import { WORDS } from '../words';
import { failure, startWork } from './jobs';
import { rememberTold, wasToldOfUndo } from './memory';
import { policyNamed } from './policies';
import { hasMoved, isQuick, QUIET, recheckOf } from './recheck';
import { makeReport } from './report';
import { reduce, START, type Notice } from './state';

const loadAll = (): Promise<Tasks> => import(/* webpackChunkName: "tasks" */ '../../tasks');

interface Job {
  title: string;
  writes: boolean;
  run(tasks: Tasks, work: Work): Promise<Notice | null>;
}

/** The life of the pane: its state and everything a press of a button does. */
export function usePane(options: PaneOptions) {
  const { door, host, saveBytes, loadTasks = loadAll, now = () => new Date() } = options;
  const [state, dispatch] = useReducer(reduce, START);
  const latest = useRef(state);
  const tasks = useRef<Tasks | null>(null);
  const cancel = useRef<(() => void) | null>(null);
  const quiet = useRef<AbortController | null>(null);
  const alive = useRef(true);
  const given = useRef({ loadTasks, now, saveBytes });

  const [loaded, setLoaded] = useState<Tasks | null>(null);
  const again = useRef<(job: Job) => void>(() => undefined);
  // Jobs outlive the rendering that began them: they look at what is current through these.
  useLayoutEffect(() => {
    latest.current = state;
    given.current = { loadTasks, now, saveBytes };
  });

  const today = useCallback(() => isoDate(given.current.now()), []);
  const jobOptions = useCallback(
    (policy: PolicyId, work?: Work): JobOptions => ({ policy, today: today(), ...work }),
    [today],
  );

  /** Asks the clerk before the first write into Excel. False: called off. */
  const mayWrite = useCallback(
    async (title: string): Promise<boolean> => {
      if (host !== 'excel' || wasToldOfUndo()) return true;
      const sentences = await door.losses(emptyPlan(title)).catch(() => [WORDS.firstWrite.undoList]);
      const go = await new Promise<boolean>((answer) => dispatch({ type: 'page', page: { kind: 'first-write', title, sentences, answer } }));
      if (go) rememberTold();
      dispatch({ type: 'page', page: null });
      return go;
    },
    [door, host],
  );

  /** Does one job at a time; its failure becomes a notice. True where it ended well. */
  const work = useCallback(
    async (job: Job): Promise<boolean> => {
      if (latest.current.busy || !alive.current) return false;
      if (job.writes && !(await mayWrite(job.title))) return false;
      quiet.current?.abort();
      const started = startWork((progress) => alive.current && dispatch({ type: 'progress', progress }));
      cancel.current = started.cancel;
      dispatch({ type: 'begin', title: job.title });
      let notice: Notice | null = null;
      let well = false;
      try {
        tasks.current ??= await given.current.loadTasks();
        setLoaded(tasks.current);
        notice = (await job.run(tasks.current, started.work)) ?? (job.writes ? null : leftover(door.remarks?.() ?? []));
        well = true;
      } catch (error) {
        notice = failure(error, job.title, job.writes, () => again.current(job));
      }
      if (!alive.current) return well;
      dispatch({ type: 'end' });
      dispatch({ type: 'notice', notice });
      return well;
    },
    [door, mayWrite],
  );
  useLayoutEffect(() => {
    again.current = (job) => void work(job);
  }, [work]);

  /** Reads and judges again, or only reads where nothing was judged yet. */
  const refresh = useCallback(
    async (all: Tasks, policy: PolicyId, running: Work, judge = latest.current.run !== null): Promise<Run | null> => {
      if (!judge) {
        dispatch({ type: 'surveyed', survey: await all.survey(door, jobOptions(policy, running)) });
        return null;
      }
      const run = await all.check(door, jobOptions(policy, running));
      dispatch({ type: 'judged', run, at: clock(given.current.now()) });
      return run;
    },
    [door, jobOptions],
  );

  const actions = useMemo(() => {
    const current = (): PolicyId => latest.current.policy ?? POLICY_HEADS[0]!.id;
    const runNow = (): Run => latest.current.run!;
    /** A write that changes what was read: done, then read again. */
    const change = (title: string, write: (all: Tasks, running: Work) => Promise<Written | null>, told = true) =>
      work({
        title,
        writes: true,
        async run(all, running) {
          const written = await write(all, running);
          await refresh(all, current(), { ...(running.onProgress ? { onProgress: running.onProgress } : {}) });
          return told && written ? writtenNotice(written) : null;
        },
      });
    const setting = (title: string, write: (all: Tasks, options: JobOptions) => Promise<Written>) =>
      change(title, (all, running) => write(all, jobOptions(current(), running)), false);

    return {
      dispatch,
      today,
      cancel() {
        dispatch({ type: 'cancelling' });
        cancel.current?.();
      },
      /** Reads the workbook; goes by the policy that 填报信息 names. */
      start: () =>
        work({
          title: WORDS.busy.reading,
          writes: false,
          async run(all, running) {
            const first = await all.survey(door, jobOptions(current(), running));
            const named = policyNamed(first.roster.filing.policy);
            if (named && named !== latest.current.policy) dispatch({ type: 'policy', policy: named });
            const survey = named && named !== current() ? await all.survey(door, jobOptions(named, running)) : first;
            dispatch({ type: 'surveyed', survey });
            return null;
          },
        }),
      check: () =>
        work({
          title: WORDS.check.run,
          writes: false,
          async run(all, running) {
            await refresh(all, current(), running, true);
            return null;
          },
        }),
      async choosePolicy(policy: PolicyId) {
        if (policy === latest.current.policy) return;
        const had = latest.current.run !== null;
        dispatch({ type: 'policy', policy });
        await work({
          title: WORDS.header.pickPolicy,
          writes: true,
          async run(all, running) {
            await all.setFiling(door, jobOptions(policy, running), { policy });
            await refresh(all, policy, running, had);
            return null;
          },
        });
      },
      goTo: async (cell: CellAddress) => {
        try {
          await door.select(cell);
        } catch (error) {
          dispatch({ type: 'notice', notice: { ...failure(error, WORDS.check.goTo, false, () => undefined), retry: undefined } });
        }
      },
      writeFigures: () =>
        work({
          title: WORDS.compute.write,
          writes: true,
          async run(all, running) {
            const written = await all.writeFigures(door, runNow(), running);
            dispatch({ type: 'figures-written', written });
            return written.differences.length + written.remarks.length > 0 ? writtenNotice(written, false) : null;
          },
        }),
      writeFindings: () => change(WORDS.menu.writeFindings, (all, running) => all.writeFindings(door, runNow(), running)),
      writeClauses: () => change(WORDS.clauses.write, (all, running) => all.writeClauses(door, jobOptions(current(), running))),
      mark: () => change(WORDS.menu.mark, (all, running) => all.markFindings(door, runNow(), running)),
      clearMarks: () => change(WORDS.menu.clearMarks, (all, running) => all.clearMarks(door, running)),
      explain: (finding: Finding, text: string) =>
        change(WORDS.check.explain, (all, running) => all.explain(door, runNow(), finding, text, running), false),
      async repair(findings: readonly Finding[]) {
        if (await change(WORDS.repair.job, (all, running) => all.repair(door, runNow(), findings, running))) dispatch({ type: 'page', page: null });
      },
      undo: () =>
        work({
          title: WORDS.menu.undo,
          writes: true,
          async run(all, running) {
            const undone = await all.undo(door, running);
            dispatch({ type: 'figures-written', written: null });
            await refresh(all, current(), {});
            if (!undone) return { kind: 'done', text: WORDS.notice.nothingToUndo };
            return { kind: 'done', text: WORDS.notice.undone(undone.title.replace(/^撤销：/, '')), details: undone.remarks };
          },
        }),
      restoreDrift: (drift: readonly Drift[]) =>
        change(WORDS.drift.restoreJob, (all, running) => all.restoreDrift(door, runNow(), drift, running)),
      keepDrift: (drift: readonly Drift[], note: string) =>
        change(WORDS.drift.keepJob, (all, running) => all.keepDrift(door, runNow(), drift, note, running)),
      setParameters: (values: readonly (readonly [name: string, value: string])[]) =>
        change(WORDS.compute.fillJob, async (all, running) => {
          let last: Written | null = null;
          for (const [name, value] of values) last = await all.setParameter(door, jobOptions(current(), running), name, value);
          return last;
        }, false),
      /** The computed columns follow the reading: they are written again where they stand. */
      setReading: (name: string, letter: ReadingLetter) =>
        work({
          title: WORDS.compute.switchJob,
          writes: true,
          async run(all, running) {
            await all.setReading(door, jobOptions(current(), running), name, letter);
            const run = await refresh(all, current(), {}, true);
            if (!run || !(sheetNamed(run.grid, '测算结果') || latest.current.figuresWritten)) return null;
            const written = await all.writeFigures(door, run, {});
            dispatch({ type: 'figures-written', written });
            return null;
          },
        }),
      setFiling: async (info: Parameters<Tasks['setFiling']>[2]) => {
        if (await setting(WORDS.filing.job, (all, given) => all.setFiling(door, given, info))) dispatch({ type: 'page', page: null });
      },
      setMapping: (sheet: string, mapping: Omit<SheetMapping, 'sheet'> | null) =>
        setting(WORDS.rosters.mapping, (all, given) => all.setMapping(door, given, sheet, mapping)),
      submit: (forms: readonly string[] | 'all', title: string) =>
        work({
          title,
          writes: true,
          async run(all, running) {
            const results = await all.submit(door, runNow(), forms, running);
            await refresh(all, current(), {}, true);
            const [only] = results;
            if (results.length === 1 && only) await door.select({ sheet: only.sheet, row: 0, column: 0 }).catch(() => undefined);
            return { kind: 'done', text: WORDS.forms.done(results.length), details: results.flatMap((result) => result.warnings.map((warning) => `${result.title}：${warning}`)), undo: true };
          },
        }),
      report: (year: number) =>
        work({
          title: WORDS.report.job(year),
          writes: false,
          run: (all, running) => makeReport(all, door, given.current.saveBytes, runNow(), year, running),
        }),
      /** For parts of the pane that are loaded when they are opened: any job, and one that writes what a run says. */
      job: work,
      write: (title: string, write: (all: Tasks, run: Run, running: Work) => Promise<Written>) =>
        change(title, (all, running) => write(all, runNow(), running)),
      template: () => change(WORDS.empty.template, (all, running) => all.template(door, current(), today(), running)),
      history: () => (tasks.current ? Promise.resolve(tasks.current) : given.current.loadTasks()).then((all) => all.history(door)),
    };
  }, [door, jobOptions, refresh, today, work]);

  useEffect(() => {
    alive.current = true;
    const stop = door.onChange((change) => dispatch({ type: 'edited', change }));
    void actions.start();
    return () => {
      alive.current = false;
      cancel.current?.();
      stop();
    };
  }, [actions, door]);

  /** After a pause in the clerk's typing judges again, unseen; whatever stands in the way, 重新校验 is still there. */
  const recheck = useCallback(
    async (signal: AbortSignal): Promise<void> => {
      const { run, edits, policy } = latest.current;
      if (!run || !policy || !tasks.current) return;
      const after = await tasks.current.check(door, jobOptions(policy, { signal }));
      if (signal.aborted || !alive.current || latest.current.run !== run) return;
      const told = leftover(door.remarks?.() ?? []);
      if (told) dispatch({ type: 'notice', notice: told });
      if (hasMoved(edits, run.grid, after.grid)) dispatch({ type: 'judged', run: after, at: clock(given.current.now()) });
      else dispatch({ type: 'rechecked', recheck: recheckOf(run, after, edits) });
    },
    [door, jobOptions],
  );
  const { run, edits, recheck: judged } = state;
  const due = state.busy === null && run !== null && edits.length > 0 && judged?.edits !== edits && isQuick(run.grid);
  useEffect(() => {
    if (!due) return;
    const controller = new AbortController();
    quiet.current = controller;
    let timer = setTimeout(look, QUIET);
    let looks = 0;
    function look(): void {
      recheck(controller.signal).catch((error: unknown) => {
        // A cell is being edited, or Excel is busy: looked at again when that may have ended.
        const later = error instanceof DoorError && (error.code === 'cell-edit' || error.code === 'busy');
        if (later && !controller.signal.aborted && ++looks < 5) timer = setTimeout(look, QUIET * 2 * looks);
      });
    }
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [due, edits, recheck]);

  return { state, actions, tasks: loaded, host, options };
}

/** What a reading found left over from a write that was cut off, and put right. */
function leftover([text, ...details]: readonly string[]): Notice | null {
  return text === undefined ? null : { kind: 'done', text, details };
}

function writtenNotice(written: Written, undo = true): Notice {
  const differences = written.differences.map(({ message }) => message);
  return {
    kind: 'done',
    text: written.cells > 0 ? WORDS.notice.written(written.title, written.cells) : written.title,
    details: [...(differences.length > 0 ? [WORDS.notice.differences(differences.length), ...differences] : []), ...written.remarks],
    ...(undo && written.cells > 0 ? { undo: true } : {}),
  };
}

export type PaneValue = ReturnType<typeof usePane>;
