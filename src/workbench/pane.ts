import type { MountedPane, PaneOptions } from '../taskpane/mount';

export type { MountedPane, PaneOptions };

/** Loads the pane when there is a workbook for it. */
export async function mountPane(element: HTMLElement, options: PaneOptions): Promise<MountedPane> {
  const pane = await import(/* webpackChunkName: "pane" */ '../taskpane/mount');
  return pane.mountPane(element, options);
}
