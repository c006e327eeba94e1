const tries = 3;
/** What the processor's own clock can tell apart, in microseconds. */
const leastTime = 20_000;

/** Up to here work counts as linear: nothing grows by the sign in theory, the collector and a cold cache add some in practice, a square makes ten. */
export const linear = 4;

/**
 * How many times as long each sign takes when the input has ten times the size: 1 for linear work, 10 for a square.
 * The least processor time of several tries, so that neither a busy nor a slow machine decides.
 */
export function growthPerSign(
  work: (input: string) => unknown,
  make: (size: number) => string,
  size: number,
): number {
  const perSign = (input: string) => {
    const times = Array.from({ length: tries }, () => processorTime(() => work(input)));
    return Math.min(...times) / input.length;
  };
  return perSign(make(size * 10)) / perSign(make(size));
}

/** Of one run, in microseconds of this thread alone: as many runs as the clock needs. */
function processorTime(work: () => unknown): number {
  const before = process.threadCpuUsage();
  for (let runs = 1; ; runs += 1) {
    work();
    const { user, system } = process.threadCpuUsage(before);
    if (user + system >= leastTime) return (user + system) / runs;
  }
}
