import { directory } from '#src/features/network/directory-service.ts';
import { plusDays, swedishDay } from '#src/lib/dates.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import type { Task, TaskSource } from '#src/platform/registries.ts';
import { isAsked } from '../rounds/asked-organisations.ts';
import type { Round } from '../rounds/round.ts';
import { listRounds } from '../rounds/round-queries.ts';
import { type TaskKind, taskWords } from './figure-task-text.ts';
import { listSubmissions } from './submission-queries.ts';

/** Rounds that wait for an organisation's figures, and figures that wait for a yes, for its contact people. */
export const figureTasks: TaskSource = {
  name: 'figures',
  async list(app: App, actor: Actor): Promise<readonly Task[]> {
    if (actor.kind !== 'person') return [];
    const own = actor.memberships.filter(
      ({ role, scopeType }) => role === 'contact' && scopeType === 'organisation',
    );
    const tasks = await Promise.all(own.map(({ scopeId }) => tasksOf(app, scopeId)));
    return tasks.flat();
  },
};

async function tasksOf(
  { db, clock }: Pick<App, 'db' | 'clock'>,
  organisationId: string,
): Promise<readonly Task[]> {
  const organisation = await directory.organisationById(db, organisationId);
  if (!organisation) return [];
  const rounds = await listRounds(db, (await directory.scope(db, organisationId)).networkIds);
  const open = rounds.filter(({ closedAt, rawDeletedAt }) => closedAt === null && rawDeletedAt === null);
  const submissions = await listSubmissions(
    db,
    open.map(({ id }) => id),
    organisationId,
  );
  const today = swedishDay(clock.now());
  return open.flatMap((round): Task[] => {
    const own = submissions.filter(({ roundId }) => roundId === round.id);
    const current = own.find(({ state }) => state === 'draft' || state === 'submitted');
    if (!current && (own.length > 0 || !isAsked(organisation, round.schoolForm))) return [];
    const kind = current === undefined ? 'fill' : current.state === 'submitted' ? 'approve' : 'goOn';
    return [
      {
        since: current?.changedAt ?? round.openedAt,
        isUrgent: kind === 'approve' || isSoon(round, today),
        key: round.id,
        path: `/siffror/lamna/${round.id}/${organisation.slug}${kind === 'approve' ? '/forhandsgranska' : ''}`,
        words: (lang) => taskWords(lang, kind satisfies TaskKind, organisation.name, round.term),
      },
    ];
  });
}

const isSoon = ({ dueOn }: Pick<Round, 'dueOn'>, today: string) => today >= plusDays(dueOn, -7);
