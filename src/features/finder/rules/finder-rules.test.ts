import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { profile, profileOfFile } from '#test/features/finder/profile-of-file.ts';
import { choiceSet } from '../profiles/choice-set.ts';
import type { EntryProfile, EntrySaid } from '../profiles/profile.ts';
import { choices, type Facet, nothingSaid, type Situation } from '../situation/situation.ts';
import { askedOf, judge, rank, rankInGroups } from './finder-rules.ts';
import { conditionPoints, pointsFor } from './points.ts';

const today = '2026-11-16';
const sources = {
  uppsala: profileOfFile('uppsala-koordinatorer-for-okad-skolnarvaro', ['0380']),
  lulea: profileOfFile('lulea-samverkan-i-praktiken', ['2580']),
  alvesta: profileOfFile('alvesta-narvaroteamet', ['0764']),
  haninge: profileOfFile('haninge-narvaroframjande-arbete-i-praktiken', ['0136']),
  fnoff: profileOfFile('fnoff-aktiv-processledare', ['1880']),
};
const said = (situation: Partial<Situation>): Situation => ({ ...nothingSaid, ...situation });
const judged = (one: EntryProfile, situation: Partial<Situation>) =>
  judge(one, askedOf(said(situation), today));
const verdicts = (one: EntryProfile, situation: Partial<Situation>) =>
  Object.fromEntries(judged(one, situation).lines.map(({ facet, verdict }) => [facet, verdict]));

describe('the five sources, by hand', () => {
  const eighth: Partial<Situation> = {
    years: ['year-8'],
    patterns: ['longer', 'early-signs'],
    hindrances: ['anxiety'],
    tried: ['assessing'],
    steps: { done: ['noticed'], isRestKnown: true },
    professions: ['special-educator'],
    municipality: '0380',
  };

  it.each<[keyof typeof sources, Record<Facet, string>]>([
    [
      'uppsala',
      {
        years: 'match',
        patterns: 'partly',
        hindrances: 'unknown',
        tried: 'partly',
        steps: 'partly',
        hands: 'partly',
        municipality: 'partly',
      },
    ],
    [
      'lulea',
      {
        years: 'miss',
        patterns: 'partly',
        hindrances: 'unknown',
        tried: 'partly',
        steps: 'unknown',
        hands: 'partly',
        municipality: 'miss',
      },
    ],
    [
      'alvesta',
      {
        years: 'match',
        patterns: 'unknown',
        hindrances: 'unknown',
        tried: 'partly',
        steps: 'unknown',
        hands: 'partly',
        municipality: 'miss',
      },
    ],
    [
      'haninge',
      {
        years: 'match',
        patterns: 'partly',
        hindrances: 'unknown',
        tried: 'match',
        steps: 'unknown',
        hands: 'miss',
        municipality: 'match',
      },
    ],
    [
      'fnoff',
      {
        years: 'unknown',
        patterns: 'unknown',
        hindrances: 'unknown',
        tried: 'partly',
        steps: 'unknown',
        hands: 'partly',
        municipality: 'match',
      },
    ],
  ])('%s', (name, expected) => {
    expect(verdicts(sources[name], eighth)).toEqual(expected);
  });

  it('says not yet in Uppsala, and elsewhere that it is for Uppsala', () => {
    const steps = { done: ['noticed' as const], isRestKnown: true };
    const home = judged(sources.uppsala, { years: ['year-8'], steps, municipality: '0380' });
    expect(home.readiness).toEqual({ kind: 'not-yet', step: 'investigated' });
    const away = judged(sources.uppsala, { years: ['year-8'], steps, municipality: '1880' });
    expect(away.readiness).toEqual({ kind: 'elsewhere' });
  });

  it('finds Luleå for early signs in year 3, and doubts it', () => {
    const found = judged(sources.lulea, { years: ['year-3'], patterns: ['early-signs'] });
    expect(found.lines.map(({ verdict }) => verdict)).toEqual(['match', 'match']);
    expect(found.freshness).toEqual({ kind: 'old-source', year: 2017 });
  });

  it('uses a running team of the own municipality when everything is done first', () => {
    const steps = { done: ['reported' as const, 'efforts' as const], isRestKnown: true };
    const own = { ...sources.uppsala, confirmedDay: '2026-10-01', sureUntil: null };
    const asked = { years: ['year-8' as const], municipality: '0380' };
    expect(judged(own, { ...asked, steps }).readiness).toEqual({ kind: 'now' });
    expect(judged(own, asked).readiness).toEqual({ kind: 'if-first' });
  });
});

