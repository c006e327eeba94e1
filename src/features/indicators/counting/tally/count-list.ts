import { readRows, separatorOf } from '../table/read-rows.ts';
import { tableOf } from '../table/table.ts';
import type { ListPlan } from './pupil-list.ts';
import { type Counted, createTally } from './tally.ts';

/** So many rows show where a table begins. */
export const shown = 200;

export type CountSteps = {
  /** Is told how many of about how many rows are done, and waits for as long as whoever else works needs. */
  pause: (rows: number, of: number) => Promise<void>;
  /** So many rows are counted at a stretch. */
  stretch: number;
};

/** Counts the list of a text, a stretch at a time. */
export async function countList(
  text: string,
  plan: ListPlan,
  thresholds: readonly number[],
  { pause, stretch }: CountSteps,
): Promise<Counted> {
  const { above } = tableOf(text, shown);
  const tally = createTally(plan, thresholds);
  const of = text.split('\n').length;
  let read = 0;
  for (const row of readRows(text, separatorOf(text))) {
    read += 1;
    if (read > above) tally.add(row);
    if (read % stretch === 0) await pause(read, of);
  }
  return tally.result();
}
