import { createOfficeHost } from '../hosts/office';
import { createWorkerEngine } from '../runtime';
import { PlainMessage } from './components/PlainMessage';
import { mountTaskPane, mountThemed } from './mount';
import { officeAppearance } from './officeAppearance';
import { createRequestMemory } from './requestMemory';
import { WORDS, chooseLanguage } from './strings';
import { systemAppearance } from './theme';
import { serialOfDay } from './today';

/** The page is served by the playground's server too, where Office.js may never come or never answer. */
const OFFICE_ANSWERS_WITHIN_MS = 10_000;

/** The model's files lie beside the page. */
const MODEL_URL = new URL('model/', document.baseURI).href;
const element = document.getElementById('container');
if (element !== null) void start(element);

async function start(container: Element): Promise<void> {
  speak(navigator.language);
  if (!(await isExcel())) return showElsewhere(container);
  const { context } = globalThis.Office;
  speak(context.displayLanguage || navigator.language);
  if (!context.requirements.isSetSupported('ExcelApi', '1.6')) return showTooOld(container);
  mountTaskPane(container, {
    host: createOfficeHost(),
    engine: createWorkerEngine(MODEL_URL),
    memory: createRequestMemory(() => window.localStorage, context.document?.url ?? ''),
    today: (dateSystem) => serialOfDay(new Date(), dateSystem),
    appearance: officeAppearance(() => context.officeTheme, systemAppearance(window)),
  });
}

/** Speaks the language of Excel's own menus, before anything is drawn. */
function speak(tag: string): void {
  document.documentElement.lang = chooseLanguage(tag);
}

/** Whether Office.js runs here inside Excel; in a plain browser it resolves without a host. */
async function isExcel(): Promise<boolean> {
  if (!('Office' in globalThis)) return false;
  const silence = new Promise<null>((resolve) => setTimeout(() => resolve(null), OFFICE_ANSWERS_WITHIN_MS));
  const answer = await Promise.race([globalThis.Office.onReady(), silence]);
  return answer !== null && String(answer.host) === 'Excel';
}

function showElsewhere(container: Element): void {
  const link = { words: WORDS.openPlayground, href: 'playground.html' };
  mountThemed(container, <PlainMessage title={WORDS.openElsewhere} body={WORDS.openElsewhereHint} link={link} />);
}

function showTooOld(container: Element): void {
  mountThemed(container, <PlainMessage title={WORDS.tooOldTitle} body={WORDS.tooOld} />);
}
