import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';
import type { Run } from '../../tasks/types';
import type { Change } from '../../workbook';
import type { Recheck } from '../store/recheck';
import { usePaneContext } from '../store/context';
import { WORDS } from '../words';
import { FindingRow } from './FindingRow';
import { becameOf, type ListRow } from './rows';

const HEAD_HEIGHT = 36;
const ROW_HEIGHT = 108;

interface Props {
  run: Run;
  rows: readonly ListRow[];
  edits: readonly Change[];
  recheck: Recheck | null;
  footer: ReactNode;
}

/**
 * The findings, of which only those in sight are in the page: 10,000 scroll as smoothly as ten. Arrow keys move from one
 * to the next, Enter goes to its cell, Tab reaches its buttons.
 */
export function FindingList({ run, rows, edits, recheck, footer }: Props) {
  const { actions } = usePaneContext();
  const scroller = useRef<HTMLDivElement>(null);
  const firstFinding = rows.findIndex(({ kind }) => kind === 'finding');
  const [active, setActive] = useState(firstFinding);
  const wantsFocus = useRef(false);
  const total = rows.length;
  const last = rows.at(-1);
  const findings = last?.kind === 'finding' ? last.position : 0;
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (rows[index]?.kind === 'sheet' ? HEAD_HEIGHT : ROW_HEIGHT),
    overscan: 6,
    getItemKey: (index) => rows[index]?.key ?? index,
  });

  // Another filter or run: another list, from its top.
  useEffect(() => {
    setActive(firstFinding);
    scroller.current?.scrollTo?.({ top: 0 });
  }, [rows, firstFinding]);

  const items = virtual.getVirtualItems();
  useEffect(() => {
    if (!wantsFocus.current) return;
    const row = scroller.current?.querySelector<HTMLElement>(`[data-index="${active}"] .finding`);
    if (!row) return;
    wantsFocus.current = false;
    row.focus();
  }, [active, items]);

  const move = (to: number, step: 1 | -1) => {
    let index = to;
    while (rows[index]?.kind === 'sheet') index += step;
    if (!rows[index]) return;
    wantsFocus.current = true;
    setActive(index);
    virtual.scrollToIndex(index);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Keys pressed inside a field or on a button are the field's and the button's.
    if (!(event.target instanceof HTMLElement) || !event.target.classList.contains('finding')) return;
    const row = rows[active];
    const keys: Record<string, () => void> = {
      ArrowDown: () => move(active + 1, 1),
      ArrowUp: () => move(active - 1, -1),
      Home: () => move(0, 1),
      End: () => move(total - 1, -1),
      Enter: () => {
        if (row?.kind === 'finding' && row.finding.cells[0]) void actions.goTo(row.finding.cells[0]);
      },
    };
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };

  return (
    <div className="scroll list-scroll" ref={scroller}>
      <div className="virtual" role="list" aria-label={WORDS.check.list} style={{ height: virtual.getTotalSize() }} onKeyDown={onKeyDown}>
        {items.map((item) => {
          const row = rows[item.index]!;
          return (
            <div
              key={item.key}
              role="listitem"
              className="virtual-row"
              data-index={item.index}
              ref={virtual.measureElement}
              style={{ transform: `translateY(${item.start}px)` }}
              {...(row.kind === 'finding' ? { 'aria-setsize': findings, 'aria-posinset': row.position } : {})}
            >
              {row.kind === 'sheet' ? (
                <h3 className="sheet-head">
                  {row.sheet ?? WORDS.check.area}
                  <span className="faint">{WORDS.check.sheetCount(row.count)}</span>
                </h3>
              ) : (
                <FindingRow run={run} finding={row.finding} active={item.index === active} became={becameOf(row.finding, edits, recheck)} onFocus={() => setActive(item.index)} />
              )}
            </div>
          );
        })}
      </div>
      {footer}
    </div>
  );
}
