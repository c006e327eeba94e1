import { statfs } from 'node:fs/promises';
import type { Db } from '../app.ts';
import { verifyAudit } from '../audit/verify-audit.ts';
import { isoAt } from '../clock.ts';
import { countDeadLetters, listConsumers } from '../events/consumer-queries.ts';
import { findNewestSeq } from '../events/event-queries.ts';
import { hasContent } from '../files/content-folder.ts';
import { listContents } from '../files/file-queries.ts';
import { filesFolder } from '../files/file-store.ts';
import { countJobs } from '../jobs/job-queries.ts';
import { countMails } from '../mail/mail-queries.ts';
import type { HealthCheck } from '../registries.ts';

const leastFreeBytes = 500_000_000;
const mostLag = 1000;
const mostMinutesLate = 15;
const batchSize = 500;

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
    name: 'files',
    async check({ db, config }) {
      const missing = await countMissing(db, filesFolder(config.dataDir));
      return { ok: missing === 0, detail: { missing } };
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

/** Rows whose content is not on the disk: a folder that was lost, or a restore without its files. */
async function countMissing(db: Db, folder: string): Promise<number> {
  let missing = 0;
  for (let after: string | undefined = ''; after !== undefined; ) {
    const hashes: string[] = await listContents(db, after, batchSize);
    missing += hashes.filter((sha256) => !hasContent(folder, sha256)).length;
    after = hashes.length === batchSize ? hashes.at(-1) : undefined;
  }
  return missing;
}
