import { statfs } from 'node:fs/promises';
import { verifyAudit } from '../audit/verify-audit.ts';
import { isoAt } from '../clock.ts';
import { countDeadLetters, listConsumers } from '../events/consumer-queries.ts';
import { findNewestSeq } from '../events/event-queries.ts';
import { countJobs } from '../jobs/job-queries.ts';
import { countMails } from '../mail/mail-queries.ts';
import type { HealthCheck } from '../registries.ts';

const leastFreeBytes = 500_000_000;
const mostLag = 1000;
const mostMinutesLate = 15;

/** What an operator asks first: does everything that follows a write keep up, and is there room. */
export const platformHealth: readonly HealthCheck[] = [
  {
    name: 'consumers',
    async check({ db }) {
      const newest = await findNewestSeq(db);
      const lag = Math.max(0, ...(await listConsumers(db)).map(({ cursor }) => newest - cursor));
      const parked = await countDeadLetters(db);
      return { ok: lag <= mostLag && parked === 0, detail: { newest, lag, parked } };
    },
  },
  {
    name: 'jobs',
    async check({ db, clock }) {
      const parked = await countJobs(db, 'parked');
      const late = await countJobs(db, 'waiting', isoAt(clock, -mostMinutesLate * 60));
      return {
        ok: parked === 0 && late === 0,
        detail: { waiting: await countJobs(db, 'waiting'), late, parked },
      };
    },
  },
  {
    name: 'mail',
    async check({ db }) {
      const failed = await countMails(db, 'failed');
      return { ok: failed === 0, detail: { queued: await countMails(db, 'queued'), failed } };
    },
  },
  {
    name: 'disk',
    async check({ config }) {
      const { bavail, bsize } = await statfs(config.dataDir);
      const freeBytes = bavail * bsize;
      return { ok: freeBytes > leastFreeBytes, detail: { freeMegabytes: Math.floor(freeBytes / 1e6) } };
    },
  },
  {
    name: 'audit',
    async check({ db }) {
      const verdict = await verifyAudit(db);
      return verdict.ok
        ? { ok: true, detail: { checked: verdict.checked } }
        : { ok: false, detail: { brokenAt: verdict.brokenAt } };
    },
  },
];
