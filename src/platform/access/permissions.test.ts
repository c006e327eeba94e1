import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDomainError } from '../errors.ts';
import { anonymous, type Membership, personActor, type Role, type ScopeType, system } from './actor.ts';
import { type Action, isPermitted, permissions, requirePermission } from './permissions.ts';
import { canSee } from './visibility.ts';

const person = (...memberships: Membership[]) => personActor({ personId: 'p1', name: 'Test', memberships });
const inOrganisation = (role: Role, scopeId = 'o1'): Membership => ({
  scopeType: 'organisation',
  scopeId,
  role,
});
const actions = Object.keys(permissions) as Action[];
/** Actions that membership anywhere does not give. */
const ofScopes = actions.filter((action) => !(permissions[action] as readonly string[]).includes('member'));

describe('permissions', () => {
  it('S-8.2.1 lets an editor publish for the own organisation and nobody else’s', () => {
    const editor = person(inOrganisation('editor'));
    expect(isPermitted(editor, 'entry.publish', { organisationIds: ['o1'] })).toBe(true);
    expect(isPermitted(editor, 'entry.publish', { organisationIds: ['o2'] })).toBe(false);
    expect(isPermitted(editor, 'entry.publish')).toBe(false);
  });

  it('lets a writer write but not publish', () => {
    const writer = person(inOrganisation('writer'));
    expect(isPermitted(writer, 'entry.write', { organisationIds: ['o1'] })).toBe(true);
    expect(isPermitted(writer, 'entry.publish', { organisationIds: ['o1'] })).toBe(false);
  });

  it('lets a co-author write in the one entry, and makes nobody a member by it', () => {
    const coauthor = person({ scopeType: 'entry', scopeId: 'e1', role: 'writer' });
    expect(isPermitted(coauthor, 'entry.write', { organisationIds: ['o1'], entryIds: ['e1'] })).toBe(true);
    expect(isPermitted(coauthor, 'entry.write', { organisationIds: ['o1'], entryIds: ['e2'] })).toBe(false);
    const others = actions.filter((action) => action !== 'entry.write' && action !== 'entry.see-draft');
    for (const action of others) expect(isPermitted(coauthor, action, { entryIds: ['e1'] })).toBe(false);
    expect([...coauthor.keys]).toEqual(['public']);
  });

  it('lets a coordinator act for organisations of the own network only', () => {
    const coordinator = person({ scopeType: 'network', scopeId: 'n1', role: 'coordinator' });
    expect(isPermitted(coordinator, 'member.approve', { organisationIds: ['o1'], networkIds: ['n1'] })).toBe(
      true,
    );
    expect(isPermitted(coordinator, 'member.approve', { organisationIds: ['o1'], networkIds: ['n2'] })).toBe(
      false,
    );
  });

  it('lets whoever coordinates a network look after what belongs to none', () => {
    const coordinator = person({ scopeType: 'network', scopeId: 'n1', role: 'coordinator' });
    expect(isPermitted(coordinator, 'forum.moderate', { isCommon: true })).toBe(true);
    expect(isPermitted(coordinator, 'forum.moderate', { networkIds: ['n2'] })).toBe(false);
    expect(isPermitted(person(inOrganisation('contact')), 'forum.moderate', { isCommon: true })).toBe(false);
  });

  it('gives anonymous and people without an approved role nothing, whatever the object', () => {
    const objects = fc.record({
      organisationIds: fc.array(fc.constantFrom('o1', 'o2')),
      networkIds: fc.array(fc.constantFrom('n1', 'n2')),
    });
    fc.assert(
      fc.property(fc.constantFrom(...actions), objects, (action, object) => {
        expect(isPermitted(anonymous, action, object)).toBe(false);
        expect(isPermitted(person(), action, object)).toBe(false);
      }),
    );
  });

  it('never lets a role of one scope act in another', () => {
    const scopes = fc.constantFrom<ScopeType>('network', 'organisation', 'category', 'group', 'entry');
    const roles = fc.constantFrom<Role>('reader', 'writer', 'editor', 'contact', 'coordinator', 'admin');
    fc.assert(
      fc.property(fc.constantFrom(...ofScopes), scopes, roles, (action, scopeType, role) => {
        const actor = person({ scopeType, scopeId: 'elsewhere', role });
        expect(
          isPermitted(actor, action, {
            organisationIds: ['o1'],
            networkIds: ['n1'],
            entryIds: ['e1'],
            personId: 'p2',
          }),
        ).toBe(false);
      }),
    );
  });

  it('lets the portal’s administrator and the portal itself do everything', () => {
    const admin = person({ scopeType: 'portal', scopeId: 'portal', role: 'admin' });
    for (const action of actions) {
      expect(isPermitted(admin, action)).toBe(true);
      expect(isPermitted(system, action)).toBe(true);
    }
  });

  it('refuses with the code forbidden', () => {
    expect(() => requirePermission(anonymous, 'entry.write')).toThrow(
      expect.objectContaining({ code: 'forbidden' }),
    );
    try {
      requirePermission(anonymous, 'entry.write');
    } catch (error) {
      expect(isDomainError(error)).toBe(true);
    }
  });
});

describe('canSee', () => {
  it('shows anonymous readers what is public and nothing else', () => {
    expect(canSee(anonymous, 'public')).toBe(true);
    for (const key of [
      'member',
      'network:n1',
      'organisation:o1',
      'category:c1',
      'role:coordinator:n1',
    ] as const) {
      expect(canSee(anonymous, key)).toBe(false);
    }
  });

  it('opens the scopes of the approved memberships', () => {
    const actor = person(inOrganisation('reader'), {
      scopeType: 'network',
      scopeId: 'n1',
      role: 'coordinator',
    });
    for (const key of ['public', 'member', 'organisation:o1', 'network:n1', 'role:coordinator:n1'] as const) {
      expect(canSee(actor, key)).toBe(true);
    }
    expect(canSee(actor, 'organisation:o2')).toBe(false);
  });

  it('opens a closed group only to those who are members besides', () => {
    const inGroup = { scopeType: 'category', scopeId: 'c1', role: 'reader' } as const;
    expect(canSee(person(inOrganisation('reader'), inGroup), 'category:c1')).toBe(true);
    expect([...person(inGroup).keys]).toEqual(['public']);
  });

  it('keeps networks and coordinators apart', () => {
    const actor = person({ scopeType: 'network', scopeId: 'n1', role: 'coordinator' });
    expect(canSee(actor, 'role:coordinator:n2')).toBe(false);
  });
});
