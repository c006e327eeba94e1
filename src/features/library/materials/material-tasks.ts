import { type Actor, actorId } from '#src/platform/access/actor.ts';
import type { Action } from '#src/platform/access/permissions.ts';
import type { App } from '#src/platform/app.ts';
import type { Task, TaskSource } from '#src/platform/registries.ts';
import { permittedScopes } from '../entry/permitted-scopes.ts';
import { listNamedIn, type WaitingFile } from './files/waiting-queries.ts';
import { fileWords } from './material-task-text.ts';

/** Files that a second person has to look at, and files that the scanner stopped after they were taken. */
export const materialTasks: TaskSource = {
  name: 'material-files',
  async list(app, actor): Promise<readonly Task[]> {
    const unapproved = await listNamedIn(app.db, 'unapproved');
    const others = unapproved.filter(({ uploadedBy }) => uploadedBy !== actorId(actor));
    const stopped = await listNamedIn(app.db, 'refused');
    return [
      ...(await tasksOf(app, actor, others, { act: 'approve', needs: 'entry.publish' })),
      ...(await tasksOf(app, actor, stopped, { act: 'stopped', needs: 'entry.write' })),
    ];
  },
};

async function tasksOf(
  { db }: Pick<App, 'db'>,
  actor: Actor,
  files: readonly WaitingFile[],
  { act, needs }: { act: 'approve' | 'stopped'; needs: Action },
): Promise<Task[]> {
  const organisations = files.map(({ organisationId }) => organisationId);
  const permitted = await permittedScopes(db, actor, needs, organisations);
  return files
    .filter(({ organisationId }) => permitted.has(organisationId))
    .map(({ organisationId, slug, title, since }) => ({
      since,
      isUrgent: actor.keys.has(`organisation:${organisationId}`),
      path: `/bibliotek/${slug}/material`,
      words: (lang) => fileWords(lang, act, title),
    }));
}
