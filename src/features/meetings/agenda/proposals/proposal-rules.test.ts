import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { personActor } from '#src/platform/access/actor.ts';
import type { VisibilityKey } from '#src/platform/access/visibility.ts';
import { openProposals, readerOf, sourceOrder } from './proposal-rules.ts';

const proposal = (id: string) => ({ id, title: id, path: null });

describe('what the agenda proposes', () => {
  it('is each thing once, without what stands there already, in the order of the headings', () => {
    const list = fc.record({
      name: fc.constantFrom(...sourceOrder),
      proposals: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd').map(proposal), {
        selector: ({ id }) => id,
      }),
    });
    const keys = sourceOrder.flatMap((name) => ['a', 'b', 'c', 'd'].map((id) => `${name}:${id}`));
    fc.assert(
      fc.property(
        fc.uniqueArray(list, { selector: ({ name }) => name }),
        fc.subarray(keys),
        (lists, taken) => {
          const groups = openProposals(lists, new Set(taken));
          const shown = groups.flatMap(({ proposals }) => proposals.map(({ key }) => key));
          const proposed = lists.flatMap(({ name, proposals }) => proposals.map(({ id }) => `${name}:${id}`));
          expect(new Set(shown).size).toBe(shown.length);
          expect([...shown, ...proposed.filter((key) => taken.includes(key))].sort()).toEqual(
            proposed.sort(),
          );
          const order = groups.map(({ name }) => sourceOrder.indexOf(name));
          expect(order).toEqual(order.toSorted((a, b) => a - b));
        },
      ),
    );
  });

  it('is what everybody sees whom the meeting is for', () => {
    const person = (scopeType: 'network' | 'organisation' | 'category', role: 'reader' | 'coordinator') =>
      ({ scopeType, scopeId: scopeType === 'organisation' ? 'o' : 'n', role }) as const;
    const member = person('organisation', 'reader');
    const ofNetwork = [member, person('network', 'reader')];
    const circles: readonly [VisibilityKey, Parameters<typeof personActor>[0]['memberships']][] = [
      ['member', [member]],
      ['network:n', ofNetwork],
      ['role:coordinator:n', [person('network', 'coordinator')]],
      ['category:n', [member, person('category', 'reader')]],
    ];
    for (const [visibility, memberships] of circles) {
      const { keys } = personActor({ personId: 'p', name: 'P', memberships });
      for (const key of readerOf(visibility, 'n').keys) expect(keys).toContain(key);
    }
    expect([...readerOf('public', 'n').keys]).toEqual(['public']);
  });
});
