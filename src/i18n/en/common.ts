import type { common as sv } from '../sv/common.ts';
import { fileErrors } from './file-errors.ts';

export const common: typeof sv = {
  site: {
    name: 'Närvaronätet',
    tagline: 'Municipalities share how they work for attendance at school',
    demo: 'Example data: the county of Bergslagsbygden is invented.',
    demoLabel: 'Example data',
    errorPrefix: 'Error: ',
    otherLanguage: 'På svenska',
  },
  nav: {
    skip: 'Skip to content',
    main: 'Main menu',
    breadcrumbs: 'You are here',
    start: 'Start',
    library: 'Library',
    organisations: 'Organisations',
    desk: 'To do',
    operations: 'Operations',
    about: 'About',
    parents: 'For guardians and pupils',
    help: 'Help and contact',
    aboutPortal: 'About Närvaronätet',
    accessibility: 'Accessibility statement',
    personalData: 'Personal data',
    review: 'How the review works',
    media: 'For the media',
    decisionBasis: 'Basis for decisions',
    openData: 'Open data',
    glossary: 'Glossary',
    footer: 'About the site',
    signIn: 'Sign in',
    signOut: 'Sign out',
    account: (name) => `Your account, ${name}`,
  },
  search: {
    label: 'Search the library',
    button: 'Search',
    hint: 'Describe the situation, not the pupil.',
  },
  form: {
    optional: 'optional',
    choose: 'Choose',
    errorSummary: 'Something needs correcting',
    errorWord: 'Error:',
    addRow: 'Add a row',
    removeRow: (row) => `Remove row ${row}`,
    row: (row) => `Row ${row}`,
    maxLength: (max) => `At most ${max} characters.`,
  },
  fieldErrors: {
    ...fileErrors,
    required: () => 'The answer is missing. Fill in the field.',
    'too-short': ({ min }) =>
      min === undefined
        ? 'The answer is too short. Write a little more.'
        : `The answer is too short. Write at least ${min} characters.`,
    'too-long': ({ max }) =>
      max === undefined
        ? 'The answer is too long. Shorten the text.'
        : `The answer is too long. Shorten the text to at most ${max} characters.`,
    invalid: () => 'The answer cannot be read. Check how it is written.',
    'invalid-email': () => 'This does not look like an e-mail address. Write it as name@kommun.se.',
    'invalid-date': () => 'The date cannot be read. Write it as 2026-11-21.',
    'invalid-number': () => 'The number cannot be read. Use digits, for example 12 or 1.5.',
    'invalid-link': () => 'The link cannot be read. It must begin with https://.',
    'out-of-range': () => 'The time has passed or lies too far ahead. Choose a time within a year.',
    'not-a-choice': () => 'The choice is not in the list. Choose one of the options.',
    taken: () => 'This is already in use. Choose something else.',
    'identity-number': () => 'The text contains a personal identity number. Remove it before you save.',
    'wrong-code': () => 'The code is not right. Check the digits in the mail.',
    'wrong-password': () => 'The address or the password is wrong. Try again, or sign in with a code.',
    expired: () => 'The time has run out. Ask for a new code or link.',
    'too-many-tries': () => 'There were too many tries. Wait a while and try again.',
    'domain-not-registered': () =>
      'The organisation of this address is not in the network. Use your work address, or ask the coordinator.',
    'shared-mailbox': () => 'This is a shared mailbox. Use your own work address.',
    'weak-password': () =>
      'The password is easy to guess. Choose at least 12 characters, preferably several words.',
    'not-the-same': () => 'The answers differ. Write the same in both fields.',
    'own-address': () => 'This is your own address. Ask somebody else.',
    'other-domain': () => 'The address is not at the organisation. Write one that ends as its own do.',
    'future-date': () => 'That day has not been yet. Write the day on which it happened.',
    'nothing-written': () => 'You have written nothing. Fill in at least one box.',
    'approval-needed': () => 'The organisation says yes before you publish for it. Ask for a yes first.',
  },
  conflict: {
    title: 'Somebody else saved before you',
    text: 'What you wrote is still in the form. Compare, change what you like and save again.',
    same: 'What you wrote is the same as what stands now. There is nothing to do.',
    caption: 'What differs',
    field: 'Field',
    yours: 'You wrote',
    theirs: 'What stands now',
    empty: 'Empty',
  },
  notice: { info: 'Information', success: 'Done', warning: 'Important', danger: 'Error' },
  pagination: { label: 'Pages', previous: 'Previous', next: 'Next', first: 'To the beginning' },
  table: { scroll: (caption) => `${caption}. The table can be scrolled sideways.` },
  print: 'Print',
  updated: (date) => `Last updated ${date}`,
  problems: {
    held: 'What you wrote is still here. Wait a moment and send it again.',
    sendAgain: 'Send again',
    back: 'Go to the start page',
    help: 'Help and contact',
    library: 'Open the library',
    signIn: 'Sign in',
    reference: (id) => `If you contact us, state the reference ${id}.`,
    page: {
      400: {
        title: 'What you sent cannot be read',
        text: 'Go back, check what you filled in and try again.',
      },
      403: {
        title: 'You do not have access to this page',
        text: 'The page needs another role than you have now. Sign in, or ask your contact person.',
      },
      404: {
        title: 'The page does not exist',
        text: 'The address may be old or misspelled. Search for what you need.',
      },
      405: {
        title: 'This cannot be done here',
        text: 'The address does not accept what you tried to do. Go back and start again.',
      },
      409: {
        title: 'Someone was first',
        text: 'This has changed since you opened the page. Go back, reload and try again.',
      },
      410: { title: 'The page has been removed', text: 'Those responsible for the page have withdrawn it.' },
      413: {
        title: 'What you sent is too large',
        text: 'Go back and choose a smaller file, or shorten the text.',
      },
      421: { title: 'Wrong address', text: 'The portal does not answer at this address. Check the link.' },
      429: { title: 'Wait a while', text: 'There were many tries in a short time. Nothing is lost.' },
      500: {
        title: 'Something went wrong on our side',
        text: 'The fault is logged. Try again in a while. What you wrote may remain if you go back.',
      },
      503: {
        title: 'The portal is resting for a moment',
        text: 'We are updating or restarting. Try again in a minute.',
      },
    },
    retryAfter: (seconds) =>
      seconds < 90 ? `Try again in ${seconds} seconds.` : `Try again in ${Math.ceil(seconds / 60)} minutes.`,
    reason: (reason) => `Reason: ${reason}`,
  },
};
