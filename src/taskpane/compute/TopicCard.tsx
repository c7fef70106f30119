import { useState } from 'react';
import type { Run } from '../../tasks/types';
import { formatNumber, withUnit } from '../format';
import { Icon } from '../icons';
import { WORDS } from '../words';
import { Bars } from './Bars';
import { Readings } from './Readings';
import { TopicDetails } from './TopicDetails';
import type { Headline, Topic } from './topics';

/** One topic: a large number, a bar a group, the readings used; unfolds down to each school with its sentence. */
export function TopicCard({ run, topic }: { run: Run; topic: Topic }) {
  const [open, setOpen] = useState(false);
  const { headline, counts } = topic;
  return (
    <section className="card topic" aria-label={topic.name}>
      <div className="topic-top">
        <h3>{topic.name}</h3>
        <Figure headline={headline} />
      </div>
      <p className="faint topic-sub">
        {headline.title}
        {headline.missing > 0 && headline.kind !== 'unknown' && `${WORDS.separator}${WORDS.compute.missingOf(headline.missing)}`}
        {headline.kind === 'unknown' && counts.known > 0 && `${WORDS.separator}${WORDS.compute.knownOf(counts.known, counts.known + counts.missing)}`}
      </p>
      {topic.bars.length > 0 && <Bars bars={topic.bars} unit={topic.barUnit} digits={topic.barDigits} />}
      {topic.readings.length > 0 && <Readings run={run} names={topic.readings} />}
      <button type="button" className="unfold" aria-expanded={open} aria-label={WORDS.compute.expand(topic.name)} onClick={() => setOpen(!open)}>
        <span className={open ? 'chevron chevron-open' : 'chevron'}>
          <Icon name="right" />
        </span>
        {WORDS.compute.unfold}
      </button>
      {open && <TopicDetails run={run} topic={topic} />}
    </section>
  );
}

function Figure({ headline }: { headline: Headline }) {
  if (headline.kind === 'unknown') return <span className="figure figure-unknown">{WORDS.compute.notYet}</span>;
  const { unit, digits } = headline;
  if (headline.kind === 'range') {
    return (
      <span className="figure">
        <b>
          {formatNumber(headline.from, unit, digits)}–{formatNumber(headline.to, unit, digits)}
        </b>
        {unit === '%' ? '%' : ` ${unit}`}
      </span>
    );
  }
  const text = withUnit(headline.value, unit, digits);
  const number = text.replace(/[^\d.,-]+$/, '');
  return (
    <span className="figure">
      <b>{number}</b>
      {text.slice(number.length)}
    </span>
  );
}
