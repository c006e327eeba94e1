import { describe, expect, it } from 'vitest';
import { mayStandIn, opensWider } from './category-rules.ts';
import { readerGroups } from './who-reads.ts';

describe('opensWider', () => {
  it('lets a circle of readers only become smaller', () => {
    const wider = readerGroups.flatMap((from) =>
      readerGroups.filter((to) => opensWider(from, to)).map((to) => `${from} → ${to}`),
    );
    expect(wider).toEqual([
      'member → public',
      'network → public',
      'network → member',
      'coordinators → public',
      'coordinators → member',
      'coordinators → network',
      'coordinators → group',
      'group → public',
      'group → member',
      'group → network',
      'group → coordinators',
    ]);
  });
});

describe('mayStandIn', () => {
  const circles = [
    { visibility: 'public', networkId: null },
    { visibility: 'member', networkId: null },
    { visibility: 'network:a', networkId: 'a' },
    { visibility: 'network:b', networkId: 'b' },
    { visibility: 'role:coordinator:a', networkId: 'a' },
    { visibility: 'category:c', networkId: 'a' },
    { visibility: 'category:d', networkId: 'a' },
  ] as const;

  it('lets posts move among the same readers, or to fewer of them', () => {
    const moves = circles.flatMap((from) =>
      circles
        .filter((to) => from !== to && mayStandIn(from, to))
        .map((to) => `${from.visibility} → ${to.visibility}`),
    );
    expect(moves).toEqual([
      'public → member',
      'public → network:a',
      'public → network:b',
      'public → role:coordinator:a',
      'public → category:c',
      'public → category:d',
      'member → network:a',
      'member → network:b',
      'member → role:coordinator:a',
      'member → category:c',
      'member → category:d',
      'network:a → role:coordinator:a',
      'network:a → category:c',
      'network:a → category:d',
    ]);
    expect(circles.every((circle) => mayStandIn(circle, { ...circle }))).toBe(true);
  });
});
