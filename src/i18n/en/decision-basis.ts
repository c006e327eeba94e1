import type { decisionBasis as sv } from '../sv/decision-basis.ts';
import { desk } from './decision-basis/desk.ts';
import { exchange } from './decision-basis/exchange.ts';
import { figures } from './decision-basis/figures.ts';
import { meetings } from './decision-basis/meetings.ts';
import { talk } from './decision-basis/talk.ts';

export const decisionBasis: typeof sv = {
  figures: {
    title: 'As it stands today',
    lead: (date, version) => `Read from this installation on ${date}, version ${version}.`,
    hosting: 'Hosting',
    database: { sqlite: 'SQLite, one file', postgresql: 'PostgreSQL' },
    databaseTerm: 'Database',
    httpsTerm: 'Encrypted address',
    mailTerm: 'Mail can be sent',
    yesNo: { yes: 'yes', no: 'no' },
    tests: 'Tests',
    testRun: (date, passed, failed, files) =>
      `Latest run put down on ${date}: ${passed} tests passed and ${failed} failed in ${files} files. The tests are our own.`,
  },
  register: {
    title: 'Personal data, table by table',
    lead: 'The list is made from the description of the database itself. A test stops every new column without a purpose, a legal basis or a time of deletion.',
    basisNote: 'The legal basis is a proposal. Your organisation decides.',
    columns: { column: 'Data', why: 'Purpose', basis: 'Legal basis' },
    rows: (count) => `Rows now: ${count}.`,
    kept: { days: (days) => `Kept for ${days} days.`, untilEnd: 'Deleted on the day on which it ends.' },
    permanent: 'Kept until somebody takes it away.',
    next: (date) => `Next deletion: ${date}.`,
    bases: {
      'public-task': 'task in the public interest (article 6.1 e)',
      'legal-obligation': 'legal obligation (article 6.1 c)',
    },
  },
  document: {
    title: 'Basis for a decision on Närvaronätet',
    made: (date) => `Printed on ${date} with the command portal granska.`,
  },
  /** Names of tables with personal data. */
  tables: {
    ...talk.tables,
    ...exchange.tables,
    ...desk.tables,
    ...figures.tables,
    ...meetings.tables,
    adoption: 'Who uses what another has described',
    adoption_answer: 'Answers after a term',
    approval_request: 'Requests for approval by link',
    audit: 'Audit trail',
    confirmed_text: 'Places in texts that somebody has read once more',
    entry: 'Descriptions',
    entry_coauthor: 'Co-authors',
    entry_comment: 'Comments on a text',
    entry_contact: 'Contacts in descriptions',
    entry_review: 'Reviews',
    entry_revision: 'Versions of descriptions',
    entry_schedule: 'Publishing at an hour',
    event: 'Event log',
    form_receipt: 'Receipts of sent forms',
    guide_routine: 'The municipality’s own routine in a guide',
    invitation: 'Invitations',
    mail: 'Outgoing mail',
    material_version: 'Uploaded files',
    membership: 'Memberships and roles',
    password: 'Passwords',
    person: 'People with an account',
    session: 'Sign-ins',
    sign_in_code: 'One-time codes',
    situation_request: 'Questions about yearly answers',
  },
  /** English readers get the purpose of the declaration itself. */
  columns: {},
};
