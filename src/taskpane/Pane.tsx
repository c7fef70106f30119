import { FluentProvider } from '@fluentui/react-components';
import type { PaneOptions } from './mount';
import { Shell } from './shell/Shell';
import { PaneContext } from './store/context';
import { usePane } from './store/use-pane';
import { useTheme } from './theme';

/** The pane for one workbook. */
export function Pane(options: PaneOptions) {
  const { theme, name } = useTheme(options.defaultTheme);
  const pane = usePane(options);
  return (
    <FluentProvider theme={theme} className="jbt-root" data-theme={name} data-host={options.host} lang="zh-CN">
      <PaneContext.Provider value={pane}>
        <Shell />
      </PaneContext.Provider>
    </FluentProvider>
  );
}