describe('ages in place of school years', () => {
  it('are read as the years in which pupils have them', () => {
    const teens = profile({ ages: { from: 13, to: 15 } });
    expect(verdicts(teens, { years: ['year-7', 'year-9'] })).toEqual({ years: 'match' });
    expect(verdicts(teens, { years: ['year-6', 'year-7'] })).toEqual({ years: 'partly' });
    expect(verdicts(teens, { years: ['upper-secondary-1'] })).toEqual({ years: 'miss' });
    expect(verdicts(profile({ ages: 'all' }), { years: ['f'] })).toEqual({ years: 'match' });
  });
});

describe('what was tried', () => {
  it('is found still, but later, and says so', () => {
    const same = { years: ['year-3' as const], activities: ['advising' as const] };
    const tried = profile({ ...same, id: 'a', titleKey: 'a' });
    const untried = profile({ ...same, id: 'b', titleKey: 'b', activities: ['coordinating'] });
    const found = rank([tried, untried], said({ years: ['year-3'], tried: ['advising'] }), today);
    expect(found.map((one) => one.profile.id)).toEqual(['b', 'a']);
    expect(found.at(-1)?.lines.at(-1)).toMatchObject({
      facet: 'tried',
      verdict: 'miss',
      unmet: choiceSet('tried', ['advising']),
    });
  });
});

const someOf = <T>(values: readonly T[]) =>
  fc.subarray([...values], { maxLength: Math.min(4, values.length) });
