import { trimAudit } from './audit/trim-audit.ts';
import { sweepFiles } from './files/sweep-files.ts';
import { platformHealth } from './health/platform-health.ts';
import { deleteMailsBefore } from './mail/mail-queries.ts';
import { deleteReceiptsBefore } from './receipts/form-receipt-queries.ts';
import type { FeatureRegistration, Retention } from './registries.ts';
import { sweepRetention } from './retention/sweep.ts';

const hour = 60;
const day = 24 * hour;

const retention: readonly Retention[] = [
  {
    table: 'event',
    keep: 'permanent',
    because: 'every index and feed is rebuilt from it; holds ids, never text',
  },
  {
    table: 'event_counter',
    keep: 'permanent',
    because: 'two rows: the newest number of the event log, and of what readers see',
  },
  { table: 'consumer', keep: 'permanent', because: 'one row a consumer: how far it has come' },
  { table: 'consumer_dead', keep: 'permanent', because: 'waits until somebody retries or discards it' },
  { table: 'job', keep: 'permanent', because: 'goes when it is done; a parked job waits for somebody' },
  { table: 'file', keep: 'permanent', because: 'goes with what it belongs to' },
  { table: 'file_text', keep: 'permanent', because: 'goes with its file' },
  { table: 'audit_head', keep: 'permanent', because: "one row: the trail's end and its seal" },
  { table: 'kysely_migration', keep: 'permanent', because: 'which migrations have run' },
  { table: 'kysely_migration_lock', keep: 'permanent', because: 'one row: keeps two migrations apart' },
  {
    table: 'mail',
    keep: { days: 30 },
    column: 'created_at',
    sweep: ({ db }, before) => deleteMailsBefore(db, before),
  },
  { table: 'audit', keep: { days: 365 }, column: 'at', sweep: trimAudit },
  {
    table: 'form_receipt',
    keep: { days: 2 },
    column: 'created_at',
    sweep: ({ db }, before) => deleteReceiptsBefore(db, before),
  },
];

/** What the platform's own tables hand to the registries. */
export const platformRegistration: FeatureRegistration = {
  jobs: [
    {
      kind: 'retention.sweep',
      everyMinutes: day,
      run: async (app) => {
        await sweepRetention(app);
      },
    },
    {
      kind: 'files.sweep',
      everyMinutes: day,
      run: async (app) => {
        await sweepFiles(app);
      },
    },
    {
      kind: 'limits.sweep',
      everyMinutes: hour,
      run: async ({ limits }) => {
        limits.sweep();
      },
    },
  ],
  retention,
  personalData: [
    {
      table: 'event',
      column: 'actor_id',
      purpose: 'who published or changed what, as shown in histories',
      basis: 'public-task',
    },
    {
      table: 'audit',
      column: 'actor_id',
      purpose: 'who did what to whom, for the security of the portal',
      basis: 'legal-obligation',
    },
    {
      table: 'mail',
      column: 'recipient_email',
      purpose: 'to send the mail and to find out why one did not come',
      basis: 'public-task',
    },
    {
      table: 'mail',
      column: 'subject',
      purpose: 'to recognise a mail that did not come',
      basis: 'public-task',
    },
    { table: 'mail', column: 'body_text', purpose: 'the mail until it has been sent', basis: 'public-task' },
    { table: 'mail', column: 'body_html', purpose: 'the mail until it has been sent', basis: 'public-task' },
    {
      table: 'form_receipt',
      column: 'person_id',
      purpose: 'that the same form sent twice has one effect',
      basis: 'public-task',
    },
  ],
  healthChecks: platformHealth,
};
