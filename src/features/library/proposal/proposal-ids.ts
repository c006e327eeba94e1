import type { Proposal } from './proposal.ts';

/** Each proposal with a name that is the same whenever the same text is read. */
export function proposalIds(proposals: readonly Proposal[]): readonly { id: string; proposal: Proposal }[] {
  const counts = new Map<string, number>();
  return proposals.map((proposal) => {
    const place = `${proposal.field}-${proposal.words.start}`;
    const count = counts.get(place) ?? 0;
    counts.set(place, count + 1);
    return { id: `${place}-${count}`, proposal };
  });
}
