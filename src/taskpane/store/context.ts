import { createContext, useContext } from 'react';
import type { PaneValue } from './use-pane';

export const PaneContext = createContext<PaneValue | null>(null);

/** State and actions of the pane around this component. */
export function usePaneContext(): PaneValue {
  const value = useContext(PaneContext);
  if (!value) throw new Error('outside the pane');
  return value;
}
