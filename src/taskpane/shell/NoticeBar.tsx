import { Button } from '@fluentui/react-components';
import { usePaneContext } from '../store/context';
import { WORDS } from '../words';

const TITLES = { failed: WORDS.notice.failedTitle, busy: WORDS.notice.busyTitle, cancelled: WORDS.notice.cancelledTitle, done: null };

/** What came of the last press of a button, with what can be done about it. */
export function NoticeBar() {
  const { state, actions } = usePaneContext();
  const { notice } = state;
  const put = () => actions.dispatch({ type: 'notice', notice: null });
  return (
    <div className="notice-place" role={notice?.kind === 'failed' ? 'alert' : 'status'}>
      {notice && (
        <section className={`notice notice-${notice.kind}`} aria-label={TITLES[notice.kind] ?? WORDS.ok}>
          {TITLES[notice.kind] && <b>{TITLES[notice.kind]}</b>}
          <p>{notice.text}</p>
          {notice.details && notice.details.length > 0 && (
            <ul>
              {notice.details.slice(0, 6).map((detail, index) => (
                <li key={index}>{detail}</li>
              ))}
            </ul>
          )}
          <div className="notice-buttons">
            {notice.retry && (
              <Button size="small" appearance="primary" onClick={notice.retry}>
                {WORDS.retry}
              </Button>
            )}
            {notice.undo && (
              <Button size="small" onClick={() => void actions.undo()}>
                {notice.kind === 'done' ? WORDS.undo : WORDS.menu.undo}
              </Button>
            )}
            <Button size="small" appearance="subtle" onClick={put}>
              {WORDS.close}
            </Button>
          </div>
        </section>
      )}
    </div>
  );
}
