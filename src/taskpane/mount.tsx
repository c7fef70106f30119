import { createRoot } from 'react-dom/client';
import type { Door } from '../workbook';
import { Pane } from './Pane';
import './pane.css';

export type Tasks = typeof import('../tasks');

/** What the pane asks of the page it stands in. */
export interface PaneOptions {
  door: Door;
  host: 'excel' | 'workbench';
  saveBytes?: (bytes: Uint8Array, name: string) => void;
  openBytes?: (bytes: Uint8Array, name: string) => void;
  openSample?: () => void;
  /** The host's theme; what the system prefers where left out. */
  defaultTheme?: 'light' | 'dark';
  /** The one-click jobs, loaded when first needed. Tests give their own. */
  loadTasks?: () => Promise<Tasks>;
  /** The clock; tests give their own. */
  now?: () => Date;
}

export interface MountedPane {
  dispose(): void;
  /** Another workbook: the pane starts anew with it. */
  setDoor(door: Door): void;
}

/** Shows the pane in an element. */
export function mountPane(element: HTMLElement, options: PaneOptions): MountedPane {
  const root = createRoot(element);
  let session = 0;
  const show = (door: Door): void => root.render(<Pane key={session++} {...options} door={door} />);
  show(options.door);
  return { dispose: () => root.unmount(), setDoor: show };
}
