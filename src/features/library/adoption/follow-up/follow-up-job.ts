import { listApproverAddresses } from '#src/features/accounts/memberships/membership-service.ts';
import { actingScope, hasScope } from '#src/features/library/entry/scope-rules.ts';
import { findOrganisationNamesById } from '#src/features/library/storage/reference-queries.ts';
import { swedishDay } from '#src/lib/dates.ts';
import type { App, Db } from '#src/platform/app.ts';
import type { JobHandler, Task, TaskSource } from '#src/platform/registries.ts';
import { followUpMail } from '../adoption-mail-text.ts';
import { followUpWords } from '../variants/adoption-task-text.ts';
import {
  findOpenQuestion,
  insertQuestion,
  listDueAdoptions,
  listOpenQuestions,
  type OpenQuestion,
} from './answer-queries.ts';
import { askedWhenBegunBefore, latestEndedTerm } from './term-rules.ts';

/** When a term is over: asks each organisation once what became of what it said that it uses. */
export const followUpJob: JobHandler = {
  kind: 'library.adoption-questions',
  everyMinutes: 24 * 60,
  async run(app) {
    const ended = latestEndedTerm(swedishDay(app.clock.now()));
    const at = app.clock.now().toISOString();
    for (const due of await listDueAdoptions(app.db, askedWhenBegunBefore(ended))) {
      await app.db.transaction().execute(async (trx) => {
        const question = { id: app.ids.next(), adoptionId: due.id, term: ended.term, at };
        if (!(await insertQuestion(trx, question))) return;
        const open = await findOpenQuestion(trx, due.originalId, due.organisationId);
        if (open) await mailQuestion(app, trx, open);
      });
    }
  },
};

async function mailQuestion(app: App, trx: Db, question: OpenQuestion): Promise<void> {
  const path = await pathOf(trx, question);
  const mail = followUpMail(app.config, { title: question.title, path });
  const scope = { scopeType: 'organisation', scopeId: question.organisationId } as const;
  for (const to of await listApproverAddresses(trx, scope)) {
    const dedupeKey = `two questions ${question.id} ${to}`;
    await app.mailer.queue(trx, { to, purpose: 'adoption', dedupeKey, ...mail });
  }
}

async function pathOf(db: Db, { slug, organisationId }: OpenQuestion): Promise<string> {
  const names = await findOrganisationNamesById(db, [organisationId]);
  const organisation = names.get(organisationId)?.slug ?? '';
  return `/bibliotek/${slug}/vi-anvander-detta/uppfoljning?organisation=${organisation}`;
}

/** The two questions that wait for an answer, for those who write for the organisation. */
export const followUpTasks: TaskSource = {
  name: 'adoption-questions',
  async list({ db }, actor): Promise<readonly Task[]> {
    const scope = actingScope(actor, 'entry.write');
    if (!hasScope(scope)) return [];
    const own = await listOpenQuestions(db, scope);
    return Promise.all(
      own.map(async (question) => ({
        since: question.askedAt,
        isUrgent: false,
        path: await pathOf(db, question),
        words: (lang) => followUpWords(lang, question.title),
      })),
    );
  },
};
