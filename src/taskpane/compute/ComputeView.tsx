import { useMemo } from 'react';
import { Button } from '@fluentui/react-components';
import { Icon } from '../icons';
import { NothingRecognised, recognised } from '../rosters/NothingRecognised';
import { usePaneContext } from '../store/context';
import { WORDS } from '../words';
import { DriftCard } from './DriftCard';
import { MissingParameters } from './MissingParameters';
import { TopicCard } from './TopicCard';
import { topicsOf } from './topics';

/** The money, posts, staffing and scores, a card a topic. */
export function ComputeView() {
  const { state, actions } = usePaneContext();
  const { run, busy, edits, figuresWritten } = state;
  const topics = useMemo(() => (run ? topicsOf(run) : []), [run]);
  if (!state.survey) return <p className="scroll faint">{state.started ? WORDS.notice.failedTitle : WORDS.empty.loading}</p>;
  if (!recognised(state.survey)) return <NothingRecognised />;
  if (!run) {
    return (
      <div className="bar">
        <Button appearance="primary" className="wide" disabled={busy !== null} onClick={() => void actions.check()}>
          {WORDS.check.run}
        </Button>
        <p className="lead">{WORDS.compute.first}</p>
      </div>
    );
  }
  return (
    <>
      <div className="scroll">
        {edits.length > 0 && (
          <p className="stale-line" role="status">
            {WORDS.compute.stale}
            <button type="button" className="linkish" onClick={() => void actions.check()}>
              {WORDS.strip.again}
            </button>
          </p>
        )}
        {run.drift.length > 0 && <DriftCard run={run} />}
        <MissingParameters run={run} />
        {topics.length === 0 && <p>{WORDS.compute.nothing}</p>}
        {topics.map((topic) => (
          <TopicCard key={topic.name} run={run} topic={topic} />
        ))}
      </div>
      {topics.length > 0 && (
        <div className="bar bar-bottom">
          <Button appearance={figuresWritten ? 'secondary' : 'primary'} className="wide" disabled={busy !== null} onClick={() => void actions.writeFigures()}>
            {figuresWritten ? WORDS.compute.rewrite : WORDS.compute.write}
          </Button>
          <p className="faint" role="status">
            {figuresWritten ? (
              <span className="good-line">
                <Icon name="check" />
                {WORDS.compute.written(figuresWritten.cells)}
                {WORDS.separator}
                <button type="button" className="linkish" disabled={busy !== null} onClick={() => void actions.undo()}>
                  {WORDS.undo}
                </button>
              </span>
            ) : (
              WORDS.compute.writeHint
            )}
          </p>
        </div>
      )}
    </>
  );
}
