const SHELL_BLOCK = /^```(?:sh|bash|shell)[ \t]*\n([\s\S]*?)^```[ \t]*$/gm;

/** The commands in the shell blocks (```sh, ```bash, ```shell) of a Markdown text, in order, one string a block. */
export function trainingSteps(markdown: string): readonly string[] {
  return [...markdown.replaceAll('\r\n', '\n').matchAll(SHELL_BLOCK)]
    .map((match) => (match[1] ?? '').trimEnd())
    .filter((step) => step !== '');
}
