import { directory } from '#src/features/network/directory-service.ts';
import { endOfDay, swedishDay } from '#src/lib/dates.ts';
import { slugify } from '#src/lib/slug.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import { isPermitted } from '#src/platform/access/permissions.ts';
import { canSee } from '#src/platform/access/visibility.ts';
import type { App } from '#src/platform/app.ts';
import { findVisibleSeq } from '#src/platform/events/event-queries.ts';
import { type EntryFamily, readFamily } from '../adoption/kinship/family-service.ts';
import { type Entry, entryScope } from '../entry/entry.ts';
import { getPublishedEntry } from '../entry/published-entry-service.ts';
import { freshnessOfEntry } from '../freshness/expiry/freshness-rules.ts';
import type { LocalGuide } from '../guides/routines/routine.ts';
import { readGuideRoutines } from '../guides/routines/routine-service.ts';
import { findStanding, type OwnEntryRow } from '../publishing/publishing-queries.ts';
import { type UsabilityReason, usabilityFor } from './usability-rules.ts';

/** The reader's municipality, or what was typed when there is none of that name. */
export type ChosenMunicipality =
  | { isKnown: true; code: string; name: string; reason: UsabilityReason }
  | { isKnown: false; typed: string };

/** Everything that the page of an entry shows beside the entry itself. */
export type EntryPage = {
  entry: Entry;
  /** What it builds on and who uses it. */
  family: EntryFamily;
  /** What it means for the reader's municipality, when one is chosen. */
  municipality: ChosenMunicipality | undefined;
  /** How municipalities do it at home, beside a guide. */
  local: LocalGuide | undefined;
  mayEdit: boolean;
  /** Members may write to those who wrote the text. */
  isMember: boolean;
  /** How text and review stand, for those who may edit. */
  standing: OwnEntryRow | undefined;
  /** Everything that the markup of the entry depends on beside language and address. */
  key: readonly (string | number | boolean | undefined)[];
  cache: { dependsOn: readonly string[]; validUntil: Date };
};

/** The published entry for this reader, or where it has moved; throws `not-found`, or `gone` with the reason. */
export async function readEntryPage(
  app: Pick<App, 'db' | 'clock'>,
  actor: Actor,
  slug: string | undefined,
  municipality: string | null,
): Promise<EntryPage | { movedTo: string }> {
  // before the entry is read: an event in between makes the key too old, never the text
  const seq = await findVisibleSeq(app.db);
  const found = await getPublishedEntry(app, actor, slug ?? '');
  if (found.kind === 'moved') return { movedTo: found.slug };
  const { entry } = found;
  const now = app.clock.now();
  const chosen = municipality ? await usabilityIn(app, entry, municipality) : undefined;
  const local = await localGuide(app, actor, entry, chosen);
  const mayEdit = isPermitted(actor, 'entry.write', entryScope(entry.head));
  const isMember = canSee(actor, 'member');
  return {
    entry,
    family: await readFamily(app, entry),
    municipality: chosen,
    local,
    mayEdit,
    isMember,
    standing: mayEdit ? await findStanding(app.db, entry.head.id) : undefined,
    key: [
      seq,
      swedishDay(now),
      slug,
      municipality ?? '',
      mayEdit,
      local?.routines.mayWrite,
      isMember,
      ...entry.hidden,
    ],
    cache: { dependsOn: ['entry:*', 'organisation:*'], validUntil: endOfDay(now) },
  };
}

async function localGuide(
  app: Pick<App, 'db'>,
  actor: Actor,
  entry: Entry,
  chosen: ChosenMunicipality | undefined,
): Promise<LocalGuide | undefined> {
  const municipality = chosen?.isKnown ? chosen : undefined;
  const routines = await readGuideRoutines(app, actor, entry, municipality?.code);
  return routines && { routines, municipality: municipality?.name };
}

async function usabilityIn(
  app: Pick<App, 'db' | 'clock'>,
  entry: Entry,
  municipality: string,
): Promise<ChosenMunicipality> {
  const own = await directory.municipality(app.db, slugify(municipality));
  if (own === undefined) return { isKnown: false, typed: municipality };
  const { use, status } = entry.content;
  const isCurrent = freshnessOfEntry(entry, swedishDay(app.clock.now())).kind === 'current';
  const owners = entry.content.units.filter((unit) => unit.role === 'owner').map((unit) => unit.organisation);
  const servedMunicipalities = [entry.content.organisation, ...owners].flatMap(
    (owner) => entry.organisations.get(owner)?.municipalityCodes ?? [],
  );
  const { reason } = usabilityFor({ use, status, servedMunicipalities, isCurrent }, own.code);
  return { isKnown: true, code: own.code, name: own.shortName, reason };
}
