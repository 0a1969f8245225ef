/** Options of a command line: `--name value` pairs and `--name` alone, which is `true`. */
export function readOptions(args: readonly string[]): ReadonlyMap<string, string> {
  const options = new Map<string, string>();
  args.forEach((arg, i) => {
    if (!arg.startsWith('--')) return;
    const next = args[i + 1];
    options.set(arg.slice(2), next === undefined || next.startsWith('--') ? 'true' : next);
  });
  return options;
}
