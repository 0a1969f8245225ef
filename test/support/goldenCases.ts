import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One case of a golden file. */
export interface GoldenCase {
  readonly name: string;
  readonly input: string;
  readonly output: string;
}

/** The cases of `test/golden/<path>`: `# name`, input, a line `==>`, expected output, a blank line between cases. */
export function goldenCases(path: string): readonly GoldenCase[] {
  const text = readFileSync(join(__dirname, '..', 'golden', path), 'utf8');
  return text
    .split(/^# /m)
    .slice(1)
    .map((block) => {
      const [head = '', output = ''] = block.split(/^==>\n/m);
      const [name = '', ...input] = head.split('\n');
      return { name, input: input.join('\n').trim(), output: output.trim() };
    });
}
