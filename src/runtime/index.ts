export type { Engine, EngineFault, EngineResult, LoadProgress } from './engine';
