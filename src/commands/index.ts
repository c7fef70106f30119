import { COMMANDS, type CommandName } from './names';
import { WORDS } from './words';

const TOLD = 'jibantong.undo-told';
const SAY = 'say';
/** What an address can carry; a sentence is far shorter. */
const MOST_SAID = 1_500;

/** This page is the ribbon's, without a window; with `?say=…` it is the little window that tells the clerk something. */
function start(): void {
  const said = new URLSearchParams(location.search).get(SAY);
  if (said !== null) {
    showMessage(said);
    return;
  }
  void Office.onReady(() => {
    for (const command of Object.keys(COMMANDS) as CommandName[]) {
      Office.actions.associate(COMMANDS[command], (event: Office.AddinCommands.Event) => void press(command, event));
    }
  });
}

/** Office waits for `completed`: it is said whatever happens. */
async function press(command: CommandName, event: Office.AddinCommands.Event): Promise<void> {
  hush();
  try {
    const sentences = await work(command);
    if (sentences.length > 0) say(sentences.join('\n'));
  } catch {
    say(WORDS.failed(command));
  } finally {
    event.completed();
  }
}

async function work(command: CommandName): Promise<string[]> {
  if (!Office.context.requirements.isSetSupported('ExcelApi', '1.9')) return [WORDS.tooOld];
  // Loaded on demand: Office loads this page with every workbook.
  const [{ openExcelDoor }, { runCommand }] = await Promise.all([import('../doors/excel'), import('./run')]);
  const door = openExcelDoor();
  const ended = await runCommand(command, door, today(), told());
  if (ended.told) remember();
  // Another workbook may have the focus by now; what was written is written.
  if (ended.show) await door.select(ended.show).catch(() => undefined);
  return ended.say;
}

let saying: Office.Dialog | null = null;

/** Office shows one little window at a time: an earlier sentence makes way, or this one would be lost. */
function say(text: string): void {
  hush();
  const url = new URL(location.pathname, location.origin);
  url.searchParams.set(SAY, text.slice(0, MOST_SAID));
  Office.context.ui.displayDialogAsync(url.href, { height: 28, width: 32, displayInIframe: true }, (result) => {
    if (result.status === Office.AsyncResultStatus.Succeeded) saying = result.value;
  });
}

function hush(): void {
  try {
    saying?.close();
  } catch {
    // The clerk has closed it.
  }
  saying = null;
}

function showMessage(text: string): void {
  document.title = '集办通';
  const main = document.createElement('main');
  const alert = document.createElement('div');
  alert.setAttribute('role', 'alert');
  for (const line of [...text.split('\n'), WORDS.close]) {
    const paragraph = document.createElement('p');
    paragraph.textContent = line;
    alert.append(paragraph);
  }
  main.append(alert);
  document.body.replaceChildren(main);
}

/** ISO date of today on this machine. */
function today(): string {
  const now = new Date();
  const two = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

// Storage may be closed to a page inside another site's frame: then the clerk is told each time the page is loaded.
let toldNow = false;

function told(): boolean {
  try {
    return toldNow || localStorage.getItem(TOLD) !== null;
  } catch {
    return toldNow;
  }
}

function remember(): void {
  toldNow = true;
  try {
    localStorage.setItem(TOLD, '1');
  } catch {
    // See above.
  }
}

start();
