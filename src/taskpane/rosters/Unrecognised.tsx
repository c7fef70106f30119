import { Select } from '@fluentui/react-components';
import { TABLE_IDS, type TableId } from '../../roster/spec';
import type { Survey } from '../../tasks/types';
import { usePaneContext } from '../store/context';
import { WORDS } from '../words';

/** Sheets that were taken for nothing; the clerk may say what one is. */
export function Unrecognised({ survey }: { survey: Survey }) {
  const { unrecognised } = survey.roster;
  if (unrecognised.length === 0) return null;
  return (
    <section>
      <h2 className="section-title">{WORDS.rosters.unrecognised}</h2>
      <p className="faint">{WORDS.rosters.unrecognisedHint}</p>
      <ul className="pairs">
        {unrecognised.map((sheet) => (
          <li key={sheet}>
            <span>{sheet}</span>
            <TableChoice survey={survey} sheet={sheet} table={null} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Which table a sheet is. */
export function TableChoice({ survey, sheet, table }: { survey: Survey; sheet: string; table: TableId | null }) {
  const { state, actions } = usePaneContext();
  return (
    <Select
      size="small"
      aria-label={`${sheet}：${WORDS.rosters.tableOf}`}
      value={table ?? ''}
      disabled={state.busy !== null}
      onChange={(_, { value }) => void actions.setMapping(sheet, { table: value === '' ? null : (value as TableId) })}
    >
      <option value="">{WORDS.rosters.notRoster}</option>
      {TABLE_IDS.filter((id) => id !== 'parameters').map((id) => (
        <option key={id} value={id}>
          {survey.roster.table(id).spec.title}
        </option>
      ))}
    </Select>
  );
}
