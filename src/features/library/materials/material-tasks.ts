import { type Actor, actorId } from '#src/platform/access/actor.ts';
import type { Action } from '#src/platform/access/permissions.ts';
import type { App } from '#src/platform/app.ts';
import type { Task, TaskSource } from '#src/platform/registries.ts';
import { actingScope, hasScope } from '../entry/scope-rules.ts';
import { listNamedIn, type WaitingFile } from './files/waiting-queries.ts';
import { fileWords } from './material-task-text.ts';

/** Files that a second person has to look at, and files that the scanner stopped after they were taken. */
export const materialTasks: TaskSource = {
  name: 'material-files',
  async list(app, actor): Promise<readonly Task[]> {
    const unapproved = await listWaiting(app, actor, 'unapproved', 'entry.publish');
    const others = unapproved.filter(({ uploadedBy }) => uploadedBy !== actorId(actor));
    const stopped = await listWaiting(app, actor, 'refused', 'entry.write');
    return [
      ...others.map((file) => taskOf(actor, file, 'approve')),
      ...stopped.map((file) => taskOf(actor, file, 'stopped')),
    ];
  },
};

async function listWaiting(
  { db }: Pick<App, 'db'>,
  actor: Actor,
  standing: 'unapproved' | 'refused',
  needs: Action,
): Promise<readonly WaitingFile[]> {
  const scope = actingScope(actor, needs);
  return hasScope(scope) ? listNamedIn(db, standing, scope) : [];
}

function taskOf(
  actor: Actor,
  { organisationId, slug, title, since }: WaitingFile,
  act: 'approve' | 'stopped',
): Task {
  return {
    since,
    isUrgent: actor.keys.has(`organisation:${organisationId}`),
    path: `/bibliotek/${slug}/material`,
    words: (lang) => fileWords(lang, act, title),
  };
}
