// Lints the texts given on standard input as JSON `{ name: { file, text } }`, each as if it stood in `file`, and prints the
// ids of the rules that each breaks. A process of its own, because ESLint loads its configuration as an ES module.
import { ESLint } from 'eslint';
import { text as readAll } from 'node:stream/consumers';

const texts = JSON.parse(await readAll(process.stdin));
const eslint = new ESLint();
const broken = {};
for (const [name, { file, text }] of Object.entries(texts)) {
  const [result] = await eslint.lintText(text, { filePath: file });
  broken[name] = (result?.messages ?? []).map(({ ruleId, message }) => ruleId ?? message);
}
process.stdout.write(JSON.stringify(broken));
