import { useCallback, useRef, useState } from 'react';
import { createWorkbookHost, openWorkbookInSlices } from '../../hosts/workbook';
import type { WorkbookHost } from '../../hosts/workbook';
import type { DateSystem } from '../../sheet';
import { HOST_FAULTS } from '../../taskpane';
import { GRID_WORDS, openFailed } from '../strings';

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
  /** A file is being read. */
  readonly busy: boolean;
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
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const asked = useRef(0);

  const read = useCallback(
    async (fileName: string, bytes: () => Promise<ArrayBuffer | null>) => {
      const own = ++asked.current;
      setBusy(true);
      const outcome = await readBook(fileName, bytes, today);
      if (own !== asked.current) return;
      setBusy(false);
      setFault(typeof outcome === 'string' ? outcome : null);
      if (typeof outcome !== 'string') setOpen(outcome);
    },
    [today],
  );
  const openFile = useCallback((file: File) => void read(file.name, () => file.arrayBuffer()), [read]);
  const openSample = useCallback(() => void read(SAMPLE_NAME, fetchSample), [read]);
  return { open, busy, fault, openFile, openSample, save: () => open !== null && void download(open), dismissFault: () => setFault(null) };
}

async function readBook(
  fileName: string,
  bytes: () => Promise<ArrayBuffer | null>,
  today: (dateSystem: DateSystem) => number,
): Promise<OpenBook | string> {
  const content = await bytes().catch(() => null);
  if (content === null)
    return fileName === SAMPLE_NAME ? GRID_WORDS.sampleMissing : openFailed(fileName, HOST_FAULTS.invalidFile.title, '');
  await painted();
  const workbook = await openWorkbookInSlices(new Uint8Array(content));
  if (!workbook.ok) return openFailed(fileName, HOST_FAULTS[workbook.fault.code].title, HOST_FAULTS[workbook.fault.code].body);
  return { host: createWorkbookHost(workbook.value, { today: today(workbook.value.dateSystem) }), fileName };
}

/** Reading a large file takes a moment: the page says so first. */
function painted(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 20));
}

async function fetchSample(): Promise<ArrayBuffer | null> {
  const response = await fetch(SAMPLE_URL);
  return response.ok ? response.arrayBuffer() : null;
}

async function download({ host, fileName }: OpenBook): Promise<void> {
  const content = await host.saveInSlices();
  const url = URL.createObjectURL(new Blob([content.slice()], { type: XLSX_TYPE }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // The download reads the bytes after this turn.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
