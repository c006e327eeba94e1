/** What is known of an organisation that may be able to answer. */
export type Candidate = {
  organisationId: string;
  /** Its entries about the same, and answers of its people that helped about the same. */
  entries: number;
  helped: number;
  /** Entries that both it and the asker's organisation use. */
  sharedUses: number;
  size: Size | undefined;
};
/** How large an organisation is, and in what that is counted. */
export type Size = { count: number; of: string };

/** Why an organisation is proposed: each reason with what it rests on. */
export type Reason =
  | { kind: 'helped'; count: number }
  | { kind: 'entries'; count: number }
  | { kind: 'shared-uses'; count: number }
  | { kind: 'like-size' };
export type Proposed = { organisationId: string; reasons: readonly Reason[] };

const mostProposed = 3;
const mostCounted = 3;
const weights = { helped: 4, entries: 2, sharedUses: 1, likeSize: 1 };

/** The three who have most to say: those who have helped before, have described the same or use the same. Size alone says nothing. */
export function proposeAnswerers(
  candidates: readonly Candidate[],
  { notTo, size }: { notTo: ReadonlySet<string>; size: Size | undefined },
): readonly Proposed[] {
  return candidates
    .filter(({ organisationId }) => !notTo.has(organisationId))
    .filter(({ entries, helped, sharedUses }) => entries + helped + sharedUses > 0)
    .map((one) => ({ ...one, isLikeSize: isLike(one.size, size) }))
    .sort((a, b) => worth(b) - worth(a) || a.organisationId.localeCompare(b.organisationId))
    .slice(0, mostProposed)
    .map((one) => ({ organisationId: one.organisationId, reasons: reasonsOf(one) }));
}

type Weighed = Candidate & { isLikeSize: boolean };

function worth({ entries, helped, sharedUses, isLikeSize }: Weighed): number {
  const counted = (count: number, weight: number) => Math.min(count, mostCounted) * weight;
  return (
    counted(helped, weights.helped) +
    counted(entries, weights.entries) +
    counted(sharedUses, weights.sharedUses) +
    (isLikeSize ? weights.likeSize : 0)
  );
}

function reasonsOf({ entries, helped, sharedUses, isLikeSize }: Weighed): readonly Reason[] {
  return [
    ...(helped > 0 ? [{ kind: 'helped' as const, count: helped }] : []),
    ...(entries > 0 ? [{ kind: 'entries' as const, count: entries }] : []),
    ...(sharedUses > 0 ? [{ kind: 'shared-uses' as const, count: sharedUses }] : []),
    ...(isLikeSize ? [{ kind: 'like-size' as const }] : []),
  ];
}

/** Neither is twice as large as the other. */
function isLike(a: Size | undefined, b: Size | undefined): boolean {
  if (!a || !b || a.of !== b.of) return false;
  return a.count <= 2 * b.count && b.count <= 2 * a.count;
}
