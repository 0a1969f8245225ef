import { createWorkerEngine } from '../runtime';
import { mountThemed, serialOfDay } from '../taskpane';
import { Playground } from './components/Playground';

/** The model's files lie beside the page. */
const MODEL_URL = new URL('model/', document.baseURI).href;
const element = document.getElementById('container');
if (element !== null) {
  mountThemed(element, <Playground engine={createWorkerEngine(MODEL_URL)} today={(dateSystem) => serialOfDay(new Date(), dateSystem)} />);
}
