import type { PolicyId, Severity } from '../../policy/model';
import type { Change, Progress } from '../../workbook';
import type { Run, Survey, Written } from '../../tasks/types';
import type { Finding } from '../../policy/model';
import type { TabId } from '../words';
import type { Recheck } from './recheck';

/** A page that lies over the four views, with a way back. */
export type Page =
  | { kind: 'filing' }
  | { kind: 'history' }
  | { kind: 'clauses' }
  | { kind: 'about' }
  | { kind: 'rollup' }
  | { kind: 'repair'; findings: readonly Finding[] }
  /** Asks before the first write; `answer(false)` calls the write off. */
  | { kind: 'first-write'; title: string; sentences: readonly string[]; answer: (go: boolean) => void };

export interface Busy {
  title: string;
  progress: Progress | null;
  cancelling: boolean;
}

/** What came of the last press of a button, told on top of the view. */
export interface Notice {
  kind: 'failed' | 'busy' | 'cancelled' | 'done';
  text: string;
  details?: readonly string[];
  /** What 重试 does. */
  retry?: () => void;
  /** The notice speaks of a write: 撤销 is offered. */
  undo?: boolean;
}

export interface PaneState {
  policy: PolicyId | null;
  tab: TabId;
  page: Page | null;
  survey: Survey | null;
  run: Run | null;
  /** `10:32` of the run. */
  checkedAt: string | null;
  /** What the clerk changed since the run (or survey) was read. */
  edits: readonly Change[];
  /** What became of the run's findings by those edits; null where it has not been looked at. */
  recheck: Recheck | null;
  filter: Severity | null;
  busy: Busy | null;
  notice: Notice | null;
  /** What 写入测算列 last wrote, until it is undone. */
  figuresWritten: Written | null;
  /** The first reading of the workbook has ended, well or not. */
  started: boolean;
}

export const START: PaneState = {
  policy: null,
  tab: 'rosters',
  page: null,
  survey: null,
  run: null,
  checkedAt: null,
  edits: [],
  recheck: null,
  filter: null,
  busy: null,
  notice: null,
  figuresWritten: null,
  started: false,
};

export type Action =
  | { type: 'reset' }
  | { type: 'policy'; policy: PolicyId }
  | { type: 'tab'; tab: TabId }
  | { type: 'page'; page: Page | null }
  | { type: 'filter'; filter: Severity | null }
  | { type: 'begin'; title: string }
  | { type: 'progress'; progress: Progress }
  | { type: 'cancelling' }
  | { type: 'end' }
  | { type: 'notice'; notice: Notice | null }
  | { type: 'surveyed'; survey: Survey }
  | { type: 'judged'; run: Run; at: string }
  | { type: 'edited'; change: Change }
  | { type: 'rechecked'; recheck: Recheck }
  | { type: 'figures-written'; written: Written | null };

/** The pane's one state, by action. */
export function reduce(state: PaneState, action: Action): PaneState {
  switch (action.type) {
    case 'reset':
      return { ...START };
    case 'policy':
      // What was judged under another policy says nothing under this one.
      return { ...state, policy: action.policy, ...(action.policy === state.policy ? {} : { run: null, recheck: null, checkedAt: null, filter: null, figuresWritten: null }) };
    case 'tab':
      return { ...state, tab: action.tab, page: null };
    case 'page':
      return { ...state, page: action.page };
    case 'filter':
      return { ...state, filter: action.filter, tab: 'check', page: null };
    case 'begin':
      return { ...state, busy: { title: action.title, progress: null, cancelling: false }, notice: null };
    case 'progress':
      return state.busy ? { ...state, busy: { ...state.busy, progress: action.progress } } : state;
    case 'cancelling':
      return state.busy ? { ...state, busy: { ...state.busy, cancelling: true } } : state;
    case 'end':
      return { ...state, busy: null, started: true };
    case 'notice':
      return { ...state, notice: action.notice };
    case 'surveyed':
      return { ...state, survey: action.survey, edits: [], recheck: null };
    case 'judged':
      return { ...state, survey: action.run, run: action.run, checkedAt: action.at, edits: [], recheck: null };
    case 'edited':
      return { ...state, edits: [...state.edits, action.change] };
    case 'rechecked':
      return { ...state, recheck: action.recheck };
    case 'figures-written':
      return { ...state, figuresWritten: action.written };
  }
}
