import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { profileOfFile } from '#test/features/finder/profile-of-file.ts';
import { stepState, stepsMeant } from './step-rules.ts';

const slugs = readdirSync('content/library').map((name) => name.replace(/\.md$/, ''));

it('reads what the whole library asks for as a person reads it', () => {
  const read = slugs.flatMap((slug) => {
    const { prerequisites } = profileOfFile(slug, []);
    return prerequisites.map((one): [string, string] => [
      `${slug.split('-')[0]} ${one.key}`,
      stepsMeant(one, prerequisites).join(' '),
    ]);
  });
  expect(Object.fromEntries(read)).toEqual({
    'uppsala uppmarksammad': 'noticed',
    'uppsala utredd': 'investigated',
    'uppsala anmald': 'reported notified',
    'uppsala paborjade-insatser': 'efforts',
    'koordinatorer utredning': 'investigated',
    'koordinatorer insatser': 'efforts',
    'koordinatorer anmalan': 'reported notified',
    'koordinatorer samtycke': '',
    'narvaroteam utrett': 'investigated',
    'narvaroteam anmalt': 'reported',
    'narvaroteam sett': '',
    'norrbruks utredd': 'investigated',
    'sju utredning': 'investigated',
    'sju hinder': '',
    'forstarkt tid': '',
    'socionom samtal': '',
    'tidigt samtal': '',
  });
});

it('takes no other investigation for that of the absence', () => {
  const one = { key: 'npf', text: 'En neuropsykiatrisk utredning är gjord.', recipients: [], buildsOn: [] };
  expect(stepsMeant(one, [one])).toEqual([]);
});

it('counts what must have come before as done, and an empty box as not done', () => {
  const said = { done: ['efforts'] as const, isRestKnown: true };
  expect(stepState('investigated', said)).toBe('done');
  expect(stepState('noticed', said)).toBe('done');
  expect(stepState('reported', said)).toBe('not-yet');
  expect(stepState('reported', { ...said, isRestKnown: false })).toBe('not-known');
  expect(stepState('noticed', undefined)).toBe('not-known');
});
