export type Refusal = 'no-office' | 'too-old' | 'not-excel';

const FLOOR = '1.9';
/** Office answers within a moment where it answers at all; outside Excel it may never. */
const PATIENCE = 15_000;

/** Waits for Office and asks whether this is an Excel that can carry the pane. */
export async function isExcelReady(patience = PATIENCE): Promise<'ready' | Refusal> {
  if (typeof Office === 'undefined') return 'no-office';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), patience);
  });
  const info = await Promise.race([Office.onReady().catch(() => null), late]);
  clearTimeout(timer);
  if (!info) return 'no-office';
  if (info.host !== Office.HostType.Excel) return 'not-excel';
  return Office.context.requirements.isSetSupported('ExcelApi', FLOOR) ? 'ready' : 'too-old';
}

/** Office's theme, light or dark by its background; undefined where Office does not tell. */
export function hostTheme(): 'light' | 'dark' | undefined {
  // Undefined on several builds, whatever the types say.
  const theme = Office.context?.officeTheme as Office.OfficeTheme | undefined;
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(theme?.bodyBackgroundColor ?? '');
  if (!match) return undefined;
  const [red, green, blue] = match.slice(1).map((part) => parseInt(part, 16));
  return 0.299 * red! + 0.587 * green! + 0.114 * blue! < 128 ? 'dark' : 'light';
}
