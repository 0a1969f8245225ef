import { format } from 'node:util';

// A test that expects a line on the console replaces the method itself: jest.spyOn(console, 'error').mockImplementation(...).
const unexpected: string[] = [];
const original = { error: console.error, warn: console.warn };

beforeEach(() => {
  unexpected.length = 0;
  console.error = (...values: unknown[]) => void unexpected.push(`console.error: ${format(...values)}`);
  console.warn = (...values: unknown[]) => void unexpected.push(`console.warn: ${format(...values)}`);
});

afterEach(() => {
  console.error = original.error;
  console.warn = original.warn;
  if (unexpected.length > 0) throw new Error(`Unexpected on the console:\n${unexpected.join('\n')}`);
});
