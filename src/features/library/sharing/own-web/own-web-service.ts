import type { Entry } from '#src/features/library/entry/entry.ts';
import { getPublishedEntry } from '#src/features/library/entry/published-entry-service.ts';
import { endOfDay } from '#src/lib/dates.ts';
import { anonymous } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';

export type OwnWebPage = { entry: Entry; cache: { dependsOn: readonly string[]; validUntil: Date } };

/** The entry for other websites: whoever asks gets what everybody may read. */
export async function readOwnWeb(
  app: Pick<App, 'db' | 'clock'>,
  slug: string | undefined,
): Promise<OwnWebPage | { movedTo: string }> {
  const found = await getPublishedEntry(app, anonymous, slug ?? '');
  if (found.kind === 'moved') return { movedTo: found.slug };
  const { entry } = found;
  const dependsOn = [`entry:${entry.head.id}`, 'organisation:*'];
  return { entry, cache: { dependsOn, validUntil: endOfDay(app.clock.now()) } };
}
