import { describe, expect, it } from 'vitest';
import type { HeldRole, Membership, ScopeType } from '#src/platform/access/actor.ts';
import { authorOf } from './author-rules.ts';

const held = (role: HeldRole, scopeType: ScopeType, scopeId: string): Membership => ({
  role,
  scopeType,
  scopeId,
});
const network = { networkId: 'n1' };
const portal = { networkId: null };

describe('as whom one writes', () => {
  it('is what one is in the own organisation, the closest to deciding first', () => {
    const memberships = [held('reader', 'organisation', 'o1'), held('editor', 'organisation', 'o2')];
    expect(authorOf(memberships, network)).toEqual({ role: 'editor', organisationId: 'o2' });
  });

  it('is the coordinator where the coordinator runs it, and not in another network', () => {
    const memberships = [held('coordinator', 'network', 'n1'), held('writer', 'organisation', 'o1')];
    expect(authorOf(memberships, network)).toEqual({ role: 'coordinator', organisationId: 'o1' });
    expect(authorOf(memberships, portal)).toMatchObject({ role: 'coordinator' });
    expect(authorOf(memberships, { networkId: 'n2' })).toEqual({ role: 'writer', organisationId: 'o1' });
  });

  it('is never a moderator or what one holds through the organisation', () => {
    const memberships = [
      held('moderator', 'organisation', 'o1'),
      held('reader', 'network', 'n1'),
      held('reader', 'organisation', 'o2'),
    ];
    expect(authorOf(memberships, network)).toEqual({ role: 'reader', organisationId: 'o2' });
  });

  it('is without organisation for those who have none', () => {
    expect(authorOf([held('admin', 'portal', 'portal')], portal)).toEqual({
      role: 'admin',
      organisationId: null,
    });
    expect(authorOf([held('coordinator', 'network', 'n1')], { networkId: 'n2' })).toEqual({
      role: 'coordinator',
      organisationId: null,
    });
  });
});
