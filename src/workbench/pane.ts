import type { Door } from '../workbook';

/** What the pane asks of the page it stands in. */
export interface PaneOptions {
  door: Door;
  host: 'excel' | 'workbench';
  saveBytes?: (bytes: Uint8Array, name: string) => void;
  openBytes?: (bytes: Uint8Array, name: string) => void;
  openSample?: () => void;
  defaultTheme?: 'light' | 'dark';
}

export interface MountedPane {
  dispose(): void;
  setDoor(door: Door): void;
}

/** Loads the pane when there is a workbook for it. */
export async function mountPane(element: HTMLElement, options: PaneOptions): Promise<MountedPane> {
  element.textContent = `面板准备中：${options.host}`;
  return { dispose: () => element.replaceChildren(), setDoor: () => undefined };
}
