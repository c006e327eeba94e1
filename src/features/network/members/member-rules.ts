import type { MembershipRecord } from '#src/features/accounts/memberships/membership-service.ts';

/** A person in an organisation with every role held there. */
export type Member = {
  personId: string;
  name: string;
  isAsleep: boolean;
  /** The first day here; null when nobody wrote it down. */
  since: string | null;
  /** The roles beside the place itself. */
  roles: readonly MembershipRecord[];
  /** The reader's role, which is the place: ending it ends the others too. */
  place: MembershipRecord | undefined;
};

/** One row a person, in the order in which the people first come. */
export function toMembers(records: readonly MembershipRecord[]): readonly Member[] {
  return [...Map.groupBy(records, ({ personId }) => personId)].flatMap(([personId, held]) => {
    const [first] = held;
    if (!first) return [];
    const days = held.flatMap(({ decidedAt }) => decidedAt ?? []).sort();
    return {
      personId,
      name: first.personName,
      isAsleep: first.personState === 'asleep',
      since: days[0] ?? null,
      roles: held.filter(({ role }) => role !== 'reader'),
      place: held.find(({ role }) => role === 'reader'),
    };
  });
}
