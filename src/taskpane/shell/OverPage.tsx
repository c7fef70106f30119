import { lazy, Suspense, useEffect, useRef, type ReactNode } from 'react';
import { Button } from '@fluentui/react-components';
import { RepairPage } from '../check/RepairPage';
import { Icon } from '../icons';
import { AboutPage } from '../pages/AboutPage';
import { ClausesPage } from '../pages/ClausesPage';
import { FilingPage } from '../pages/FilingPage';
import { FirstWritePage } from '../pages/FirstWritePage';
import { HistoryPage } from '../pages/HistoryPage';
import { usePaneContext } from '../store/context';
import type { Page } from '../store/state';
import { WORDS } from '../words';

const RollupPage = lazy(() => import(/* webpackChunkName: "rollup" */ '../rollup/RollupPage'));

const TITLES: Record<Page['kind'], string> = {
  filing: WORDS.filing.title,
  history: WORDS.history.title,
  clauses: WORDS.clauses.title,
  about: WORDS.about.title,
  rollup: WORDS.menu.rollup,
  repair: WORDS.repair.title,
  'first-write': WORDS.firstWrite.title,
};

/** A page over the views: has a heading that takes the focus, a way back, and closes with Esc. */
export function OverPage({ page }: { page: Page }) {
  const { actions } = usePaneContext();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    heading.current?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, [page.kind]);
  const close = () => {
    if (page.kind === 'first-write') page.answer(false);
    actions.dispatch({ type: 'page', page: null });
  };
  return (
    <main
      className="view over"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        close();
      }}
    >
      <div className="over-top">
        <Button appearance="subtle" icon={<Icon name="back" />} onClick={close} aria-label={WORDS.back} />
        <h2 ref={heading} tabIndex={-1}>
          {TITLES[page.kind]}
        </h2>
      </div>
      {contentOf(page)}
    </main>
  );
}

function contentOf(page: Page): ReactNode {
  switch (page.kind) {
    case 'filing':
      return <FilingPage />;
    case 'history':
      return <HistoryPage />;
    case 'clauses':
      return <ClausesPage />;
    case 'about':
      return <AboutPage />;
    case 'rollup':
      return (
        <Suspense fallback={<p className="scroll faint">{WORDS.loading}</p>}>
          <RollupPage />
        </Suspense>
      );
    case 'repair':
      return <RepairPage findings={page.findings} />;
    case 'first-write':
      return <FirstWritePage page={page} />;
  }
}
