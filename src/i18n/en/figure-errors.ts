import type { figureErrors as sv } from '#src/i18n/sv/figure-errors.ts';

export const figureErrors: typeof sv = {
  'one-decimal': () => 'Give the per cent with at most one decimal, for instance 7.4.',
  'over-hundred': () => 'The per cent cannot be more than 100. Check the number.',
  'number-too-large': () => 'The number is too large to be right. Check it.',
  'more-than-pupils': ({ pupils }) =>
    `The number is larger than that of the pupils, which is ${pupils}. Change one of them.`,
  'more-than-lower': ({ threshold, count }) =>
    `The number is larger than that for at least ${threshold} per cent, which is ${count}. Whoever is over the higher threshold is over the lower, too.`,
  'more-than-total': ({ count }) =>
    `The number is larger than for all absence, which is ${count}. A part cannot be more than the whole.`,
  'sum-over-hundred': () =>
    'Valid and invalid absence are more than 100 per cent together. Change one of them.',
  'genders-differ': ({ sum, all }) =>
    `Girls and boys are ${sum} together, but all are ${all}. Change what is not right.`,
  'checklist-first': () => 'Confirm the list above first.',
  'changes-unread': () => 'Read the figures that changed more than usual, and say that they are right.',
  'size-unread': () => 'Check the number of pupils, and say that it is right.',
  'pupil-rows': () =>
    'The file seems to have a row for each pupil. It is not saved. Count it with the counting aid on your own computer and send the table alone.',
  'table-faults': ({ count }) =>
    count === 1
      ? 'One value in the file must be mended. Nothing is saved.'
      : `${count} values in the file must be mended. Nothing is saved.`,
  'not-a-table': () =>
    'The file cannot be read as a table with our headings. Download the template, fill it in and save it as CSV.',
};
