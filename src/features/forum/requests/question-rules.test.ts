import { describe, expect, it } from 'vitest';
import { type HeldRole, personActor, type ScopeType } from '#src/platform/access/actor.ts';
import { networksHandledBy, veiled } from './question-rules.ts';

const holding = (role: HeldRole, scopeType: ScopeType, scopeId: string) =>
  personActor({ personId: 'p1', name: 'Demo', memberships: [{ role, scopeType, scopeId }] });

describe('who takes care of unnamed questions', () => {
  it('are the coordinators of the network, and not whoever runs the portal', () => {
    expect(networksHandledBy(holding('coordinator', 'network', 'n1'))).toEqual(['n1']);
    expect(networksHandledBy(holding('admin', 'portal', 'portal'))).toEqual([]);
    expect(networksHandledBy(holding('moderator', 'network', 'n1'))).toEqual([]);
    expect(networksHandledBy(holding('contact', 'organisation', 'o1'))).toEqual([]);
  });
});

describe('an asker who is not named', () => {
  it('is nobody to the trail, but has looked at what was looked at', () => {
    const actor = veiled({ ...holding('reader', 'organisation', 'o1'), confirmed: new Set(['d1']) });
    expect(actor).toMatchObject({ kind: 'system', confirmed: new Set(['d1']) });
    expect(veiled(holding('reader', 'organisation', 'o1')).confirmed).toEqual(new Set());
  });
});
