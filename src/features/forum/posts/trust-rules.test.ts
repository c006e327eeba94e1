import { expect, test } from 'vitest';
import { firstState, knownFromPosts, reviewedPosts } from './trust-rules.ts';

test('the first posts of those whom nobody has vouched for wait, those of all others are shown', () => {
  const alone = { isSelfRegistered: true, isModerator: false, links: 0 };
  expect(firstState({ ...alone, shownPosts: 0 })).toBe('awaiting');
  expect(firstState({ ...alone, shownPosts: reviewedPosts - 1 })).toBe('awaiting');
  expect(firstState({ ...alone, shownPosts: reviewedPosts })).toBe('visible');
  expect(firstState({ ...alone, shownPosts: 0, isModerator: true })).toBe('visible');
  expect(firstState({ ...alone, isSelfRegistered: false, links: 9, shownPosts: 0 })).toBe('visible');
});

test('a post with more than two links waits somewhat longer', () => {
  const alone = { isSelfRegistered: true, isModerator: false, shownPosts: reviewedPosts };
  expect(firstState({ ...alone, links: 2 })).toBe('visible');
  expect(firstState({ ...alone, links: 3 })).toBe('awaiting');
  expect(firstState({ ...alone, links: 3, shownPosts: knownFromPosts })).toBe('visible');
});
