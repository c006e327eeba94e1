import type { counting as sv } from '#src/i18n/sv/indicators/counting.ts';

export const counting: typeof sv = {
  title: 'Counting aid',
  lead: 'Count a list of pupils in your own browser. All that you hand in is the table with its sums.',
  back: 'To Närvaronätet',
  safeTitle: 'Nothing about pupils leaves the computer',
  safe: 'The page must not connect to any address, and keeps nothing. When you close the tab the list is gone.',
  save: 'Save the counting aid as a file',
  saveHint: 'The file works without a network. You may unplug the computer while you count.',
  noScript: 'The counting aid needs JavaScript',
  noScriptText: 'Without JavaScript you can count by hand. How to do that stands further down.',
  get: {
    title: 'Get the list',
    lead: 'Take a list of the whole term out of the attendance system. It should have a row for each pupil.',
    needs: [
      'School year or class.',
      'The time that the pupil was offered: hours, minutes or lessons.',
      'Valid and invalid absence, in the same unit or in per cent.',
      'Gender, if the collection asks for girls and boys.',
    ],
    without: 'Names and identity numbers are not needed. Remove those columns if you can.',
    systems: 'How to get the list out of your system',
    dated:
      'Written on 22 November 2026. We have not tried the systems ourselves. Please tell us what is wrong.',
    asked:
      'Is there no such list? Ask whoever runs the system for an export with the four columns, for one term and one school form.',
    ways: [
      {
        system: 'Skola24',
        text: 'Its statistics show per cent of lesson time, valid and invalid, and the reporting rate. Look for a report with a row for each pupil, and save it as Excel or CSV.',
      },
      {
        system: 'IST',
        text: 'Look for absence reports with a row for each pupil. The report should show minutes or hours, not only how many times.',
      },
      { system: 'Unikum', text: 'Look for attendance statistics of a whole school. Export them by pupil.' },
      {
        system: 'Vklass',
        text: 'Look for absence statistics of several classes at once. Choose the whole term, and export the list.',
      },
      {
        system: 'InfoMentor',
        text: 'Look for absence among the statistics. Choose all classes, and copy the table if it cannot be exported.',
      },
      { system: 'Another system', text: 'It is enough to copy a table. Paste it into the box below.' },
    ],
  },
  open: {
    title: 'Open the list',
    file: 'File',
    fileHint: 'CSV, TSV or text. The file is read here in the browser and is not sent.',
    paste: 'Or paste the list',
    pasteHint: 'Copy the cells in Excel, with the titles.',
    read: 'Read the list',
    empty: 'Empty',
  },
  plan: {
    title: 'Say what the columns are',
    lead: 'The counting aid guesses by the titles. Change what is wrong.',
    schoolForm: 'School form',
    writtenIn: 'Absence is given in',
    units: { hours: 'hours', minutes: 'minutes', lessons: 'lessons', percent: 'per cent' },
    byGender: 'Count girls and boys by themselves, too',
    columns: 'Columns',
    roles: {
      year: 'School year or class',
      gender: 'Gender',
      pupil: 'Pupil, only if a pupil has several rows',
      offered: 'Time offered',
      valid: 'Valid absence',
      invalid: 'Invalid absence',
      total: 'All absence',
    },
    empties:
      'An empty box for absence counts as 0. With an empty box for offered time the pupil is not counted.',
    packages: 'What should be counted?',
    packagesHint: 'The base package is always counted. Add what the collection asks for besides.',
    package: {
      base: 'The base package',
      thresholds: 'More thresholds: 5, 10, 20 and 30 per cent',
      'valid-and-invalid': 'Valid and invalid by themselves, from 15 per cent',
      register: 'Hours: offered, valid and invalid',
    },
    count: 'Count',
  },
  result: {
    title: 'See what was counted',
    handOver: 'This is what you hand in',
    handOverLead: 'This is the file, and all that stands in it. No pupils are there.',
    file: 'What the file holds',
    saveTable: 'Save the table as a file',
    copy: 'Copy the table',
    next: 'Then hand in the file in the collection, with a table (CSV).',
  },
  byHand: {
    title: 'Count by hand in Excel',
    lead: 'This works without JavaScript. The list should have a row for each pupil.',
    steps: [
      'Sort the list by school year. Divide it into F–3, 4–6 and 7–9, and do this for each part.',
      'Add valid and invalid absence of each pupil in a new column.',
      'Divide the sum by the pupil’s offered time in the next column. That is the pupil’s absence.',
      'Count the pupils with the function COUNTA.',
      'Count those with at least 15 per cent with COUNTIF and the condition ">=0.15". Do the same with 50 per cent.',
      'Add all valid absence and divide it by all offered time. Do the same with the invalid.',
      'Write the numbers into the form. Do not keep the list of pupils longer than you need it.',
    ],
  },
};
