import { expect, it } from 'vitest';
import { profile, profileOfFile } from '#test/features/finder/profile-of-file.ts';
import type { LegalStep } from '../situation/situation.ts';
import { firstThings } from './prerequisite-rules.ts';

const uppsala = profileOfFile('uppsala-koordinatorer-for-okad-skolnarvaro', ['0380']);
const done = (...steps: LegalStep[]) => ({ done: steps, isRestKnown: true });
const states = (...steps: LegalStep[]) =>
  firstThings(uppsala, done(...steps)).ticks.map(({ prerequisite, state }) => [prerequisite.key, state]);

it('ticks off the four of Uppsala', () => {
  expect(states('noticed')).toEqual([
    ['uppmarksammad', 'done'],
    ['utredd', 'not-yet'],
    ['anmald', 'not-yet'],
    ['paborjade-insatser', 'not-yet'],
  ]);
  expect(firstThings(uppsala, done('noticed')).state).toBe('not-yet');
  expect(firstThings(uppsala, undefined).state).toBe('not-known');
});

it('is done when all is done; either of the two who may be told is enough', () => {
  expect(firstThings(uppsala, done('reported', 'efforts')).state).toBe('done');
  expect(firstThings(uppsala, done('notified', 'efforts')).state).toBe('done');
  const both = uppsala.prerequisites.map((one) => ({ ...one, recipientsMode: 'all' as const }));
  expect(
    firstThings(profile({ prerequisites: both, prerequisitesMode: 'all' }), done('notified', 'efforts'))
      .state,
  ).toBe('not-yet');
});

it('counts nothing as done while what it builds on is not', () => {
  const utredd = {
    key: 'a',
    text: 'Frånvaron är utredd.',
    by: undefined,
    recipients: [],
    recipientsMode: undefined,
  };
  const report = { ...utredd, key: 'b', text: 'Frånvaron är anmäld.', buildsOn: ['a'] };
  const found = firstThings(
    profile({ prerequisites: [{ ...utredd, buildsOn: [] }, report] }),
    done('reported'),
  );
  expect(found.ticks.map(({ state }) => state)).toEqual(['not-yet', 'not-yet']);
  const inCircle = profile({ prerequisites: [{ ...utredd, buildsOn: ['b'] }, report] });
  expect(firstThings(inCircle, done('reported')).state).toBe('not-yet');
});

it('is content with any where any is enough', () => {
  const any = { ...uppsala, prerequisitesMode: 'any' as const };
  expect(firstThings(any, done('noticed')).state).toBe('done');
  expect(firstThings(any, done()).state).toBe('not-yet');
});

it('cannot know what is no legal step', () => {
  const seven = profileOfFile('sju-steg-fran-hemma-till-skolan', ['9901']);
  expect(firstThings(seven, done('investigated')).ticks.map(({ state }) => state)).toEqual([
    'done',
    'not-known',
  ]);
  expect(firstThings(seven, done('investigated')).state).toBe('not-known');
});
