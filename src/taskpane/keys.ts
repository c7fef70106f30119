const TABBABLE = 'a[href], button, input, select, textarea, summary, [tabindex]';

/**
 * In Excel on the web office.js takes Tab and Esc for its own: it looks for the next stop by a list that has neither the
 * page nor a heading with the focus in it, and leaves the pane where it finds none; Esc gives the focus back to the sheet
 * even where it has just closed a menu. Here the browser moves the focus as long as there is a stop left in the pane, and
 * an Esc that was used up is no more than that. office.js listens on the window, which comes after the document.
 */
export function keepKeys(): void {
  document.addEventListener('keydown', (event) => {
    const used = event.defaultPrevented && (event.key === 'Escape' || event.key === 'Tab');
    if (used || (event.key === 'Tab' && hasStop(event.target, event.shiftKey))) event.stopPropagation();
  });
}

/** True where a stop of Tab comes after (or before) what has the focus. */
function hasStop(from: EventTarget | null, backwards: boolean): boolean {
  const way = backwards ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING;
  return [...document.querySelectorAll<HTMLElement>(TABBABLE)].some(
    (stop) =>
      stop !== from &&
      stop.tabIndex >= 0 &&
      !stop.matches(':disabled, [data-tabster-dummy]') &&
      stop.checkVisibility() &&
      (from === document.body || (from instanceof Node && (from.compareDocumentPosition(stop) & way) !== 0)),
  );
}
