/** A result for people or programs, on stdout. */
export function result(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Words about what is going on, on stderr. */
export function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** Counts long work on stderr: one line that is written over on a terminal, a line at each tenth elsewhere. */
export function progress(label: string, total: number): (done: number) => void {
  let tenth = -1;
  return (done) => {
    if (process.stderr.isTTY) {
      process.stderr.write(`\r${label} ${done}/${total}${done === total ? '\n' : ''}`);
      return;
    }
    const reached = Math.floor((done / Math.max(1, total)) * 10);
    if (reached !== tenth) say(`${label} ${done}/${total}`);
    tenth = reached;
  };
}
