import { DoorError } from '../../workbook';
import { toDoorError } from './errors';
import { say } from './messages';

const SLICE_BYTES = 4_000_000;

/** The workbook as it is now, as bytes of an .xlsx, slice by slice through the document's file. */
export async function workbookBytes(): Promise<Uint8Array> {
  const file = await new Promise<Office.File>((resolve, reject) => {
    Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize: SLICE_BYTES }, (result) => {
      if (result.status === Office.AsyncResultStatus.Succeeded) resolve(result.value);
      else reject(new DoorError('busy', say.cannotCopy, { cause: result.error }));
    });
  });
  try {
    const parts: Uint8Array[] = [];
    for (let i = 0; i < file.sliceCount; i++) parts.push(await slice(file, i));
    return joined(parts);
  } finally {
    file.closeAsync();
  }
}

function slice(file: Office.File, index: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    file.getSliceAsync(index, (result) => {
      if (result.status === Office.AsyncResultStatus.Succeeded)
        resolve(Uint8Array.from(result.value.data as ArrayLike<number>));
      else reject(new DoorError('busy', say.cannotCopy, { cause: result.error }));
    });
  });
}

function joined(parts: Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** Opens bytes of an .xlsx as a new workbook; Excel gives no handle on it. */
export async function openWorkbook(bytes: Uint8Array, name: string): Promise<void> {
  try {
    await Excel.createWorkbook(base64(bytes));
  } catch (error) {
    const { code } = toDoorError(error, name);
    if (code === 'too-large') throw new DoorError(code, say.tooLargeToOpen(name), { cause: error });
    throw new DoorError('not-supported', say.cannotOpen(name), { cause: error });
  }
}

function base64(bytes: Uint8Array): string {
  let binary = '';
  for (let from = 0; from < bytes.length; from += 0x8000) {
    binary += String.fromCharCode(...bytes.subarray(from, from + 0x8000));
  }
  return btoa(binary);
}
