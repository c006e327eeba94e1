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
  const objects = await presentObjects(
    app,
    actor,
    told.map(({ notice }) => notice.object),
    lang,
  );
  // what is about nothing that one can go to stands together; what is closed tells nothing of what stands beside it
  const keyOf = ({ notice: { object }, view }: (typeof told)[number]) =>
    objects.has(objectKey(object)) || view.isClosed ? objectKey(object) : '';
  const groups = Map.groupBy(told, keyOf);
  return [...groups].map(([key, own]) => ({ object: objects.get(key), notices: own }));
}
