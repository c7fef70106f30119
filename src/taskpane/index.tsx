import { keepKeys } from './keys';
import { hostTheme, isExcelReady, type Refusal } from './office';
import { mountPane } from './mount';
import { WORDS } from './words';

const WORKBENCH = 'workbench.html';

/** The pane in Excel: waits for Office, or says plainly what is wrong and where to go on meanwhile. */
async function start(root: HTMLElement): Promise<void> {
  const ready = await isExcelReady();
  if (ready !== 'ready') {
    refuse(root, ready);
    return;
  }
  const { openExcelDoor } = await import(/* webpackChunkName: "excel-door" */ '../doors/excel');
  keepKeys();
  const theme = hostTheme();
  mountPane(root, {
    door: openExcelDoor(),
    host: 'excel',
    ...(theme ? { defaultTheme: theme } : {}),
    openSample: () => void openSample().catch(() => undefined),
  });
}

/** Opens a sample beside the pane's page as a new workbook. */
async function openSample(): Promise<void> {
  const [{ openExcelDoor }, answer] = await Promise.all([
    import(/* webpackChunkName: "excel-door" */ '../doors/excel'),
    fetch(`samples/${encodeURIComponent(WORDS.office.sample)}`),
  ]);
  if (answer.ok) await openExcelDoor().openNew?.(new Uint8Array(await answer.arrayBuffer()), WORDS.office.sample);
}

const PAGES: Record<Refusal, { title: string; text: readonly string[]; again: boolean }> = {
  'no-office': { title: WORDS.office.missingTitle, text: WORDS.office.missing, again: true },
  'too-old': { title: WORDS.office.oldTitle, text: WORDS.office.old, again: false },
  'not-excel': { title: WORDS.office.notExcelTitle, text: WORDS.office.notExcel, again: false },
};

/** Plain elements: where Office did not load, less may be trusted to work. */
function refuse(root: HTMLElement, why: Refusal): void {
  const { title, text, again } = PAGES[why];
  const main = document.createElement('main');
  main.className = 'plain';
  const heading = document.createElement('h1');
  heading.textContent = title;
  main.append(heading, ...text.map(paragraph));
  const link = document.createElement('a');
  link.href = WORKBENCH;
  link.target = '_blank';
  link.rel = 'noopener';
  link.textContent = WORDS.office.workbench;
  main.append(link);
  if (again) {
    const button = document.createElement('button');
    button.textContent = WORDS.office.again;
    button.addEventListener('click', () => location.reload());
    main.append(button);
  }
  root.replaceChildren(main);
}

function paragraph(text: string): HTMLParagraphElement {
  const element = document.createElement('p');
  element.textContent = text;
  return element;
}

void start(document.getElementById('root')!);
