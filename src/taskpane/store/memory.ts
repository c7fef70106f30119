// The ribbon's commands ask for the same key: who was told once is not told again.
const TOLD = 'jibantong.undo-told';
let toldNow = false;

/** True where the clerk has been told that Excel's own undo list goes; storage may be closed to a framed page. */
export function wasToldOfUndo(): boolean {
  try {
    return toldNow || localStorage.getItem(TOLD) !== null;
  } catch {
    return toldNow;
  }
}

export function rememberTold(): void {
  toldNow = true;
  try {
    localStorage.setItem(TOLD, '1');
  } catch {
    // See above: told again next time.
  }
}
