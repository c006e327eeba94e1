import type { EntryProfile } from '#src/features/finder/profiles/profile.ts';
import { profileOf } from '#src/features/finder/profiles/profile-rules.ts';
import { facetsOf } from '#src/features/library/cards/entry-facets.ts';
import type { Entry } from '#src/features/library/entry/entry.ts';
import { visibleEntry } from '#src/features/library/entry/entry-visibility.ts';
import { sureUntil } from '#src/features/library/freshness/expiry/expiry.ts';
import { freshnessFacts } from '#src/features/library/freshness/expiry/freshness-rules.ts';
import type { Facet } from '#src/features/library/list/entry-list.ts';
import { sortKey } from '#src/lib/sort-key.ts';
import { anonymous } from '#src/platform/access/actor.ts';

/** What the finder may know of an entry: told from the whole of it as anonymous readers see it, not from the rows that the finder reads. */
export function profileOfEntry(whole: Entry): EntryProfile {
  const { content, head, revision, expiries } = visibleEntry(whole, anonymous);
  const found = facetsOf(visibleEntry(whole, anonymous), []);
  const values = <T>(facet: Facet) =>
    found.filter((one) => one.facet === facet).map(({ value }) => value as T);
  const { ageFrom: from, ageTo: to, allAges } = content.target;
  const ages = from === undefined && to === undefined ? undefined : { from, to };
  return profileOf({
    ...freshnessFacts(content, revision.publishedAt ?? revision.savedAt),
    id: head.id,
    label: head.label,
    use: content.use,
    titleKey: sortKey(content.title),
    sureUntil: sureUntil(expiries),
    served: head.organisation.municipalityCodes,
    years: values('school-year'),
    ages: allAges ? 'all' : ages,
    patterns: values('absence-pattern'),
    hindrances: values('hindrance'),
    activities: [...new Set(content.activities.map(({ type }) => type))],
    professions: values('profession'),
    agencies: values('agency'),
    mayContact: values('may-contact'),
    prerequisites: content.wayIn.prerequisites,
    prerequisitesMode: content.wayIn.prerequisitesMode,
  });
}
