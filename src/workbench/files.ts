import { WORDS } from './words';

/** A file the clerk chose; `handle` where the browser lets us write it back to its place. */
export interface ChosenFile {
  name: string;
  bytes: Uint8Array;
  handle?: FileHandle;
}

/** The parts of the File System Access API that we use (Chrome and Edge; absent in Firefox and Safari). */
export interface FileHandle {
  name: string;
  getFile(): Promise<File>;
  createWritable(): Promise<{ write(data: Uint8Array): Promise<void>; close(): Promise<void> }>;
}

interface Pickers {
  showOpenFilePicker?(options: object): Promise<FileHandle[]>;
  showSaveFilePicker?(options: object): Promise<FileHandle>;
}

const TYPES = [
  {
    description: 'Excel 工作簿',
    accept: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['.xlsx'] },
  },
];

/** Asks for a file to open; null where the clerk thinks better of it. */
export async function chooseFile(): Promise<ChosenFile | null> {
  const { showOpenFilePicker } = window as Pickers;
  if (!showOpenFilePicker) return chooseByInput();
  try {
    const [handle] = await showOpenFilePicker.call(window, { types: TYPES });
    if (!handle) return null;
    return { ...(await readFile(await handle.getFile())), handle };
  } catch (error) {
    if (isAbort(error)) return null;
    throw error;
  }
}

function chooseByInput(): Promise<ChosenFile | null> {
  return new Promise((resolve, reject) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = '.xlsx';
    input.addEventListener('cancel', () => resolve(null));
    input.addEventListener('change', () => {
      const file = input.files?.[0];
      if (file) readFile(file).then(resolve, reject);
      else resolve(null);
    });
    input.click();
  });
}

export async function readFile(file: File): Promise<ChosenFile> {
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}

/** Writes bytes to the file the clerk opened, where the browser allows it; else hands them over as a download. */
export async function saveBytes(bytes: Uint8Array, name: string, handle?: FileHandle): Promise<void> {
  if (handle) {
    const stream = await handle.createWritable();
    await stream.write(bytes);
    await stream.close();
  } else {
    download(bytes, name);
  }
}

/** Asks where to, then saves; gives the place, or false where the clerk thinks better of it. */
export async function saveBytesAs(bytes: Uint8Array, name: string): Promise<FileHandle | true | false> {
  const { showSaveFilePicker } = window as Pickers;
  if (!showSaveFilePicker) {
    download(bytes, name);
    return true;
  }
  try {
    const handle = await showSaveFilePicker.call(window, { suggestedName: name, types: TYPES });
    await saveBytes(bytes, name, handle);
    return handle;
  } catch (error) {
    if (isAbort(error)) return false;
    // A browser lets a page ask only in the moment after a press: what took longer to make is a download.
    if (isSecurity(error)) {
      download(bytes, name);
      return true;
    }
    throw error;
  }
}

function download(bytes: Uint8Array, name: string): void {
  const url = URL.createObjectURL(new Blob([bytes as BlobPart], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

function isSecurity(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'SecurityError';
}

function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}

/** Bytes of a sample that lies beside the page. */
export async function fetchSample(name: string): Promise<ChosenFile> {
  const answer = await fetch(`samples/${encodeURIComponent(name)}`).catch(() => null);
  if (!answer?.ok) throw new Error(WORDS.sampleMissing);
  return { name, bytes: new Uint8Array(await answer.arrayBuffer()) };
}
