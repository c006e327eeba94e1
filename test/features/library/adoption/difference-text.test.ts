import { describe, expect, it } from 'vitest';
import { pickDifferences } from '#src/features/library/adoption/differences/difference-rules.ts';
import { differencesBetween } from '#src/features/library/adoption/differences/difference-text.ts';
import type { Entry, EntryContent } from '#src/features/library/entry/entry.ts';
import { viewOfFile } from '../reading/view-of-file.ts';

/** The entry of a library file, as far as its words need it. */
function entryOf(slug: string, said: Partial<EntryContent> = {}): Entry {
  const { content, marks } = viewOfFile(`${slug}.md`);
  return {
    content: { ...content, ...said },
    marks,
    organisations: new Map(),
    entries: new Map(),
  } as unknown as Entry;
}
const told = (variant: Entry, original: Entry, lang: 'sv' | 'en' = 'sv') =>
  differencesBetween(variant, original, lang).told.map(({ text }) => text);

describe('a variant beside its original', () => {
  const original = entryOf('franvarotrappa-med-blankett-for-varje-steg');
  const variant = entryOf('franvarotrappan-i-vretaholm');

  it('is told part by part, sets by what is left out', () => {
    expect(told(variant, original)).toEqual(
      expect.arrayContaining([
        'Teamet: mentor, rektor och skolsköterska i stället för mentor, biträdande rektor, skolkurator och tillgång till skolsköterska',
        'Stegen: 3 steg i stället för 5 steg',
        'Skolformerna: utan anpassad grundskola',
      ]),
    );
    expect(differencesBetween(variant, original, 'sv').named).toContain('beskrivningen');
  });

  it('counts people in the plural', () => {
    const member = (profession: 'social-worker' | 'special-educator', headCount: number) =>
      ({ profession, relation: 'member', headCount, educations: [] }) as const;
    const team = [
      { ...member('social-worker', 1) },
      { ...member('special-educator', 1) },
    ] as unknown as EntryContent['team'];
    const own = [{ ...member('social-worker', 2) }] as unknown as EntryContent['team'];
    expect(
      told(
        { ...original, content: { ...original.content, team: own } },
        { ...original, content: { ...original.content, team } },
      ),
    ).toEqual(['Teamet: 2 socionomer i stället för 1 socionom och 1 specialpedagog']);
  });

  it('says nothing of what the variant does not mention', () => {
    expect(told({ ...original, content: { ...original.content, team: [], steps: [] } }, original)).toEqual(
      [],
    );
    expect(told(original, original)).toEqual([]);
  });

  it('is told in English too', () => {
    expect(told(variant, original, 'en')).toContain('The steps: 3 steps instead of 5 steps');
  });

  it('shows three differences at a glance, the municipality’s own words first', () => {
    const { told: all } = differencesBetween(variant, original, 'sv');
    expect(pickDifferences(variant.content.differences, all)).toEqual(variant.content.differences);
    expect(pickDifferences([], all)).toHaveLength(3);
  });
});
