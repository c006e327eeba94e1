const newForDays = 14;
const dayMs = 24 * 3_600_000;

/** Whether a thread that was never opened is told of as new: what is older than two weeks is just there. */
export function isNews(lastPostAt: string, now: Date): boolean {
  return now.getTime() - Date.parse(lastPostAt) <= newForDays * dayMs;
}
