/** How long work kept the event loop, in milliseconds. */
export interface Turns {
  readonly total: number;
  /**
   * The longest turn. Of each turn the smaller one of its time on the clock and of the process's time on the processor
   * counts: a machine that has other work to do makes the first longer, not the second.
   */
  readonly longest: number;
}

/** Does the work and watches the turns that it takes. */
export async function turnsOf<T>(work: () => Promise<T>): Promise<{ readonly value: T; readonly turns: Turns }> {
  let [longest, total, isOver] = [0, 0, false];
  let [clock, processor] = [performance.now(), process.cpuUsage()];
  const running = work().finally(() => (isOver = true));
  for (;;) {
    const used = process.cpuUsage(processor);
    const turn = Math.min(performance.now() - clock, (used.user + used.system) / 1000);
    [longest, total] = [Math.max(longest, turn), total + turn];
    [clock, processor] = [performance.now(), process.cpuUsage()];
    if (isOver) return { value: await running, turns: { total: Math.round(total), longest: Math.round(longest) } };
    await new Promise((resolve) => setImmediate(resolve));
  }
}
