import type { EntryCard } from '#src/features/library/entry/entry.ts';
import { listEntries } from '#src/features/library/list/entry-list-service.ts';
import { directory } from '#src/features/network/directory-service.ts';
import type { KnownMunicipality } from '#src/features/network/municipalities/background/background.ts';
import { swedishDay } from '#src/lib/dates.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import { DomainError } from '#src/platform/errors.ts';
import { listByCode } from '../comparison/named-queries.ts';
import type { Indicator, IndicatorVersion } from '../definitions/indicator.ts';
import { getIndicator, versionOf } from '../definitions/indicator-service.ts';
import { usualWeights } from '../similar/similar-address.ts';
import { readSimilarMunicipalities } from '../similar/similar-service.ts';
import type { OnwardsAsked } from './onwards-address.ts';

/** A municipality that is alike, and what it has published itself that fits. */
export type AlikeWork = { municipality: KnownMunicipality; cards: readonly EntryCard[] };

export type OnwardsPage = {
  indicator: Indicator;
  version: IndicatorVersion;
  asked: OnwardsAsked;
  municipalities: readonly KnownMunicipality[];
  chosen: KnownMunicipality | undefined;
  /** Those that are most alike first, those without anything too. */
  works: readonly AlikeWork[];
};

const mostAlike = 6;
const eachAtMost = 3;

/**
 * From a figure to what similar municipalities do: who is alike follows from public background facts, what they have published from the
 * library, and no figure from anybody. Open to all; those who work in a municipality begin with their own.
 */
export async function openOnwards(
  app: Pick<App, 'db' | 'clock'>,
  actor: Actor,
  slug: string,
  asked: OnwardsAsked,
): Promise<OnwardsPage> {
  const indicator = await getIndicator(app, slug);
  const municipality = asked.municipality || (await ownMunicipality(app, actor)) || '';
  const similar = await readSimilarMunicipalities(app, {
    municipality,
    weights: usualWeights,
    within: undefined,
  });
  const { municipalities, chosen } = similar;
  if (asked.municipality !== '' && !chosen) throw new DomainError('not-found');
  const alike = similar.alike.slice(0, mostAlike).map((one) => one.municipality);
  const works = await Promise.all(alike.map((one) => workOf(app, actor, one, asked)));
  return { indicator, version: versionOf(indicator), asked, municipalities, chosen, works };
}

/** The slug of the first municipality where the actor works. */
async function ownMunicipality({ db }: Pick<App, 'db'>, actor: Actor): Promise<string | undefined> {
  const memberships = actor.kind === 'person' ? actor.memberships : [];
  for (const { scopeType, scopeId } of memberships) {
    const own = scopeType === 'organisation' ? await directory.organisationById(db, scopeId) : undefined;
    const [found] = own?.kind === 'municipality' ? await listByCode(db, [own.id]) : [];
    const municipality = found && (await directory.municipality(db, found.code));
    if (municipality) return municipality.slug;
  }
  return undefined;
}

async function workOf(
  app: Pick<App, 'db' | 'clock'>,
  actor: Actor,
  municipality: KnownMunicipality,
  { tier, year, hindrance }: OnwardsAsked,
): Promise<AlikeWork> {
  const chosen = (value: string) => (value === '' ? undefined : [value]);
  const own = await directory.organisations(app.db, {
    kind: 'municipality',
    municipalityCode: municipality.code,
  });
  if (own.length === 0) return { municipality, cards: [] };
  const filter = {
    ...{ organisation: own.map(({ slug }) => slug), tier: chosen(tier) },
    ...{ 'school-year': chosen(year), hindrance: chosen(hindrance) },
  };
  const today = swedishDay(app.clock.now());
  const { cards } = await listEntries(app, actor, filter, { limit: eachAtMost, today });
  return { municipality, cards };
}
