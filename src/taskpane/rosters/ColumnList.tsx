import { Select } from '@fluentui/react-components';
import type { RosterTable, TablePart } from '../../roster';
import type { Survey } from '../../tasks/types';
import { usePaneContext } from '../store/context';
import { WORDS } from '../words';
import { sheetColumns, type SheetColumn } from './columns';

interface Props {
  survey: Survey;
  table: RosterTable;
  part: TablePart;
}

/** Column by column: its heading, what it was taken for, samples of its values. */
export function ColumnList({ survey, table, part }: Props) {
  const { state, actions } = usePaneContext();
  const columns = sheetColumns(survey.grid, table, part);
  /** What the clerk says of one column goes with what is taken for granted of the others. */
  const change = (column: SheetColumn, heading: string | null) => {
    const said: Record<string, string | null> = {};
    for (const other of columns) {
      if (other === column || (heading !== null && other.heading === heading)) continue;
      said[other.written] = other.heading;
    }
    // Two columns cannot be the same thing: the later word holds.
    for (const other of columns) if (other !== column && heading !== null && other.heading === heading) said[other.written] = null;
    said[column.written] = heading;
    void actions.setMapping(part.sheet, { table: table.spec.id, columns: said });
  };
  return (
    <>
      <p className="faint">{WORDS.rosters.columnsHint}</p>
      <ul className="columns">
        {columns.map((column) => (
          <li key={column.column}>
            <span className="column-name">
              <span className="letters">{column.letters}</span>
              {column.written}
            </span>
            <Select
              size="small"
              aria-label={`${WORDS.rosters.column(column.letters)}“${column.written}”`}
              value={column.heading ?? ''}
              disabled={state.busy !== null}
              onChange={(_, { value }) => change(column, value === '' ? null : value)}
            >
              <option value="">{WORDS.rosters.ignore}</option>
              {table.spec.columns.map(({ heading }) => (
                <option key={heading} value={heading}>
                  {heading}
                </option>
              ))}
            </Select>
            <span className="faint samples">
              {column.personal ? WORDS.rosters.hidden : column.samples.length > 0 ? column.samples.join('、') : WORDS.rosters.noSamples}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
