import { useSyncExternalStore } from 'react';
import { webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';

// Segoe first for figures and Latin letters; the Chinese faces of Windows, macOS and Linux after it.
const fontFamilyBase =
  "'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans SC', 'Source Han Sans SC', sans-serif";

const LIGHT: Theme = { ...webLightTheme, fontFamilyBase };
const DARK: Theme = { ...webDarkTheme, fontFamilyBase };

function subscribe(changed: () => void): () => void {
  const query = window.matchMedia?.('(prefers-color-scheme: dark)');
  query?.addEventListener('change', changed);
  return () => query?.removeEventListener('change', changed);
}

const prefersDark = (): boolean => window.matchMedia?.('(prefers-color-scheme: dark)').matches ?? false;

/** The host's theme, else what the system prefers. Windows' contrast themes go over either in the style sheet. */
export function useTheme(given: 'light' | 'dark' | undefined): { theme: Theme; name: 'light' | 'dark' } {
  const dark = useSyncExternalStore(subscribe, prefersDark);
  const name = given ?? (dark ? 'dark' : 'light');
  return { theme: name === 'dark' ? DARK : LIGHT, name };
}
