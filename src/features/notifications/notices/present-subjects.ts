import type { Actor } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import type { FollowedView, NewsView } from '#src/platform/notices/news-source.ts';
import type { NoticeObject } from './notice.ts';

type Lang = 'sv' | 'en';

/** What the actor is shown now of the subjects `<source>:<id>`; what they may not see is left out. */
export async function presentSubjects(
  app: App,
  actor: Actor,
  subjects: readonly string[],
  lang: Lang,
): Promise<ReadonlyMap<string, NewsView>> {
  const views = new Map<string, NewsView>();
  for (const [name, own] of Map.groupBy(new Set(subjects), sourceName)) {
    const source = app.registries.newsSources.find((one) => one.name === name);
    const ids = own.map((subject) => subject.slice(name.length + 1));
    const found = await source?.present(app, actor, ids, lang);
    for (const [id, view] of found ?? []) views.set(`${name}:${id}`, view);
  }
  return views;
}

/** What the objects are called, by `objectKey`, those that the actor may see. */
export async function presentObjects(
  app: App,
  actor: Actor,
  objects: readonly NoticeObject[],
  lang: Lang,
): Promise<ReadonlyMap<string, FollowedView>> {
  const views = new Map<string, FollowedView>();
  for (const [type, own] of Map.groupBy(objects, (object) => object.type)) {
    const kind = app.registries.followKinds.find((one) => one.type === type);
    const ids = [...new Set(own.map(({ id }) => id))];
    const found = await kind?.present(app, actor, ids, lang);
    for (const [id, view] of found ?? []) views.set(objectKey({ type, id }), view);
  }
  return views;
}

/** One word for an object of any kind. */
export function objectKey({ type, id }: NoticeObject): string {
  return `${type}:${id}`;
}

const sourceName = (subject: string) => subject.slice(0, subject.indexOf(':'));
