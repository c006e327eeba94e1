import type { Actor } from '#src/platform/access/actor.ts';
import type { App, Db } from '#src/platform/app.ts';
import type { Task, TaskSource } from '#src/platform/registries.ts';
import { findOrganisationById, listNetworkIdsOf } from '../organisations/organisation-queries.ts';
import { listOfRound } from './answering/response-queries.ts';
import { listAskedChanges } from './approval/request-queries.ts';
import { listRounds } from './rounds/round-queries.ts';
import { newestRounds } from './rounds/round-rules.ts';
import { askedKind } from './situation.ts';
import { answerWords, changesWords } from './situation-task-text.ts';

/** The year's questions for the contact people of those who have not answered, and drafts that wait for their yes. */
export const answerTasks: TaskSource = {
  name: 'situation-answers',
  async list(app: App, actor: Actor): Promise<readonly Task[]> {
    if (actor.kind !== 'person') return [];
    const own = actor.memberships.filter(
      ({ role, scopeType }) => role === 'contact' && scopeType === 'organisation',
    );
    const tasks = await Promise.all(own.map(({ scopeId }) => tasksOf(app.db, scopeId)));
    return tasks.flat();
  },
};

async function tasksOf(db: Db, organisationId: string): Promise<readonly Task[]> {
  const organisation = await findOrganisationById(db, organisationId);
  if (!organisation) return [];
  const rounds = newestRounds(await listRounds(db, await listNetworkIdsOf(db, organisationId)));
  const asked = rounds.map(async ({ id, year, openedAt }): Promise<readonly Task[]> => {
    const responses = (await listOfRound(db, id)).filter((one) => one.organisationId === organisationId);
    const draft = responses.find(({ state }) => state === 'draft');
    if (!draft && (responses.length > 0 || organisation.kind !== askedKind)) return [];
    const { name, slug } = organisation;
    return [
      {
        since: draft?.changedAt ?? openedAt,
        isUrgent: draft !== undefined,
        key: id,
        path: `/organisationer/${slug}/nulage${draft ? '/granska' : ''}`,
        words: (lang) => answerWords(lang, { organisation: name, year, isBegun: draft !== undefined }),
      },
    ];
  });
  return (await Promise.all(asked)).flat();
}

/** Changes that the contact function wants, for the one who sent the link. */
export const changeTasks: TaskSource = {
  name: 'situation-changes',
  async list({ db }, actor): Promise<readonly Task[]> {
    if (actor.kind !== 'person') return [];
    const changes = await listAskedChanges(db, actor.personId);
    return changes.map(({ slug, organisation, since }) => ({
      since,
      isUrgent: true,
      path: `/organisationer/${slug}/nulage/granska`,
      words: (lang) => changesWords(lang, organisation),
    }));
  },
};
