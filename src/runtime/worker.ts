/** The worker behind `createWorkerEngine`: loads the model once and answers one proposal at a time. */
import * as onnx from 'onnxruntime-web/wasm';
import { contextOfTable, propose } from '../candidates';
import type { RuleModel, TableContext } from '../candidates';
import { downloadFiles } from './download';
import { readModelFiles } from './modelFiles';
import type { ModelResult } from './modelFiles';
import { createOnnxModel } from './onnxModel';
import type { WorkerRequest, WorkerResponse } from './protocol';

type Arriving = Pick<Extract<WorkerRequest, { type: 'table' }>, 'tableId' | 'table'>;
type Propose = Extract<WorkerRequest, { type: 'propose' }>;

/** The global scope of a dedicated worker, as far as it is used. */
interface WorkerScope {
  postMessage(message: WorkerResponse): void;
  onmessage: ((event: MessageEvent<WorkerRequest>) => void) | null;
}

const scope = globalThis as unknown as WorkerScope; // this file runs as a dedicated worker only
onnx.env.wasm.numThreads = 1;

let model: RuleModel | undefined;
let current: { readonly tableId: number; readonly context: TableContext } | undefined;
let arriving: Arriving | undefined;
let stoppedUpTo = -1;

scope.onmessage = ({ data }) => {
  switch (data.type) {
    case 'load':
      return void answered(data.id, load(data.id, data.modelUrl));
    case 'table':
      return receiveTable(data);
    case 'columns':
      if (arriving?.tableId === data.tableId)
        receiveTable({ ...arriving, table: { ...arriving.table, columns: [...arriving.table.columns, ...data.columns] } });
      return;
    case 'cancel':
      stoppedUpTo = Math.max(stoppedUpTo, data.id);
      return;
    case 'propose':
      return void answered(data.id, answer(data));
  }
};

function receiveTable({ tableId, table }: Arriving): void {
  arriving = { tableId, table };
  if (table.columns.length < table.range.columnCount) return;
  arriving = undefined;
  setTable(tableId, contextOfTable(table));
}

function setTable(tableId: number, context: TableContext): void {
  current = { tableId, context };
  warmTable();
}

/** Encodes headers and values ahead, as soon as there are both a model and a table. */
function warmTable(): void {
  const texts = current?.context.columns.flatMap(({ header, listed }) => [header, ...listed.map(({ text }) => text)]) ?? [];
  void model?.warmTexts(texts).catch(() => undefined); // the request itself will say what is wrong
}

async function load(id: number, modelUrl: string): Promise<WorkerResponse> {
  const files = await readModelFiles(downloadFiles(modelUrl, (progress) => scope.postMessage({ type: 'loadProgress', id, progress })));
  const made: ModelResult<RuleModel> = files.ok ? await createOnnxModel(onnx, files.value) : files;
  if (!made.ok) return { type: 'failed', id, fault: made.fault };
  model = made.value;
  await model.warmTexts(['warm-up']);
  warmTable();
  return { type: 'loaded', id };
}

async function answer({ id, tableId, utterance, today, seed }: Propose): Promise<WorkerResponse> {
  if (model === undefined || current?.tableId !== tableId)
    return { type: 'failed', id, fault: { code: 'workerFailed', detail: 'no model or table' } };
  const { context } = current;
  const onStep = async (share: number): Promise<boolean> => {
    scope.postMessage({ type: 'step', id, share });
    await nextMessage();
    return stoppedUpTo >= id;
  };
  const proposal = await propose(model, { utterance, table: context.table, today, seed }, { context, onStep });
  return proposal === undefined ? { type: 'cancelled', id } : { type: 'proposal', id, proposal };
}

/** Lets waiting messages, a cancel among them, be handled. */
function nextMessage(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

async function answered(id: number, work: Promise<WorkerResponse>): Promise<void> {
  try {
    scope.postMessage(await work);
  } catch (error) {
    scope.postMessage({ type: 'failed', id, fault: { code: 'runtimeFailed', detail: String(error) } });
  }
}
