import type { EntryCard } from '#src/features/library/entry/entry.ts';
import { findEntryCards } from '#src/features/library/list/entry-list-service.ts';
import { directory } from '#src/features/network/directory-service.ts';
import { swedishDay } from '#src/lib/dates.ts';
import { slugify } from '#src/lib/slug.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import { currentProfiles } from './profiles/profile-service.ts';
import { type Finding, type Group, rankInGroups } from './rules/finder-rules.ts';
import { type Situation, saysEnough } from './situation/situation.ts';

/** A municipality as people say it. */
export type Place = { code: string; name: string };
/** A description that fits, with what its row shows. `place`: where it is done, in a word or two. */
export type Suggestion = { finding: Finding; card: EntryCard; place: string };
export type SuggestionGroup = { group: Group; total: number; suggestions: readonly Suggestion[] };

export type Suggestions = {
  situation: Situation;
  municipality: Place | undefined;
  /** What was typed when no municipality has that name. */
  unknownMunicipality: string | undefined;
  /** Nothing was said that descriptions can be compared by. */
  isTooLittle: boolean;
  /** How many descriptions say something about it. */
  total: number;
  groups: readonly SuggestionGroup[];
};

/** What fits a situation, best first, `most` of each kind: published descriptions as everybody may read them. Keeps nothing of what was asked. */
export async function suggestFor(
  app: Pick<App, 'db' | 'clock'>,
  actor: Actor,
  situation: Situation,
  most: number,
): Promise<Suggestions> {
  const places = await placesByCode(app);
  const municipality = placeOf(situation.municipality, places);
  const unknownMunicipality = municipality ? undefined : situation.municipality;
  const asked = { ...situation, municipality: municipality?.code };
  const named = { situation, municipality, unknownMunicipality };
  if (!saysEnough(situation)) return { ...named, isTooLittle: true, total: 0, groups: [] };
  const profiles = await currentProfiles(app.db);
  const groups = rankInGroups(profiles.values(), asked, swedishDay(app.clock.now()), most);
  const ids = groups.flatMap(({ findings }) => findings.map(({ profile }) => profile.id));
  const cards = await findEntryCards(app, actor, ids);
  const shown = groups.map(({ group, total, findings }) => ({
    group,
    total,
    suggestions: findings.flatMap((finding) => {
      const card = cards.get(finding.profile.id);
      return card === undefined ? [] : [{ finding, card, place: placeName(card, places) }];
    }),
  }));
  return {
    ...named,
    isTooLittle: false,
    total: groups.reduce((sum, { total }) => sum + total, 0),
    groups: shown,
  };
}

type Places = ReadonlyMap<string, Place & { slug: string }>;

async function placesByCode({ db }: Pick<App, 'db'>): Promise<Places> {
  const all = await directory.municipalities(db);
  return new Map(all.map(({ code, shortName, slug }) => [code, { code, slug, name: shortName }]));
}

/** The municipality that was meant by a code, a slug or a name. */
function placeOf(typed: string | undefined, places: Places): Place | undefined {
  if (typed === undefined) return undefined;
  const slug = slugify(typed);
  return places.get(typed) ?? [...places.values()].find((place) => place.slug === slug);
}

/** "Uppsala", or the organisation where it serves several municipalities or none. */
function placeName({ organisation }: EntryCard, places: Places): string {
  const [code, ...others] = organisation.municipalityCodes;
  const only = others.length === 0 && code !== undefined ? places.get(code)?.name : undefined;
  return only ?? organisation.name;
}
