import { expect, test } from 'vitest';
import { firstState, reviewedPosts } from './trust-rules.ts';

test('the first posts of those whom nobody has vouched for wait, those of all others are shown', () => {
  const alone = { isSelfRegistered: true, isModerator: false };
  expect(firstState({ ...alone, shownPosts: 0 })).toBe('awaiting');
  expect(firstState({ ...alone, shownPosts: reviewedPosts - 1 })).toBe('awaiting');
  expect(firstState({ ...alone, shownPosts: reviewedPosts })).toBe('visible');
  expect(firstState({ ...alone, shownPosts: 0, isModerator: true })).toBe('visible');
  expect(firstState({ isSelfRegistered: false, isModerator: false, shownPosts: 0 })).toBe('visible');
});
