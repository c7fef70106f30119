import { useCallback, useEffect, useRef, useState } from 'react';
import { DoorError } from '../workbook';
import { fetchSample, saveBytes, saveBytesAs, type ChosenFile, type FileHandle } from './files';
import { mountPane, type MountedPane, type PaneOptions } from './pane';
import type { Session } from './session';
import { WORDS } from './words';

export type SaveState = { kind: 'clean' } | { kind: 'dirty' } | { kind: 'saving' } | { kind: 'saved'; at: string };

export interface Notice {
  title: string;
  text: string;
}

export interface WorkbenchState {
  /** Name of the open file; null before the first. */
  name: string | null;
  /** What is being waited for; null where nothing is. */
  busy: string | null;
  save: SaveState;
  notice: Notice | null;
  /** What saving cannot keep, while the clerk is asked about it. */
  losses: string[] | null;
  /** A file that waits for the clerk's word on unsaved changes. */
  waiting: ChosenFile | null;
}

const START: WorkbenchState = {
  name: null,
  busy: WORDS.starting,
  save: { kind: 'clean' },
  notice: null,
  losses: null,
  waiting: null,
};

/** The life of the workbench: opening, knowing what is unsaved, saving. */
export function useWorkbench(
  grid: React.RefObject<HTMLElement | null>,
  pane: React.RefObject<HTMLElement | null>,
  samples: string[],
) {
  const [state, setState] = useState(START);
  const session = useRef<Session | null>(null);
  const mounted = useRef<MountedPane | null>(null);
  const handle = useRef<FileHandle | undefined>(undefined);
  const latest = useRef(state);
  useEffect(() => {
    latest.current = state;
  });
  /** What the pane is given; filled below, where everything it may ask for exists. */
  const paneOptions = useRef<((first: Session) => PaneOptions) | null>(null);
  const put = useCallback((part: Partial<WorkbenchState>) => setState((old) => ({ ...old, ...part })), []);

  const openNow = useCallback(
    async (file: ChosenFile): Promise<void> => {
      put({ busy: WORDS.opening(file.name), waiting: null, notice: null });
      try {
        if (!/\.xlsx$/i.test(file.name)) throw new DoorError('not-xlsx', WORDS.onlyXlsx(file.name));
        // The grid and the file door are two thirds of the page: they come when there is a file to open.
        const { openSession } = await import(/* webpackChunkName: "grid" */ './session');
        const old = session.current;
        const next = await openSession(grid.current!, file.bytes, file.name, () => old?.dispose());
        session.current = next;
        // For tests and for support from the browser's console: what the grid really holds, not what it draws.
        Object.assign(grid.current!, { door: next.door });
        handle.current = file.handle;
        next.door.onDirty(() => put({ save: { kind: 'dirty' } }));
        put({ name: file.name, busy: null, save: { kind: 'clean' }, losses: null });
        if (mounted.current) mounted.current.setDoor(next.door);
        else mounted.current = await mountPane(pane.current!, paneOptions.current!(next));
      } catch (error) {
        put({ busy: null, notice: { title: WORDS.failedTitle, text: sentence(error, WORDS.unknown(file.name)) } });
      }
    },
    [grid, pane, put],
  );

  const open = useCallback(
    async (file: ChosenFile): Promise<void> => {
      if (latest.current.save.kind === 'dirty') put({ waiting: file });
      else await openNow(file);
    },
    [openNow, put],
  );

  const openSample = useCallback(
    async (name = samples[0]): Promise<void> => {
      if (!name) return;
      try {
        await open(await fetchSample(name));
      } catch (error) {
        put({ busy: null, notice: { title: WORDS.failedTitle, text: sentence(error, WORDS.sampleMissing) } });
      }
    },
    [open, put, samples],
  );

  useEffect(() => {
    paneOptions.current = (first) => ({
      door: first.door,
      host: 'workbench' as const,
      defaultTheme: 'light' as const,
      saveBytes: (bytes: Uint8Array, name: string) => void saveBytesAs(bytes, name).catch(() => undefined),
      openBytes: (bytes: Uint8Array, name: string) => void open({ bytes, name }),
      openSample: () => void openSample(),
    });
  });

  /** `how`: into the opened file, into it although something is lost, or into a copy. */
  const save = useCallback(
    async (how: 'ask' | 'anyway' | 'copy' = 'ask'): Promise<boolean> => {
      const door = session.current?.door;
      const { name, save: before } = latest.current;
      if (!door || !name || before.kind === 'saving') return false;
      put({ save: { kind: 'saving' }, losses: null });
      try {
        const losses = how === 'ask' ? await door.losses() : [];
        if (losses.length) {
          put({ save: before, losses });
          return false;
        }
        const bytes = await door.bytes();
        if (how === 'copy') {
          await saveBytesAs(bytes, WORDS.copyName(name));
          put({ save: before });
          return true;
        }
        await saveBytes(bytes, name, handle.current);
        put({ save: { kind: 'saved', at: clock() } });
        return true;
      } catch (error) {
        put({ save: before, notice: { title: WORDS.saveFailedTitle, text: sentence(error, WORDS.saveUnknown) } });
        return false;
      }
    },
    [put],
  );

  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (latest.current.save.kind === 'dirty') event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, []);

  return { state, open, openNow, openSample, save, put };
}

function sentence(error: unknown, otherwise: string): string {
  if (error instanceof DoorError) return error.message;
  console.error(error);
  return error instanceof Error && /[\u4e00-\u9fff]/.test(error.message) ? error.message : otherwise;
}

function clock(): string {
  return new Date().toTimeString().slice(0, 5);
}
