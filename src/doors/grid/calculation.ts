import { DoorError } from '../../workbook';
import type { Book, UniverApi } from './facade';
import { WORDS } from './messages';

const PATIENCE = 60_000;
const STRUCTURE = /^sheet\.mutation\.(insert|remove|move)-(row|rows|col|columns|range|sheet)/;
/** Commands after which Univer may calculate: it does so a tenth of a second later and without being asked. */
const TOUCHES =
  /^sheet\.mutation\.(set-range-values|insert-|remove-|move-|reorder-range|set-worksheet-name)|^formula\.mutation\.set-defined-name/;

/** Waits for Univer's own recalculation, which comes late and unannounced. */
export interface Calculation {
  /** Resolves when every formula shows the result for what the grid holds now. */
  settle(): Promise<void>;
  dispose(): void;
}

export function watchCalculation(api: UniverApi, book: Book): Calculation {
  let touched = false;
  // A file may come without results: the first look at it finds out.
  let restructured = true;
  const listening = api.addEvent(api.Event.CommandExecuted, ({ id, options }) => {
    if ((options as { fromFormula?: boolean } | undefined)?.fromFormula || !TOUCHES.test(id)) return;
    touched = true;
    if (STRUCTURE.test(id)) restructured = true;
  });
  const wait = async (): Promise<void> => {
    try {
      await api.getFormula().onCalculationResultApplied(PATIENCE);
    } catch (cause) {
      throw new DoorError('busy', WORDS.calculation, { cause });
    }
  };
  return {
    async settle() {
      while (touched) {
        touched = false;
        await wait();
      }
      if (!restructured) return;
      restructured = false;
      // After an inserted row Univer leaves formula cells blank until something else is calculated.
      if (!hasBlankFormula(book)) return;
      const calculated = wait();
      api.getFormula().executeCalculation();
      await calculated;
      touched = false;
    },
    dispose: () => listening.dispose(),
  };
}

/** True where a formula cell has no result yet. */
export function hasBlankFormula(book: Book): boolean {
  return book.getSheets().some((sheet) => {
    let blank = false;
    sheet
      .getSheet()
      .getCellMatrix()
      .forValue((_row, _column, cell) => {
        if (cell && (cell.f || cell.si) && (cell.v === undefined || cell.v === null)) blank = true;
        return !blank;
      });
    return blank;
  });
}