const codes = ['9901', '9902'];
const profiles = fc
  .array(
    fc.record({
      use: fc.constantFrom('service', 'do-it-yourself', 'both', 'unknown' as const),
      status: fc.constantFrom('ordinary', 'ended', 'trial' as const),
      label: fc.constantFrom('own-description', 'reviewed' as const),
      titleKey: fc.string({ maxLength: 2 }),
      served: someOf(codes),
      years: someOf(choices.years),
      patterns: someOf(choices.patterns),
      hindrances: someOf(choices.hindrances),
      activities: someOf(choices.tried),
      professions: someOf(choices.professions),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((all) => all.map((one, at) => profile({ ...one, id: `entry-${at}` } as Partial<EntrySaid>)));
const situations = fc
  .record({
    years: someOf(choices.years),
    patterns: someOf(choices.patterns),
    hindrances: someOf(choices.hindrances),
    tried: someOf(choices.tried),
    professions: someOf(choices.professions),
    municipality: fc.constantFrom(undefined, ...codes),
  })
  .map((some) => said(some as Partial<Situation>));
const order = (found: ReturnType<typeof rank>) => found.map((one) => one.profile.id);

describe('the ranking', () => {
  it('does not depend on the order in which descriptions come', () => {
    fc.assert(
      fc.property(profiles, situations, fc.array(fc.nat()), (all, situation, shuffle) => {
        const mixed = all
          .map((one, at) => [shuffle[at] ?? 0, one] as const)
          .sort(([a], [b]) => a - b)
          .map(([, one]) => one);
        expect(order(rank(mixed, situation, today))).toEqual(order(rank(all, situation, today)));
      }),
    );
  });

  it('never lowers a description by an answer that it fits', () => {
    const answers = ['years', 'patterns', 'hindrances'] as const;
    fc.assert(
      fc.property(profiles, situations, fc.constantFrom(...answers), fc.nat(), (all, some, facet, which) => {
        const before: Situation = { ...some, [facet]: [] };
        const one = all[which % all.length] ?? profile();
        fc.pre(one[facet].length > 0);
        const after: Situation = { ...before, [facet]: [one[facet][0]] };
        const place = (situation: Situation) => {
          const ids = order(rank(all, situation, today));
          return ids.includes(one.id) ? ids.indexOf(one.id) : ids.length;
        };
        const isAhead = (situation: Situation) =>
          new Set(order(rank(all, situation, today)).slice(0, place(situation)));
        for (const id of isAhead(after)) {
          const wasFound = order(rank(all, before, today)).includes(id);
          if (wasFound) expect(isAhead(before)).toContain(id);
        }
      }),
    );
  });

  it('holds nothing that is not known against a description', () => {
    fc.assert(
      fc.property(profiles, situations, ([one = profile()], situation) => {
        const silent = profile({
          ...one,
          years: [],
          ages: undefined,
          patterns: [],
          hindrances: [],
          activities: [],
          professions: [],
        });
        const lines = judged(silent, { ...situation, municipality: undefined }).lines;
        expect(lines.every(({ verdict }) => verdict === 'unknown')).toBe(true);
        expect(judged(silent, { ...situation, municipality: undefined }).points).toBe(
          judged(silent, {}).points,
        );
      }),
    );
  });

  it('gives as many points as its lines say', () => {
    fc.assert(
      fc.property(profiles, situations, (all, situation) => {
        for (const { lines, points, freshness, profile: one } of rank(all, situation, today)) {
          const doubt = { current: 0, over: conditionPoints.over }[freshness.kind as 'current' | 'over'];
          const label = one.label === 'reviewed' ? conditionPoints.reviewed : 0;
          const earned = lines.reduce((sum, { facet, verdict }) => sum + pointsFor(facet, verdict), 0);
          expect(points).toBe(earned + doubt + label);
        }
      }),
    );
  });

  it('leaves out what says nothing about what was asked', () => {
    const silent = profile({ id: 'silent' });
    const other = profile({ id: 'other', years: ['year-9'] });
    expect(rank([silent, other], said({ years: ['year-3'], municipality: '9901' }), today)).toEqual([]);
  });

  it('groups what it ranks without changing the order', () => {
    fc.assert(
      fc.property(profiles, situations, fc.integer({ min: 1, max: 4 }), (all, situation, most) => {
        const whole = rank(all, situation, today);
        const grouped = rankInGroups(all, situation, today, most);
        for (const { findings, total } of grouped) {
          const ids = findings.map((one) => one.profile.id);
          expect(ids).toHaveLength(Math.min(most, total));
          expect(order(whole).filter((id) => ids.includes(id))).toEqual(ids);
        }
        expect(grouped.reduce((sum, { total }) => sum + total, 0)).toBe(whole.length);
      }),
    );
  });

  it('shows the best of each kind of use', () => {
    const make = (id: string, some: Partial<EntrySaid>) =>
      profile({ id, titleKey: id, years: ['year-3'], ...some });
    const found = rankInGroups(
      [
        make('a', {}),
        make('b', { served: ['9902'] }),
        make('c', { use: 'do-it-yourself' }),
        make('d', { use: 'do-it-yourself' }),
      ],
      said({ years: ['year-3'], municipality: '9901' }),
      today,
      1,
    );
    expect(found).toMatchObject([
      { group: 'here', total: 1, findings: [{ profile: { id: 'a' } }] },
      { group: 'yourselves', total: 2, findings: [{ profile: { id: 'c' } }] },
      { group: 'elsewhere', total: 1, findings: [{ profile: { id: 'b' } }] },
    ]);
  });
});
