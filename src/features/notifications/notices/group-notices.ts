import type { Actor } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import type { ToldGroup } from '../mails/told.ts';
import type { Notice } from './notice.ts';
import { objectKey, presentObjects, presentSubjects } from './present-subjects.ts';

/** The notices that the reader may see now, by object: the object with the newest first, within each the newest first. */
export async function groupNotices(
  app: App,
  actor: Actor,
  notices: readonly Notice[],
  lang: 'sv' | 'en',
): Promise<readonly ToldGroup[]> {
  const views = await presentSubjects(
    app,
    actor,
    notices.map(({ subject }) => subject),
    lang,
  );
  const told = notices
    .flatMap((notice) => {
      const view = views.get(notice.subject);
      return view ? [{ notice, view }] : [];
    })
    .toSorted((a, b) => (a.notice.id < b.notice.id ? 1 : -1));
  const groups = Map.groupBy(told, ({ notice }) => objectKey(notice.object));
  const objects = await presentObjects(
    app,
    actor,
    told.map(({ notice }) => notice.object),
    lang,
  );
  return [...groups].map(([key, own]) => ({ object: objects.get(key), notices: own }));
}
