import { useState } from 'react';
import { Button } from '@fluentui/react-components';
import { failure } from '../store/jobs';
import { usePaneContext } from '../store/context';
import type { Page } from '../store/state';
import { WORDS } from '../words';

/** Told once, before the first write into Excel: what happens to its undo list, with a copy offered. */
export function FirstWritePage({ page }: { page: Page & { kind: 'first-write' } }) {
  const { state, actions, options } = usePaneContext();
  const { door, saveBytes } = options;
  const [copied, setCopied] = useState(false);
  const canCopy = door.bytes !== undefined && (door.openNew !== undefined || saveBytes !== undefined);
  const copy = async () => {
    try {
      const bytes = await door.bytes!();
      const name = WORDS.notice.copyName(state.survey?.grid.name ?? WORDS.product);
      if (saveBytes) saveBytes(bytes, name);
      else await door.openNew!(bytes, name);
      setCopied(true);
    } catch (error) {
      actions.dispatch({ type: 'notice', notice: failure(error, WORDS.firstWrite.copy, false, () => void copy()) });
    }
  };
  return (
    <div className="scroll form">
      <p>{WORDS.firstWrite.lead(page.title)}</p>
      <ul className="plain-list dotted">
        {(page.sentences.length > 0 ? page.sentences : [WORDS.firstWrite.undoList]).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {copied && (
        <p role="status" className="good-line">
          {WORDS.firstWrite.copyDone}
        </p>
      )}
      <Button appearance="primary" onClick={() => page.answer(true)}>
        {WORDS.firstWrite.go}
      </Button>
      {canCopy && <Button onClick={() => void copy()}>{WORDS.firstWrite.copy}</Button>}
      <Button appearance="subtle" onClick={() => page.answer(false)}>
        {WORDS.cancel}
      </Button>
    </div>
  );
}
