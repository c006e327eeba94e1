/** Adds up by number and forgets between two documents what it has added. */
export type Tally = {
  add(number: number, amount: number): void;
  /** What was added, by ascending number; then it is empty again. */
  take(visit: (number: number, amount: number) => void): void;
};

/** An empty tally. */
export function createTally(): Tally {
  let amounts: Uint32Array = new Uint32Array(1024);
  let touched: Uint32Array = new Uint32Array(1024);
  let count = 0;
  return {
    add: (number, amount) => {
      if (number >= amounts.length) amounts = enlarged(amounts, number + 1);
      const before = amounts[number] ?? 0;
      amounts[number] = before + amount;
      if (before > 0) return;
      if (count === touched.length) touched = enlarged(touched, count + 1);
      touched[count] = number;
      count += 1;
    },
    take: (visit) => {
      const sorted = touched.subarray(0, count).sort();
      // by index: iterating over a typed array takes many times as long
      for (let at = 0; at < sorted.length; at += 1) {
        const number = sorted[at] ?? 0;
        visit(number, amounts[number] ?? 0);
        amounts[number] = 0;
      }
      count = 0;
    },
  };
}

function enlarged(numbers: Uint32Array, room: number): Uint32Array {
  const larger = new Uint32Array(room * 2);
  larger.set(numbers);
  return larger;
}
