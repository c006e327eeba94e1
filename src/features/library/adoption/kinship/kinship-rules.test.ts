import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Branch, growTree, type Kin } from './kinship-rules.ts';

const kin = (id: string, parentId: string | null = null): Kin => ({
  id,
  parentId,
  slug: id,
  title: id,
  organisation: 'o',
  isPublished: true,
});
const shape = ({ id, children }: Branch): unknown => (children.length === 0 ? id : [id, children.map(shape)]);

describe('a family tree', () => {
  it('hangs variants and their variants under the original', () => {
    const tree = growTree([kin('a'), kin('b', 'a'), kin('c', 'a'), kin('d', 'b'), kin('other')], 'a');
    expect(tree && shape(tree)).toEqual(['a', [['b', ['d']], 'c']]);
  });

  it('ends whatever points at what', () => {
    const ids = fc.constantFrom('a', 'b', 'c', 'd');
    fc.assert(
      fc.property(fc.tuple(ids, ids, ids, ids), (parents) => {
        const some = ['a', 'b', 'c', 'd'].map((id, i) => kin(id, parents[i]));
        const met = (tree: Branch): string[] => [tree.id, ...tree.children.flatMap(met)];
        const tree = growTree(some, 'a');
        const all = tree ? met(tree) : [];
        expect(new Set(all).size).toBe(all.length);
      }),
    );
  });
});
