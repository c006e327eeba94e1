import { readFileSync } from 'node:fs';
import type { EntryProfile, EntrySaid } from '#src/features/finder/profiles/profile.ts';
import { profileOf } from '#src/features/finder/profiles/profile-rules.ts';
import type { Entry, EntryLabel } from '#src/features/library/entry/entry.ts';
import { readEntryFile } from '#src/features/library/exchange/read-entry-file.ts';
import { profileOfEntry } from './profile-of-entry.ts';

/** The profile of a file of the library as if it were published, without a database; `served` by code. */
export function profileOfFile(
  slug: string,
  served: readonly string[],
  label: EntryLabel = 'own-description',
) {
  const name = `${slug}.md`;
  const read = readEntryFile(name, readFileSync(`content/library/${name}`, 'utf8'));
  if (!read.ok) throw new Error(`${name} is not a library file`);
  const { answers, networkOnly, embargoes, ...content } = read.entry;
  const organisation = { id: slug, slug: content.organisation, municipalityCodes: served };
  const published = { publishedAt: '2026-10-01T08:00:00.000Z', savedAt: '2026-10-01T08:00:00.000Z' };
  const entry = {
    head: { id: slug, label, organisation, networkIds: [] },
    revision: published,
    content,
    marks: { answers, networkOnly, embargoes },
    html: {},
    organisations: new Map(),
    expiries: [],
  };
  return profileOfEntry(entry as unknown as Entry);
}

/** A profile that says nothing but what is given. */
export function profile(said: Partial<EntrySaid> = {}): EntryProfile {
  return profileOf({
    id: 'one',
    titleKey: 'one',
    use: 'service',
    status: 'ordinary',
    label: 'own-description',
    origin: 'municipality',
    endDay: null,
    sourceYear: 2026,
    confirmedDay: '2026-10-01',
    reviewBy: '2027-10-01',
    sureUntil: '2027-10-01',
    served: ['9901'],
    years: [],
    ages: undefined,
    patterns: [],
    hindrances: [],
    activities: [],
    professions: [],
    agencies: [],
    mayContact: [],
    prerequisites: [],
    prerequisitesMode: undefined,
    ...said,
  });
}
