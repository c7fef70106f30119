import { Button } from '@fluentui/react-components';
import { TABLE_IDS } from '../../roster/spec';
import { usePaneContext } from '../store/context';
import { WORDS } from '../words';
import { LackingTables } from './LackingTables';
import { NothingRecognised, recognised } from './NothingRecognised';
import { SheetCard } from './SheetCard';
import { Unrecognised } from './Unrecognised';

/** What was recognised, what not, and what that costs. */
export function RostersView() {
  const { state, actions } = usePaneContext();
  const { survey, busy } = state;
  if (!survey) {
    if (!state.started) return <p className="scroll faint">{WORDS.empty.loading}</p>;
    return (
      <div className="bar">
        <Button className="wide" disabled={busy !== null} onClick={() => void actions.start()}>
          {WORDS.rosters.again}
        </Button>
      </div>
    );
  }
  if (!recognised(survey)) {
    return (
      <>
        <NothingRecognised />
        {survey.roster.unrecognised.length > 0 && (
          <div className="scroll-rest">
            <Unrecognised survey={survey} />
          </div>
        )}
      </>
    );
  }
  const parts = TABLE_IDS.flatMap((id) => survey.roster.table(id).parts.map((part) => ({ table: survey.roster.table(id), part })));
  const order = new Map(survey.grid.sheets.map(({ name }, index) => [name, index]));
  parts.sort((a, b) => (order.get(a.part.sheet) ?? 0) - (order.get(b.part.sheet) ?? 0));
  return (
    <>
      {!state.run && (
        <div className="bar">
          <Button appearance="primary" className="wide" disabled={busy !== null} onClick={() => void actions.check().then((well) => well && actions.dispatch({ type: 'tab', tab: 'check' }))}>
            {WORDS.rosters.next}
          </Button>
        </div>
      )}
      <div className="scroll">
        <h2 className="section-title">{WORDS.rosters.title}</h2>
        {parts.map(({ table, part }) => (
          <SheetCard key={`${part.sheet}|${table.spec.id}`} survey={survey} table={table} part={part} />
        ))}
        <Unrecognised survey={survey} />
        <LackingTables survey={survey} />
      </div>
    </>
  );
}
