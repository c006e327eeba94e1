/** A dot of the strip: equal values stand on each other. */
export type Dot = { share: number; level: number };

/** The dots of shares (0–1) and how many stand highest on one place. */
export function stackDots(shares: readonly number[]): { dots: readonly Dot[]; highest: number } {
  const levels = new Map<number, number>();
  const dots = shares.map((share) => {
    const level = levels.get(share) ?? 0;
    levels.set(share, level + 1);
    return { share, level };
  });
  return { dots, highest: Math.max(1, ...levels.values()) };
}
