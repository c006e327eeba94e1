import { swedishDay } from '#src/lib/dates.ts';
import { system } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import { isoAt } from '#src/platform/clock.ts';
import { isDomainError } from '#src/platform/errors.ts';
import type { JobHandler } from '#src/platform/registries.ts';
import { listAnswers } from '../afterwards/answer-queries.ts';
import type { ExchangeRequest } from '../request.ts';
import { moveRequest } from '../request-move.ts';
import { listOpenToTime, updateReminders } from '../request-queries.ts';
import { actOfTime, type Part, remindersBy } from '../request-rules.ts';
import { insertStep } from '../step-queries.ts';
import { mailSide } from './request-mails.ts';

/** Ends what time has ended, and reminds of what waits; run twice it does nothing more. */
export const requestTimeJob: JobHandler = {
  kind: 'exchange.time',
  everyMinutes: 60,
  async run(app) {
    const today = swedishDay(app.clock.now());
    for (const request of await listOpenToTime(app.db)) {
      const act = actOfTime(request, today);
      if (act) await passTime(app, request, act);
      else if (remindersBy(request, today) > request.remindersSent) await remind(app, request, today);
    }
  },
};

/** Somebody may act in the same moment: then theirs counts. */
async function passTime(app: App, request: ExchangeRequest, act: 'finish' | 'lapse'): Promise<void> {
  try {
    await app.db.transaction().execute((trx) => moveRequest(app, trx, system, request, { act }));
  } catch (error) {
    if (!isDomainError(error) || error.code !== 'conflict') throw error;
  }
}

async function remind(app: App, request: ExchangeRequest, today: string): Promise<void> {
  const sides = await sidesToRemind(app, request);
  const count = remindersBy(request, today);
  await app.db.transaction().execute(async (trx) => {
    if (!(await updateReminders(trx, request, count))) return;
    if (sides.length === 0) return;
    const step = { id: app.ids.next(), requestId: request.id, by: null, words: '', at: isoAt(app.clock) };
    await insertStep(trx, { ...step, act: 'remind' });
    for (const to of sides)
      await mailSide(app, trx, request, { to, about: 'remind', key: `${request.state} ${count}` });
  });
}

/** Who is waited for: those who were asked, then both, then those who have not said what the meeting gave. */
async function sidesToRemind({ db }: Pick<App, 'db'>, request: ExchangeRequest): Promise<readonly Part[]> {
  if (request.state === 'asked') return ['receiving'];
  if (request.state === 'accepted') return ['asking', 'receiving'];
  const answers = (await listAnswers(db, [request.id])).get(request.id) ?? [];
  const answered = new Set(answers.map(({ organisationId }) => organisationId));
  return [
    ...(answered.has(request.from.id) ? [] : ['asking' as const]),
    ...(answered.has(request.to.id) ? [] : ['receiving' as const]),
  ];
}
