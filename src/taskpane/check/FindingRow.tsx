import { useState } from 'react';
import type { Finding } from '../../policy/model';
import type { Run } from '../../tasks/types';
import { placeText } from '../format';
import { SeverityIcon } from '../icons';
import { usePaneContext } from '../store/context';
import { WORDS } from '../words';
import { ClauseNote } from './ClauseNote';
import { Explain } from './Explain';
import type { Became } from './rows';

interface Props {
  run: Run;
  finding: Finding;
  active: boolean;
  /** What the clerk's edits did to it. */
  became: Became;
  onFocus(): void;
}

/** One finding: what is wrong, whose and where, and what can be done about it. */
export function FindingRow({ run, finding, active, became, onFocus }: Props) {
  const { state, actions, tasks } = usePaneContext();
  const [open, setOpen] = useState<'clause' | 'explain' | null>(null);
  const [cell] = finding.cells;
  const place = placeText(finding.sheet, finding.cells);
  const audit = (run.layers?.audits ?? [run.audit]).find(({ policy }) => policy.clauses.some(({ id }) => id === finding.clause));
  const clause = audit?.policy.clauses.find(({ id }) => id === finding.clause);
  const explanation = tasks ? run.explanations.get(tasks.findingKey(finding)) : undefined;
  const toggle = (what: 'clause' | 'explain') => setOpen(open === what ? null : what);
  const tab = active ? 0 : -1;
  const busy = state.busy !== null;
  return (
    <article className={`finding${became ? ` finding-${became}` : ''}`} tabIndex={tab} onFocus={onFocus} aria-label={`${WORDS.severity[finding.severity]}：${finding.message}`}>
      <p className="finding-message">
        <SeverityIcon severity={finding.severity} />
        <span className="visually-hidden">{WORDS.severity[finding.severity]}：</span>
        {finding.message}
      </p>
      {finding.policy && <p className="finding-fact">{WORDS.check.speaks(finding.policy)}</p>}
      {factOf(finding) && <p className="finding-fact">{factOf(finding)}</p>}
      {became && <p className={`finding-note ${became === 'gone' ? 'good-note' : 'stale'}`}>{WORDS.check[became]}</p>}
      {explanation && (
        <p className={explanation.lapsed ? 'finding-note stale' : 'finding-note'}>
          {explanation.lapsed ? `${WORDS.check.noteLapsed}：` : `${WORDS.check.note}：`}
          {explanation.text}
        </p>
      )}
      <div className="finding-acts">
        {cell && place ? (
          <button type="button" className="linkish place" tabIndex={tab} aria-label={WORDS.check.goToLabel(place)} onClick={() => void actions.goTo(cell)}>
            {place} {WORDS.check.goTo}
          </button>
        ) : (
          place && <span className="faint place">{place}</span>
        )}
        {finding.fix && finding.fix.length > 0 && (
          <button type="button" className="linkish" tabIndex={tab} disabled={busy} onClick={() => actions.dispatch({ type: 'page', page: { kind: 'repair', findings: [finding] } })}>
            {WORDS.check.repair}
          </button>
        )}
        {finding.severity !== 'error' && (
          <button type="button" className="linkish" tabIndex={tab} aria-expanded={open === 'explain'} onClick={() => toggle('explain')}>
            {explanation ? WORDS.check.explained : WORDS.check.explain}
          </button>
        )}
        {clause && (
          <button type="button" className="linkish" tabIndex={tab} aria-expanded={open === 'clause'} aria-label={WORDS.check.clauseLabel(clause.locator)} onClick={() => toggle('clause')}>
            {clause.locator}
          </button>
        )}
      </div>
      {open === 'clause' && clause && <ClauseNote audit={audit!} clause={clause} rule={finding.rule} />}
      {open === 'explain' && <Explain finding={finding} text={explanation?.text ?? ''} onDone={() => setOpen(null)} />}
    </article>
  );
}

/** What the message does not say already: whose it is, what stands there, what should. */
function factOf({ subject, message, observed, expected }: Finding): string | null {
  const told = (text: string | undefined): boolean => text === undefined || text === '' || message.includes(text);
  const values = [told(observed) ? null : WORDS.check.observed(observed!), told(expected) ? null : WORDS.check.expected(expected!)]
    .filter((text) => text !== null)
    .join('，');
  const whose = told(subject) ? null : subject;
  if (!values) return whose;
  return whose ? WORDS.check.saysSubject(whose, values) : values;
}
