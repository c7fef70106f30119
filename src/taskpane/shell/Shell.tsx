import { Tab, TabList } from '@fluentui/react-components';
import { CheckView } from '../check/CheckView';
import { ComputeView } from '../compute/ComputeView';
import { FormsView } from '../forms/FormsView';
import { RostersView } from '../rosters/RostersView';
import { usePaneContext } from '../store/context';
import { WORDS, type TabId } from '../words';
import { Header } from './Header';
import { useKeptFocus } from './kept-focus';
import { NoticeBar } from './NoticeBar';
import { OverPage } from './OverPage';
import { StatusStrip } from './StatusStrip';
import { Welcome } from './Welcome';

const PLACE = 'view';
const TABS = Object.keys(WORDS.tabs) as TabId[];
const VIEWS: Record<TabId, () => React.ReactNode> = {
  rosters: RostersView,
  check: CheckView,
  compute: ComputeView,
  forms: FormsView,
};

/** Header, status strip, tabs, and the view in hand. */
export function Shell() {
  const { state, actions } = usePaneContext();
  useKeptFocus(state.busy, PLACE);
  const View = VIEWS[state.tab];
  const welcome = state.started && state.policy === null && state.survey !== null;
  return (
    <div className="pane-shell">
      <Header />
      <StatusStrip />
      <TabList
        className="tabs"
        aria-label={WORDS.tabsLabel}
        selectedValue={state.tab}
        onTabSelect={(_, { value }) => actions.dispatch({ type: 'tab', tab: value as TabId })}
        disabled={welcome}
      >
        {TABS.map((tab) => (
          <Tab key={tab} value={tab} id={`tab-${tab}`} aria-controls={state.page ? undefined : PLACE}>
            {WORDS.tabs[tab]}
          </Tab>
        ))}
      </TabList>
      <NoticeBar />
      {state.page ? (
        <OverPage page={state.page} />
      ) : (
        <div id={PLACE} className="view" role="tabpanel" tabIndex={-1} aria-labelledby={`tab-${state.tab}`}>
          {welcome ? <Welcome /> : <View />}
        </div>
      )}
    </div>
  );
}
