import { useLayoutEffect, useRef } from 'react';

/**
 * Gives the focus back after a job: its button is disabled while it goes on, or makes way for another, and who works by
 * keyboard would begin again at the top. `busy` is what is being done; `place` the id of what takes the focus where the
 * button is gone.
 */
export function useKeptFocus(busy: object | null, place: string): void {
  const going = busy !== null;
  const had = useRef<HTMLElement | null>(null);
  useLayoutEffect(() => {
    if (!going) return;
    const { activeElement } = document;
    // By mouse nothing is lost: the focus shows nowhere, and may have gone into the sheet since.
    had.current =
      activeElement instanceof HTMLElement && activeElement.matches(':focus-visible') ? activeElement : null;
    return () => {
      const before = had.current;
      had.current = null;
      if (!before) return;
      // Once what the job brought is in the page.
      setTimeout(() => {
        if (document.activeElement !== document.body) return;
        if (before.isConnected) before.focus();
        if (document.activeElement === document.body) document.getElementById(place)?.focus();
      });
    };
  }, [going, place]);
}
