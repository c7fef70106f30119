import { useState } from 'react';
import type { RosterTable, TablePart } from '../../roster';
import type { Survey } from '../../tasks/types';
import { Icon } from '../icons';
import { usePaneContext } from '../store/context';
import { WORDS } from '../words';
import { ColumnList } from './ColumnList';
import { TableChoice } from './Unrecognised';

interface Props {
  survey: Survey;
  table: RosterTable;
  part: TablePart;
}

/** One sheet: what it was taken for, what was left out; unfolds to its columns. */
export function SheetCard({ survey, table, part }: Props) {
  const { state, actions } = usePaneContext();
  const [open, setOpen] = useState(false);
  const left = leftOut(part);
  return (
    <section className="card">
      <button type="button" className="card-head" aria-expanded={open} onClick={() => setOpen(!open)}>
        <span className="card-text">
          <b>{part.sheet}</b>
          <span>{WORDS.rosters.card(table.spec.title, part.rowCount, part.headerRows.last + 1)}</span>
          {(left || part.unmatched.length > 0) && (
            <span className="faint">
              {[left, part.unmatched.length > 0 ? WORDS.rosters.unmatched(part.unmatched.length) : null].filter(Boolean).join(WORDS.separator)}
            </span>
          )}
        </span>
        <span className={open ? 'chevron chevron-open' : 'chevron'}>
          <Icon name="right" />
        </span>
      </button>
      {open && (
        <div className="card-body">
          <div className="field-row">
            <span>{WORDS.rosters.tableOf}</span>
            <TableChoice survey={survey} sheet={part.sheet} table={table.spec.id} />
          </div>
          <ColumnList survey={survey} table={table} part={part} />
          <button type="button" className="linkish" disabled={state.busy !== null} onClick={() => void actions.setMapping(part.sheet, null)}>
            {WORDS.rosters.forget}
          </button>
        </div>
      )}
    </section>
  );
}

/** `未计入：合计行 1，说明行 1`; blank and title rows go without saying. */
function leftOut(part: TablePart): string | null {
  const counts = new Map<'total' | 'note', number>();
  for (const { why } of part.leftOut) if (why === 'total' || why === 'note') counts.set(why, (counts.get(why) ?? 0) + 1);
  if (counts.size === 0) return null;
  return `${WORDS.rosters.leftOut} ${[...counts].map(([why, count]) => `${WORDS.rosters.leftOutKinds[why]} ${count}`).join('，')}`;
}
