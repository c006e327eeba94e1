import { describe, expect, it } from 'vitest';
import { personActor, type Role } from '#src/platform/access/actor.ts';
import { actingRole, actingScope } from './scope-rules.ts';

describe('Where somebody acts', () => {
  const person = (role: Role, scopeType: 'organisation' | 'network' | 'portal', scopeId: string) =>
    personActor({ personId: 'p', name: 'Demo', memberships: [{ role, scopeType, scopeId }] });

  it('is their organisation, their network or everywhere, by what the table of permissions grants', () => {
    const writer = person('writer', 'organisation', 'o1');
    expect(actingScope(writer, 'entry.write')).toMatchObject({
      organisationIds: ['o1'],
      isEverywhere: false,
    });
    expect(actingScope(writer, 'entry.publish').organisationIds).toEqual([]);
    expect(actingScope(person('coordinator', 'network', 'n1'), 'entry.publish').networkIds).toEqual(['n1']);
    expect(actingScope(person('admin', 'portal', 'portal'), 'entry.publish').isEverywhere).toBe(true);
  });

  it('the role is the one that they hold there', () => {
    const scope = { organisationIds: ['o1'], networkIds: ['n1'] };
    expect(actingRole(person('editor', 'organisation', 'o1'), scope)).toBe('editor');
    expect(actingRole(person('editor', 'organisation', 'o2'), scope)).toBeNull();
    expect(actingRole(person('coordinator', 'network', 'n1'), scope)).toBe('coordinator');
  });
});
