/** Requests of a workbook that are shown again, at most. */
const MOST_RECENT = 8;
const MOST_FAVOURITES = 20;

/** What was asked before, newest first, and what is kept for good. */
export interface RememberedRequests {
  readonly recent: readonly string[];
  /** The same in all workbooks. */
  readonly favourites: readonly string[];
}

/** Remembers requests: those of one workbook, and favourites of all. */
export interface RequestMemory {
  /** False where nothing outlasts the pane. */
  readonly lasts: boolean;
  read(): RememberedRequests;
  /** Puts a request first among those of the workbook. */
  remember(request: string): void;
  /** Makes a request a favourite, or no longer one. */
  toggleFavourite(request: string): void;
}

/**
 * A memory for one workbook in the browser's storage. Where that is denied, as to pages inside another one's frame, or
 * full, the memory is as long as the pane's life.
 */
export function createRequestMemory(storage: () => Storage, workbook: string): RequestMemory {
  const recentKey = `formatfusion.recent.${workbook}`;
  const favouritesKey = 'formatfusion.favourites';
  const lasting = attempt(() => {
    const found = storage();
    found.setItem('formatfusion.probe', '1');
    found.removeItem('formatfusion.probe');
    return found;
  });
  const kept = new Map<string, readonly string[]>();
  const list = (key: string): readonly string[] => kept.get(key) ?? attempt(() => listOf(lasting?.getItem(key) ?? null)) ?? [];
  const keep = (key: string, requests: readonly string[]): void => {
    kept.set(key, requests);
    attempt(() => lasting?.setItem(key, JSON.stringify(requests)));
  };
  return {
    lasts: lasting !== undefined,
    read: () => ({ recent: list(recentKey), favourites: list(favouritesKey) }),
    remember: (request) => keep(recentKey, [request, ...list(recentKey).filter((other) => other !== request)].slice(0, MOST_RECENT)),
    toggleFavourite: (request) => {
      const others = list(favouritesKey).filter((other) => other !== request);
      const isNew = others.length === list(favouritesKey).length;
      keep(favouritesKey, (isNew ? [request, ...others] : others).slice(0, MOST_FAVOURITES));
    },
  };
}

/** Whatever another version or another hand has left there. */
function listOf(stored: string | null): readonly string[] {
  const parsed: unknown = stored === null ? [] : JSON.parse(stored);
  return Array.isArray(parsed) ? parsed.filter((item): item is string => typeof item === 'string') : [];
}

/** Storage throws for what the browser denies, which is no fault of ours. */
function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
