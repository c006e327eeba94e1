import { isoAt } from '#src/platform/clock.ts';
import type { HealthCheck } from '#src/platform/registries.ts';
import { findOldestDue } from './due-queries.ts';

const mostMinutesLate = 60;

/** Whether mails about news get into the outbox when their time has come. */
export const noticeHealth: HealthCheck = {
  name: 'notices',
  async check({ db, clock }) {
    const oldest = await findOldestDue(db);
    const isLate = oldest !== undefined && oldest < isoAt(clock, -mostMinutesLate * 60);
    return { ok: !isLate, detail: { oldestDue: oldest ?? '' } };
  },
};
