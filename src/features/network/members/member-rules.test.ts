import { expect, it } from 'vitest';
import type { MembershipRecord } from '#src/features/accounts/memberships/membership-service.ts';
import type { Role } from '#src/platform/access/actor.ts';
import { toMembers } from './member-rules.ts';

const record = (personId: string, role: Role, decidedAt: string | null): MembershipRecord => ({
  id: `${personId}-${role}`,
  personId,
  personName: personId.toUpperCase(),
  personState: 'active',
  scopeType: 'organisation',
  scopeId: 'o1',
  role,
  status: 'approved',
  isSubstitute: false,
  requestedAt: '2026-01-01',
  decidedAt,
});

it('gives one row a person with every role, since the first of them', () => {
  const members = toMembers([
    record('a', 'contact', '2026-03-01'),
    record('b', 'reader', null),
    record('a', 'reader', '2026-02-01'),
    record('a', 'writer', '2026-04-01'),
  ]);
  expect(members).toMatchObject([
    {
      name: 'A',
      since: '2026-02-01',
      roles: [{ role: 'contact' }, { role: 'writer' }],
      place: { id: 'a-reader' },
    },
    { name: 'B', since: null, roles: [], place: { id: 'b-reader' } },
  ]);
});
