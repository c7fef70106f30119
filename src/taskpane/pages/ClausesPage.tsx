import { useDeferredValue, useState } from 'react';
import { Button, Input } from '@fluentui/react-components';
import { usePaneContext } from '../store/context';
import { WORDS } from '../words';

/** The policy's clauses in its own order, in our short words, to be looked through and searched. */
export function ClausesPage() {
  const { state, actions } = usePaneContext();
  const [query, setQuery] = useState('');
  const wanted = useDeferredValue(query.trim().toLowerCase());
  const all = state.survey?.policy.clauses ?? [];
  const shown = wanted === '' ? all : all.filter(({ id, locator, statement }) => `${id} ${locator} ${statement}`.toLowerCase().includes(wanted));
  return (
    <>
      <div className="bar">
        <Input
          type="search"
          aria-label={WORDS.clauses.search}
          placeholder={WORDS.clauses.placeholder}
          value={query}
          onChange={(_, { value }) => setQuery(value)}
        />
        <p className="faint" role="status">
          {WORDS.clauses.count(shown.length, all.length)}
        </p>
        <Button size="small" disabled={state.busy !== null} onClick={() => void actions.writeClauses()}>
          {WORDS.clauses.write}
        </Button>
      </div>
      <div className="scroll" tabIndex={0} role="region" aria-label={WORDS.clauses.title}>
        {shown.length === 0 && <p>{WORDS.clauses.none}</p>}
        <dl className="clauses">
          {shown.map(({ id, locator, statement }) => (
            <div key={id}>
              <dt>
                {locator} <span className="faint">{id}</span>
              </dt>
              <dd>{statement}</dd>
            </div>
          ))}
        </dl>
        <p className="faint">{WORDS.clauses.summary}</p>
      </div>
    </>
  );
}
