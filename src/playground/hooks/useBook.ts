import { useCallback, useRef, useState } from 'react';
import { createWorkbookHost, openWorkbook } from '../../hosts/workbook';
import type { OpenOptions } from '../../hosts/workbook';
import type { DateSystem } from '../../sheet';
import { HOST_FAULTS } from '../../taskpane';
import type { OpenBook } from '../openBook';
import { GRID_WORDS, openFailed, openingWords } from '../strings';
import { useChanges } from './useChanges';
import type { Changes } from './useChanges';
import { useSaving } from './useSaving';
import type { Saving } from './useSaving';

const SAMPLE_URL = 'samples/orders.xlsx';
const SAMPLE_NAME = 'orders.xlsx';

/** The workbook of the page, and what one can do with it. */
export interface Book extends Changes, Saving {
  readonly open: OpenBook | null;
  /** Says what is being opened and how far it is; the workbook that is open stays until the new one is ready. */
  readonly opening: string | null;
  /** A workbook waits to be opened until it is decided what becomes of the changes. */
  readonly isWaiting: boolean;
  /** Why the last file could not be opened; the workbook that was open stays. */
  readonly fault: string | null;
  openFile(file: File): void;
  openSample(): void;
  /** Opens the workbook that waits, or no longer. */
  decide(opens: boolean): void;
  dismissFault(): void;
  /** Something that the person should know, but that stops nothing. */
  readonly notice: string | null;
  notify(words: string): void;
  dismissNotice(): void;
}

/** Opens workbooks from disk or the sample from the page's own origin, one at a time; the last one asked for counts. */
export function useBook(today: (dateSystem: DateSystem) => number): Book {
  const [open, setOpen] = useState<OpenBook | null>(null);
  const [opening, setOpening] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [notice, setNotice] = useState<string | null>(null);
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
      setNotice(null);
      if (typeof outcome !== 'string') setOpen(outcome);
    },
    [today],
  );
  const changes = useChanges(open?.host);
  const saving = useSaving({ open, onPlace: setOpen, onSaved: changes.noteSaved, onFault: setFault });
  const { ask, isWaiting, decide } = useAsking(changes.unsaved);
  const openFile = useCallback((file: File) => ask(() => void read(file.name, () => file.arrayBuffer())), [ask, read]);
  const openSample = useCallback(() => ask(() => void read(SAMPLE_NAME, fetchSample)), [ask, read]);
  return {
    ...{ open, opening, fault, notice, isWaiting, openFile, openSample, decide, notify: setNotice },
    ...changes,
    ...saving,
    dismissNotice: () => setNotice(null),
    dismissFault: () => setFault(null),
  };
}

interface Asking extends Pick<Book, 'isWaiting' | 'decide'> {
  ask(opens: () => void): void;
}

/** What is open goes only once its changes are saved or given up. */
function useAsking(unsaved: boolean): Asking {
  const [waiting, setWaiting] = useState<(() => void) | null>(null);
  const latest = useRef(unsaved);
  latest.current = unsaved;
  const ask = useCallback((opens: () => void) => {
    if (latest.current) setWaiting(() => opens);
    else opens();
  }, []);
  const decide = (opens: boolean): void => {
    setWaiting(null);
    if (opens) waiting?.();
  };
  return { isWaiting: waiting !== null, ask, decide };
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
