import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { trainingSteps } from './trainingSteps';

const ROOT = path.resolve(import.meta.dirname, '../..');
const README = path.join(ROOT, 'training/README.md');

/** Runs the steps one after the other in the root of the project; gives the exit code of the first that fails, else 0. */
function runSteps(steps: readonly string[]): number {
  for (const [index, step] of steps.entries()) {
    console.log(`\n== Step ${index + 1} of ${steps.length}\n${step}`);
    const { status } = spawnSync('bash', ['-euo', 'pipefail', '-c', step], { cwd: ROOT, stdio: 'inherit' });
    if (status !== 0) return status ?? 1;
  }
  return 0;
}

function main(args: readonly string[]): number {
  const steps = existsSync(README) ? trainingSteps(readFileSync(README, 'utf8')) : [];
  if (steps.length === 0) {
    console.error('training/README.md names no steps.');
    return 1;
  }
  if (args.includes('--run')) return runSteps(steps);
  console.log(`${steps.join('\n\n')}\n\nThese are the steps of training/README.md; npm run train -- --run runs them.`);
  return 0;
}

process.exitCode = main(process.argv.slice(2));
