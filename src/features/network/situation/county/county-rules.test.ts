import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Answer, answerValues } from '../situation.ts';
import { groupByAnswer, shownIn, valueBefore } from './county-rules.ts';

const answer = (value: Answer['value'], questionVersion = 1): Answer => ({
  ...{ questionId: 'plan', questionVersion, value, detail: '', link: '', comment: '' },
});

it('tells what stood the year before only when the same words were answered otherwise', () => {
  expect(valueBefore(answer('yes'), answer('planned'))).toBe('planned');
  expect(valueBefore(answer('yes'), answer('yes'))).toBeUndefined();
  expect(valueBefore(answer('yes', 2), answer('planned', 1))).toBeUndefined();
  expect(valueBefore(answer('yes'), undefined)).toBeUndefined();
  expect(valueBefore(undefined, answer('yes'))).toBeUndefined();
});

const organisations = ['Bergvalla', 'Gruvberga', 'Hällinge', 'Älvstad'].map((id) => ({
  id,
  kind: 'municipality',
}));
const answers = fc.dictionary(
  fc.constantFrom('Bergvalla', 'Gruvberga', 'Hällinge', 'Älvstad'),
  fc.constantFrom(...answerValues),
);

it('orders no municipality by what it answers, and leaves none out', () => {
  fc.assert(
    fc.property(answers, (given) => {
      const shown = shownIn(organisations, (id) => Object.hasOwn(given, id));
      expect(shown).toEqual(organisations);
    }),
  );
});

it('keeps the order of the alphabet within each answer, and everybody stands once', () => {
  fc.assert(
    fc.property(answers, (given) => {
      const rows = organisations.map(({ id }) => {
        const value = Object.hasOwn(given, id) ? given[id] : undefined;
        return { id, answers: new Map(value ? [['plan', answer(value)]] : []) };
      });
      const groups = groupByAnswer(rows, 'plan');
      for (const group of groups) {
        expect(group.rows.map(({ id }) => id)).toEqual(
          rows.filter((row) => group.rows.includes(row)).map(({ id }) => id),
        );
      }
      expect(groups.flatMap((group) => group.rows.map(({ id }) => id)).toSorted()).toEqual(
        organisations.map(({ id }) => id).toSorted(),
      );
    }),
  );
});

it('shows other organisations once they have answered', () => {
  const federation = { id: 'Förbundet', kind: 'municipal-association' };
  const region = { id: 'Regionen', kind: 'region' };
  const shown = (ids: string[]) =>
    shownIn([federation, ...organisations, region], (id) => ids.includes(id)).map(({ id }) => id);
  expect(shown([])).not.toContain('Förbundet');
  expect(shown(['Förbundet', 'Regionen'])).toContain('Förbundet');
  expect(shown(['Förbundet', 'Regionen'])).not.toContain('Regionen');
});
