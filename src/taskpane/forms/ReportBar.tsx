import { useState } from 'react';
import { Button, Select } from '@fluentui/react-components';
import { usePaneContext } from '../store/context';
import { WORDS } from '../words';

/** 年度报送册: which year, and the button that makes it. */
export function ReportBar({ on }: { on: string }) {
  const { state, actions } = usePaneContext();
  const own = Number(on.slice(0, 4));
  const [year, setYear] = useState(own);
  return (
    <div className="bar bar-bottom">
      <div className="bar-row">
        <Select aria-label={WORDS.report.year} value={String(year)} onChange={(_, { value }) => setYear(Number(value))}>
          {[own - 1, own, own + 1].map((one) => (
            <option key={one} value={one}>
              {WORDS.report.ofYear(one)}
            </option>
          ))}
        </Select>
        <Button className="wide" disabled={state.busy !== null} onClick={() => void actions.report(year)}>
          {WORDS.report.make}
        </Button>
      </div>
      <p className="faint">{WORDS.report.hint}</p>
    </div>
  );
}
