import { describe, expect, it } from 'vitest';
import { revisionDiff } from './revision-diff-rules.ts';

const text = (path: string, ...lines: string[]) => ({ path, name: path, lines });

describe('revisionDiff', () => {
  it('names the fields that differ, in the order of the page, and what is gone last', () => {
    const before = [text('title', 'Teamet'), text('team', 'socionom'), text('cost', 'kostnadsfritt')];
    const after = [text('title', 'Teamet'), text('team', 'socionom', 'rektor'), text('law', '7 kap.')];
    expect(revisionDiff(before, after)).toEqual([
      { path: 'team', name: 'team', lines: [[{ text: 'rektor', kind: 'added' }]] },
      { path: 'law', name: 'law', lines: [[{ text: '7 kap.', kind: 'added' }]] },
      { path: 'cost', name: 'cost', lines: [[{ text: 'kostnadsfritt', kind: 'removed' }]] },
    ]);
  });

  it('is empty between a revision and itself', () => {
    expect(revisionDiff([text('title', 'Teamet')], [text('title', 'Teamet')])).toEqual([]);
  });
});
