/** A file on the person's disk that can be written again; the part of `FileSystemFileHandle` that saving needs. */
export type FileTarget = Pick<FileSystemFileHandle, 'name' | 'createWritable'>;

/** The part of the File System Access API that asks for a file. */
interface SavePicker {
  showSaveFilePicker(options: {
    readonly suggestedName: string;
    readonly types: readonly { readonly description: string; readonly accept: Readonly<Record<string, readonly string[]>> }[];
  }): Promise<FileTarget>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.xlsm': 'application/vnd.ms-excel.sheet.macroEnabled.12',
};

const PAGE: object = globalThis;

/** Whether the browser can ask where to save. */
export function canPickFile(): boolean {
  return isSavePicker(PAGE);
}

/** Asks where to save; `undefined` where the person thinks better of it. Throws what the browser throws else. */
export async function pickFile(suggestedName: string, description: string): Promise<FileTarget | undefined> {
  if (!isSavePicker(PAGE)) return undefined;
  const extension = extensionOf(suggestedName);
  const accept = { [typeOf(suggestedName)]: [extension] };
  try {
    return await PAGE.showSaveFilePicker({ suggestedName, types: [{ description, accept }] });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined;
    throw error;
  }
}

/** Writes a file anew; on any fault the old one stays. */
export async function writeFile(target: FileTarget, content: Uint8Array): Promise<void> {
  const stream = await target.createWritable();
  await stream.write(content.slice());
  await stream.close();
}

/** Gives a file to the browser's downloads. */
export function download(fileName: string, content: Uint8Array): void {
  const url = URL.createObjectURL(new Blob([content.slice()], { type: typeOf(fileName) }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // The download reads the bytes after this turn.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

function isSavePicker(value: object): value is SavePicker {
  return 'showSaveFilePicker' in value && typeof value.showSaveFilePicker === 'function';
}

function extensionOf(fileName: string): string {
  return /\.xlsm$/i.test(fileName) ? '.xlsm' : '.xlsx';
}

function typeOf(fileName: string): string {
  return TYPES[extensionOf(fileName)] ?? '';
}
