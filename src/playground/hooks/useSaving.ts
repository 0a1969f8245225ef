import { useState } from 'react';
import type { FileTarget } from '../fileTarget';
import { canPickFile, download, pickFile, writeFile } from '../fileTarget';
import type { OpenBook } from '../openBook';
import { GRID_WORDS } from '../strings';

/** What saving tells. */
export interface SavingPorts {
  readonly open: OpenBook | null;
  /** The workbook has another name and place from now on. */
  readonly onPlace: (book: OpenBook) => void;
  readonly onSaved: (version: object) => void;
  readonly onFault: (words: string) => void;
}

/** Saving the open workbook. */
export interface Saving {
  readonly saving: boolean;
  /** To the file that it was saved as before, else as a download. Resolves when it is done, with whether it is saved. */
  save(): Promise<boolean>;
  /** Asks for name and place, where the browser can; else for the name alone. */
  saveAs(): Promise<boolean>;
}

/** Saves one file at a time. */
export function useSaving(ports: SavingPorts): Saving {
  const [saving, setSaving] = useState(false);
  const { open } = ports;
  const run = async (work: (book: OpenBook) => Promise<boolean>): Promise<boolean> => {
    if (open === null || saving) return false;
    setSaving(true);
    try {
      return await work(open);
    } finally {
      setSaving(false);
    }
  };
  return {
    saving,
    save: () => run((book) => saveTo(ports, book, book.target)),
    saveAs: () => run((book) => saveElsewhere(ports, book)),
  };
}

async function saveElsewhere(ports: SavingPorts, book: OpenBook): Promise<boolean> {
  if (!canPickFile()) {
    const fileName = askedName(book.fileName);
    return fileName !== undefined && saveTo(ports, { ...book, fileName }, undefined);
  }
  try {
    const target = await pickFile(book.fileName, GRID_WORDS.fileType);
    return target !== undefined && (await saveTo(ports, { ...book, fileName: target.name, target }, target));
  } catch {
    return refused(ports); // The browser says why in words of its own, which help nobody.
  }
}

/** The name that the person gives, with the ending of the file. */
function askedName(fileName: string): string | undefined {
  const asked = globalThis.prompt(GRID_WORDS.saveName, fileName)?.trim();
  if (asked === undefined || asked === '') return undefined;
  const ending = /\.xls[xm]$/i.exec(fileName)?.[0] ?? '.xlsx';
  return asked.toLowerCase().endsWith(ending.toLowerCase()) ? asked : `${asked}${ending}`;
}

async function saveTo(ports: SavingPorts, book: OpenBook, target: FileTarget | undefined): Promise<boolean> {
  const version = book.host.version();
  const content = await book.host.save();
  if (target === undefined) download(book.fileName, content);
  else if (!(await isWritten(target, content))) return refused(ports);
  if (book !== ports.open) ports.onPlace(book);
  ports.onSaved(version);
  return true;
}

/** The person may have taken the right to write back, or the disk may be full. */
async function isWritten(target: FileTarget, content: Uint8Array): Promise<boolean> {
  try {
    await writeFile(target, content);
    return true;
  } catch {
    return false;
  }
}

function refused({ onFault }: SavingPorts): false {
  onFault(GRID_WORDS.saveFailed);
  return false;
}
