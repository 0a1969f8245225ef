export type { Engine, EngineFault, EngineResult, LoadProgress } from './engine';
export { createEngine, createWorkerEngine } from './workerEngine';
export type { WorkerLike } from './workerEngine';
export { readModelFiles } from './modelFiles';
export type { ModelFiles, ModelResult, ReadFile } from './modelFiles';
export { createOnnxModel } from './onnxModel';
export type { OnnxRuntime } from './graphs';
