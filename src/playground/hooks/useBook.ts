import { useCallback, useRef, useState } from 'react';
import { createWorkbookHost, openWorkbook } from '../../hosts/workbook';
import type { OpenOptions, WorkbookHost } from '../../hosts/workbook';
import type { DateSystem } from '../../sheet';
import { HOST_FAULTS } from '../../taskpane';
import { GRID_WORDS, openFailed, openingWords } from '../strings';

const SAMPLE_URL = 'samples/orders.xlsx';
const SAMPLE_NAME = 'orders.xlsx';
const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** An open workbook. */
export interface OpenBook {
  readonly host: WorkbookHost;
  readonly fileName: string;
}

/** The workbook of the page, and what one can do with it. */
export interface Book {
  readonly open: OpenBook | null;
  /** Says what is being opened and how far it is; the workbook that is open stays until the new one is ready. */
  readonly opening: string | null;
  readonly saving: boolean;
  /** Why the last file could not be opened; the workbook that was open stays. */
  readonly fault: string | null;
  openFile(file: File): void;
  openSample(): void;
  save(): void;
  dismissFault(): void;
}

/** Opens workbooks from disk or the sample from the page's own origin, one at a time; the last one asked for counts. */
export function useBook(today: (dateSystem: DateSystem) => number): Book {
  const [open, setOpen] = useState<OpenBook | null>(null);
  const [opening, setOpening] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const asked = useRef(new AbortController());

  const read = useCallback(
    async (fileName: string, bytes: () => Promise<ArrayBuffer | null>) => {
      asked.current.abort();
      const own = (asked.current = new AbortController());
      setOpening(openingWords(fileName, 0));
      const onProgress = (share: number): void => setOpening(openingWords(fileName, share));
      const outcome = await readBook(fileName, bytes, today, { signal: own.signal, onProgress });
      if (own.signal.aborted) return;
      setOpening(null);
      setFault(typeof outcome === 'string' ? outcome : null);
      if (typeof outcome !== 'string') setOpen(outcome);
    },
    [today],
  );
  const openFile = useCallback((file: File) => void read(file.name, () => file.arrayBuffer()), [read]);
  const openSample = useCallback(() => void read(SAMPLE_NAME, fetchSample), [read]);
  return { open, opening, fault, openFile, openSample, ...useSaving(open), dismissFault: () => setFault(null) };
}

/** Saves one file at a time. */
function useSaving(open: OpenBook | null): Pick<Book, 'saving' | 'save'> {
  const [saving, setSaving] = useState(false);
  const save = (): void => {
    if (open === null || saving) return;
    setSaving(true);
    void download(open).finally(() => setSaving(false));
  };
  return { saving, save };
}

async function readBook(
  fileName: string,
  bytes: () => Promise<ArrayBuffer | null>,
  today: (dateSystem: DateSystem) => number,
  options: OpenOptions,
): Promise<OpenBook | string> {
  const content = await bytes().catch(() => null);
  if (content === null)
    return fileName === SAMPLE_NAME ? GRID_WORDS.sampleMissing : openFailed(fileName, HOST_FAULTS.invalidFile.title, '');
  const workbook = await openWorkbook(new Uint8Array(content), options);
  if (!workbook.ok) return openFailed(fileName, HOST_FAULTS[workbook.fault.code].title, HOST_FAULTS[workbook.fault.code].body);
  return { host: createWorkbookHost(workbook.value, { today: today(workbook.value.dateSystem) }), fileName };
}

async function fetchSample(): Promise<ArrayBuffer | null> {
  const response = await fetch(SAMPLE_URL);
  return response.ok ? response.arrayBuffer() : null;
}

async function download({ host, fileName }: OpenBook): Promise<void> {
  const content = await host.save();
  const url = URL.createObjectURL(new Blob([content.slice()], { type: XLSX_TYPE }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // The download reads the bytes after this turn.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
