const dayMs = 86_400_000;

/** The day (`YYYY-MM-DD`) on which the oldest row has been kept for its days; null without a row or a limit. */
export function nextDeletion(oldest: string | null, keptDays: number | null): string | null {
  if (oldest === null || keptDays === null) return null;
  return new Date(Date.parse(oldest) + keptDays * dayMs).toISOString().slice(0, 10);
}
