import { expect, test } from 'vitest';
import { ownGlossary } from '../glossary.ts';
import type { Term } from '../term.ts';
import { firstSentence, termAnswer, termDocument } from './term-document.ts';

const termOf = (slug: string) => ownGlossary().find((term) => term.slug === slug) as Term;

test('a term answers with what it stands for, or with its first sentence', () => {
  expect(termAnswer(termOf('bup'))).toBe('BUP – barn- och ungdomspsykiatrin');
  expect(termAnswer(termOf('langvarig-franvaro'))).toBe(
    'långvarig frånvaro – Hela dagar borta, i veckor eller mer.',
  );
  expect(firstSentence('Se 7 kap. 19 a § om detta. Sedan mer.')).toBe('Se 7 kap. 19 a § om detta.');
  expect(firstSentence('utan punkt\nmer')).toBe('utan punkt');
});

test('a law is found by its paragraph, a renamed school form by its old name', () => {
  const law = { statute: 'skollagen', chapter: '7', section: '21' };
  expect(termDocument(termOf('skollagen-7-21')).law).toContainEqual(law);
  expect(termDocument(termOf('anpassad-grundskola')).names).toContain('grundsärskola');
  expect(termDocument(termOf('socialtjanstlagen-2001')).sureUntil).toBe('2025-06-30');
});

test('silent words are no part of what may be shown', () => {
  const { names, title } = termDocument(termOf('langvarig-franvaro'));
  expect([title, ...names].join()).not.toMatch(/hemma/);
});
