import type { countingWords as sv } from '#src/i18n/sv/indicators/counting-words.ts';

export const countingWords: typeof sv = {
  notRead: {
    nothing: 'Choose a file or paste a list first.',
    excel: 'This is an Excel file. Save it as CSV in Excel, or copy the cells and paste them here.',
    empty: 'There is no table to be found. The list needs a row of titles and a row for each pupil.',
    tooLarge: 'The file is larger than 50 MB. Divide the list by school form.',
  },
  read: (rows) => (rows === 1 ? 'The list has 1 row.' : `The list has ${rows} rows.`),
  looksCounted:
    'This does not look like a list of pupils. A table that is counted already can be handed in as it is.',
  sample: 'The first rows of the list',
  column: (place) => `Column ${place}`,
  notInList: 'Not in the list',
  plan: {
    'no-year': 'Choose the column with school year or class.',
    'no-gender': 'Choose the column with gender, or count all together.',
    'no-absence': 'Choose a column for all absence, or for both valid and invalid.',
    'no-offered': 'Choose the column with the time offered. It is needed when absence is given in time.',
    'same-column': 'The same column is chosen twice. Each column can be one thing only.',
  },
  counting: (rows, of) => `Counting: ${rows} of ${of} rows.`,
  counted: (pupils, rows) =>
    `Done. ${pupils} pupils are counted from ${rows} rows. Check the table before you hand it in.`,
  nobody: 'No row could be counted. Check what the columns are.',
  plainMean:
    'The list does not say how much time the pupils were offered. The per cents are means of the pupils’ per cents.',
  result: 'This is what was counted',
  leftOut: (rows) => (rows === 1 ? '1 row is left out' : `${rows} rows are left out`),
  leftOutWhy: 'Rows are counted from the first below the titles. Correct the list and read it again.',
  faults: {
    year: 'the school year cannot be read',
    gender: 'gender is missing',
    offered: 'offered time is missing or 0',
    number: 'a number cannot be read',
    'more-than-offered': 'absence is larger than the time offered',
    kinds: 'valid and invalid absence are not the same as all absence',
    'several-rows': 'the pupil has several rows, and per cents cannot be added',
  },
  fault: (why, count, places) => `${why}: ${count} (row ${places})`,
  andMore: ' and more',
  fileName: 'table-from-counting-aid.csv',
  copied: 'Copied.',
  copyByHand: 'The text is selected. Press Ctrl + C to copy it.',
  emptied: 'The list is gone.',
};
