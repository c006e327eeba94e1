import type { App } from '#src/platform/app.ts';
import type { News } from '#src/platform/notices/news-source.ts';
import { usualChoice } from '../choice/choice.ts';
import { listAwake, listChoices } from '../choice/choice-queries.ts';
import type { Frequency } from '../follow/follow.ts';
import { listFollowers } from '../follow/follow-queries.ts';
import type { NoticeObject, NoticeReason } from './notice.ts';
import { objectKey } from './present-subjects.ts';

/** Who is to be told, why, under what, and how often they want to hear. */
export type Listener = {
  personId: string;
  because: NoticeReason;
  object: NoticeObject;
  frequency: Frequency;
};

/**
 * Everybody whom the news is for, each once: what is meant for somebody counts before what they follow, the closest
 * thing that they follow before the others. Nobody is told of what they did themselves, nobody who does not work here now.
 */
export async function gatherAudience(
  { db }: Pick<App, 'db'>,
  { of, to = [], place, notTo = [] }: News,
  subject: NoticeObject,
  doerId: string | null,
): Promise<readonly Listener[]> {
  const audience = new Map<string, Listener>();
  const personal = to.map(({ personId }) => personId);
  const [awake, choices, followers] = await Promise.all([
    listAwake(db, personal),
    listChoices(db, personal),
    listFollowers(db, of),
  ]);
  for (const { personId, because } of to) {
    if (!awake.has(personId) || audience.has(personId)) continue;
    const { personal: frequency } = choices.get(personId) ?? usualChoice;
    audience.set(personId, { personId, because, object: place ?? of[0] ?? subject, frequency });
  }
  const closeness = new Map(of.map((object, index) => [objectKey(object), index]));
  const byCloseness = followers.toSorted(
    (a, b) => (closeness.get(objectKey(a.object)) ?? 0) - (closeness.get(objectKey(b.object)) ?? 0),
  );
  for (const { personId, object, frequency } of byCloseness) {
    if (!audience.has(personId)) audience.set(personId, { personId, because: 'followed', object, frequency });
  }
  for (const personId of [doerId, ...notTo]) if (personId !== null) audience.delete(personId);
  return [...audience.values()];
}
