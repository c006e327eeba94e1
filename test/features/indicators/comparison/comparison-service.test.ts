import { expect, it } from 'vitest';
import { openComparison } from '#src/features/indicators/comparison/comparison-service.ts';
import { comparisonCsv, indicatorCsv } from '#src/features/indicators/comparison/csv-text.ts';
import {
  readFigures,
  readIndicatorPage,
  readReport,
} from '#src/features/indicators/comparison/public-service.ts';
import { judgeRun } from '#src/features/indicators/releases/running/judge-job.ts';
import { confirmRelease, startRelease } from '#src/features/indicators/releases/running/release-service.ts';
import type { RoundInput } from '#src/features/indicators/rounds/round-input.ts';
import { saveNaming } from '#src/features/indicators/submissions/approval/approval-service.ts';
import { figureName } from '#src/features/indicators/submissions/figure-rules.ts';
import { openSubmission } from '#src/features/indicators/submissions/submission-service.ts';
import type { FormValues } from '#src/lib/form-values.ts';
import { anonymous } from '#src/platform/access/actor.ts';
import { describeOnEachEngine, type TestApp } from '#test/support/app.ts';
import {
  approveForm,
  figureForm,
  type GroupFigures,
  makeRound,
  saveForm,
} from '#test/support/factories/figures-factory.ts';
import { makeNetwork, makeOrganisation } from '#test/support/factories/network-factory.ts';
import { makePerson } from '#test/support/factories/person-factory.ts';
import { accepted } from '#test/support/factories/situation-factory.ts';

/** Seven municipalities; the first has 61 of 407 pupils with at least 15 per cent in each group of years. */
const handed: readonly GroupFigures[] = [
  ['407', '5,1', '0,4', '61', '9'],
  ['398', '5,6', '0,9', '55', '8'],
  ['405', '7,2', '2,8', '83', '14'],
  ['611', '6,0', '1,1', '79', '12'],
  ['322', '4,9', '0,7', '37', '7'],
  ['518', '5,5', '1,0', '66', '11'],
  ['290', '6,4', '1,9', '44', '10'],
];

/** Each hands in its figures and how it counts, and some let themselves be named. */
type HandedIn = { group: GroupFigures; counting?: FormValues; isNamed?: boolean };

async function makeReleased(
  app: TestApp,
  submissions: readonly HandedIn[] = handed.map((group) => ({ group })),
  round: Partial<RoundInput> = {},
) {
  const network = await makeNetwork(app);
  const { actor: coordinator } = await makePerson(app, { role: 'coordinator', scope: network });
  const roundId = await makeRound(app, coordinator, network, round);
  const organisations = [];
  for (const { group, counting, isNamed } of submissions) {
    const organisation = await makeOrganisation(app, { network });
    const { actor: contact } = await makePerson(app, { role: 'contact', scope: organisation });
    const place = { roundId, slug: organisation.slug };
    const form = figureForm({ 'F-3': group, '4-6': group, '7-9': group }, counting);
    accepted(await saveForm(app, contact, place, form));
    accepted(await approveForm(app, contact, place, ''));
    const page = await openSubmission(app, contact, roundId, organisation.slug);
    if (isNamed) accepted(await saveNaming(app, contact, page, { named: ['absence-15'] }));
    organisations.push({ ...organisation, contact });
  }
  await startRelease(app, coordinator, network.slug, roundId);
  await judgeRun(app, roundId);
  const before = await readFigures(app, {});
  await confirmRelease(app, coordinator, network.slug, roundId);
  const [own] = organisations;
  if (!own) throw new Error('somebody hands in');
  return { network, before, own, organisations };
}

const slug = 'minst-15-procent';

/** The same figures told apart: half of them, rounded down, are girls'. */
function byGender([pupils, , , from15, from50]: GroupFigures): FormValues {
  const numbers = [
    [undefined, pupils],
    ['absence-15', from15],
    ['absence-50', from50],
  ] as const;
  const fields = (['F-3', '4-6', '7-9'] as const).flatMap((stadium) =>
    numbers.flatMap(([indicatorId, text]) => {
      const girls = Math.floor(Number(text) / 2);
      return [
        [figureName(stadium, 'girls', indicatorId), String(girls)],
        [figureName(stadium, 'boys', indicatorId), String(Number(text) - girls)],
      ];
    }),
  );
  return Object.fromEntries(fields);
}

describeOnEachEngine('comparing figures', ({ app }) => {
  it('shows everybody what is released of the county, and participants their own among the others', async () => {
    const { before, own } = await makeReleased(app);
    expect(before.period).toBeUndefined();

    const { region } = await readIndicatorPage(app, slug, {});
    expect(region?.whole).toMatchObject({ state: 'shown', pupils: 8853, count: 1275 });
    expect(region?.reading[0]).toMatchObject({ says: 'region', municipalities: 7 });
    const page = await readFigures(app, {});
    expect(page.regions.map(({ indicator }) => indicator.slug)).toContain(slug);
    const term = page.period?.term;
    expect((await readReport(app, { term })).regions).toHaveLength(page.regions.length);

    const compared = await openComparison(app, own.contact, slug, { ...nothing, stadium: '7-9' });
    const { figures } = compared;
    expect(figures?.own).toMatchObject({ state: 'shown', count: 61, pupils: 407 });
    expect(figures?.comparability.going).toBe('comparable');
    // 13.8, 20.5, 12.9, 11.5, 12.7 and 15.2 per cent, rounded and without one's own 15
    expect(figures?.field?.others).toEqual([0.11, 0.13, 0.13, 0.14, 0.15, 0.2]);
    expect(figures?.limits).toMatchObject({ pupils: 407, isAdjusted: false });
    expect(figures?.trend.points).toHaveLength(1);
    expect(figures?.reading).toHaveLength(3);
    expect(compared.isNamed).toBe(false);

    // 61 of 407 in each group of years, where the county has 1 275 of 8 853
    const whole = (await openComparison(app, own.contact, slug, { ...nothing, stadium: 'all' })).figures;
    expect(whole?.standardised).toMatchObject({ ratio: 1, stadiums: ['F-3', '4-6', '7-9'] });
    // every municipality has the same figures in all years
    expect(whole?.betweenStages).toBeCloseTo(0, 12);
    expect(whole?.field?.measures).toMatchObject({ half: { lower: 0.13, upper: 0.15 }, most: undefined });
    expect(whole?.steady.size).toBe(0);

    // what others handed in stands in no table, picture or sentence: the counts of their groups are nowhere
    const shown = JSON.stringify({ figures, region }).replaceAll(
      /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g,
      'id',
    );
    const artefacts = [shown, comparisonCsv(compared, 'sv')].join(' ');
    for (const [pupils, , , count] of handed.slice(1)) {
      expect(artefacts).not.toMatch(new RegExp(`(?<![\\d.,])(${pupils}|${count})(?![\\d.,])`));
    }
    expect(indicatorCsv(await readIndicatorPage(app, slug, {}), 'sv').split('\r\n')).toHaveLength(6);
  });

  it('lets nobody see the own figure of another organisation, and visitors no field', async () => {
    const { organisations, own, network } = await makeReleased(app);
    const other = { ...nothing, organisation: organisations[1]?.slug };
    await expect(openComparison(app, own.contact, slug, other)).rejects.toMatchObject({ code: 'not-found' });
    await expect(openComparison(app, anonymous, slug, nothing)).rejects.toMatchObject({ code: 'forbidden' });
    const { actor: reader } = await makePerson(app, { role: 'coordinator', scope: await makeNetwork(app) });
    const seen = await openComparison(app, reader, slug, nothing);
    expect(seen.organisation).toBeUndefined();
    expect(seen.figures?.comparability).toEqual({ going: 'not', because: [{ what: 'not-handed-in' }] });
    expect(seen.figures?.field).toBeUndefined();

    // of the network, who handed nothing in sees all seven without names
    const { actor: coordinator } = await makePerson(app, { role: 'coordinator', scope: network });
    const { actor: late } = await makePerson(app, { scope: await makeOrganisation(app, { network }) });
    for (const actor of [coordinator, late]) {
      const { figures } = await openComparison(app, actor, slug, nothing);
      expect(figures).toMatchObject({ hasOwn: false, own: { state: 'missing' } });
      expect(figures?.field?.others).toHaveLength(7);
    }
  });

  it('judges the own figure by those who count alike, also where others are more', async () => {
    const counting = { lateRule: 'not-counted' };
    const rarer = handed.slice(1).map((group) => ({ group, counting }));
    const { organisations } = await makeReleased(app, [...handed.map((group) => ({ group })), ...rarer]);
    const read = async (place: number) => {
      const one = organisations[place];
      if (!one) throw new Error('so many hand in');
      return (await openComparison(app, one.contact, slug, { ...nothing, stadium: 'all' })).figures;
    };

    // seven have the county's figures, six have none of their own way to be held against
    const common = await read(0);
    expect(common?.limits?.middle).toBeCloseTo(1275 / 8853, 12);
    expect(common?.standardised).toMatchObject({ ratio: 1 });
    const rare = await read(7);
    expect(rare?.comparability.going).toBe('comparable');
    expect(rare?.field?.others).toHaveLength(5);
    expect([rare?.limits, rare?.standardised]).toEqual([undefined, undefined]);
    expect(rare?.reading.map(({ says }) => says)).not.toContain('outside');
  });

  it('goes partly to compare where minutes differ or others register few lessons, and says so on the page', async () => {
    const countings: readonly FormValues[] = [
      {},
      { lateRule: 'from-minutes', lateMinutes: '15' },
      { reportingRate: '80' },
    ];
    const { organisations } = await makeReleased(
      app,
      handed.map((group, place) => ({ group, counting: countings[place] ?? {} })),
    );
    const low = { what: 'others-low-reporting', municipalities: 1, lowest: 85 };
    const verdicts = [
      [{ what: 'late-minutes' }, low],
      [{ what: 'late-minutes' }, low],
      [{ what: 'late-minutes' }, { what: 'low-reporting', rate: 80, lowest: 85 }],
    ];
    for (const [place, because] of verdicts.entries()) {
      const actor = organisations[place]?.contact ?? anonymous;
      const { figures } = await openComparison(app, actor, slug, nothing);
      expect(figures?.comparability).toEqual({ going: 'partly', because });
      expect(figures?.field?.others).toHaveLength(6);
    }
  });

  it('shows girls and boys by themselves, where a round asks for them', async () => {
    const submissions = handed.map((group) => ({ group, counting: byGender(group) }));
    const { own } = await makeReleased(app, submissions, { packages: ['gender'] });
    const of = (gender: 'girls' | 'boys' | undefined) =>
      openComparison(app, own.contact, slug, { ...nothing, stadium: '7-9', gender });
    const girls = await of('girls');
    expect(girls.genders).toEqual(['all', 'girls', 'boys']);
    expect(girls.figures?.group).toEqual({ stadium: '7-9', gender: 'girls' });
    // 30 of 203 in each group of years: half of those of all
    expect(girls.figures?.own).toMatchObject({ gender: 'girls', count: 30, pupils: 203 });
    expect(girls.figures?.field?.others).toHaveLength(6);
    expect(girls.figures?.limits).toMatchObject({ pupils: 203 });
    expect((await of('boys')).figures?.own).toMatchObject({ count: 31, pupils: 204 });
    expect((await of(undefined)).figures?.own).toMatchObject({ gender: 'all', count: 61, pupils: 407 });
    expect(comparisonCsv(girls, 'sv')).toContain(';Ni;Årskurs 7–9, flickor;;203;30;');
    const { own: plain, network } = await makeReleased(app);
    const unasked = { ...nothing, network: network.slug, gender: 'girls' as const };
    await expect(openComparison(app, plain.contact, slug, unasked)).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('shows everybody who is named, those who count another way by themselves and with the reason', async () => {
    const countings: readonly FormValues[] = [
      { reportingRate: '80' },
      {},
      { basis: 'days' },
      { basis: 'days', reportingRate: '84,9' },
    ];
    const { organisations } = await makeReleased(
      app,
      handed.map((group, place) => ({
        ...{ group, counting: countings[place] ?? {}, isNamed: place < countings.length },
      })),
    );
    const ids = (from: number, to: number) => organisations.slice(from, to).map(({ id }) => id);
    const page = await readIndicatorPage(app, slug, {});
    const tables = page.named.map(({ unlike, rows }) => ({
      unlike,
      ids: new Set(rows.map(({ organisation }) => organisation.id)),
      rates: rows.map(({ reportingRate, comparability }) => [reportingRate, comparability.going]).toSorted(),
    }));
    expect(tables).toEqual([
      {
        ...{ unlike: [], ids: new Set(ids(0, 2)) },
        rates: [
          [80, 'partly'],
          [96, 'comparable'],
        ],
      },
      {
        ...{ unlike: [{ what: 'basis' }], ids: new Set(ids(2, 4)) },
        rates: [
          [84, 'not'],
          [96, 'not'],
        ],
      },
    ]);

    const lines = indicatorCsv(page, 'sv')
      .replaceAll(/[\u00a0\u202f]/g, ' ')
      .trim()
      .split('\r\n')
      .slice(1);
    const goings = lines.map((line) => line.split(';').slice(-2).join(';'));
    // of the county, of the five who count as it does, and of each who is named: each with four groups
    expect(new Set(goings)).toEqual(
      new Set([
        '93;Går delvis att jämföra: rapporteringsgraden är under 85 % hos någon',
        '80;Går delvis att jämföra: rapporteringsgraden är under 85 %',
        '96;Går att jämföra',
        '96;Går inte att jämföra: andelen räknas av något annat',
        '84;Går inte att jämföra: andelen räknas av något annat, rapporteringsgraden är under 85 %',
      ]),
    );
    expect(lines).toHaveLength(5 * 4);

    const own = await openComparison(app, organisations[0]?.contact ?? anonymous, slug, nothing);
    const compared = comparisonCsv(own, 'sv').split('\r\n');
    expect(compared[1]).toMatch(/;Ni;.*;80;Går delvis att jämföra: rapporteringsgraden är under 85\s%$/);
  });

  it('says so while nothing is released, and knows no term that is not there', async () => {
    const { actor } = await makePerson(app, { role: 'reader', scope: await makeOrganisation(app) });
    await makeRoundless(app);
    expect(await openComparison(app, actor, slug, nothing)).toMatchObject({
      figures: undefined,
      period: undefined,
    });
    expect((await readIndicatorPage(app, slug, {})).region).toBeUndefined();
    await expect(readReport(app, {})).rejects.toMatchObject({ code: 'not-found' });
    await expect(readIndicatorPage(app, slug, { term: '2001-autumn' })).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(readIndicatorPage(app, 'finns-inte', {})).rejects.toMatchObject({ code: 'not-found' });
  });
});

const nothing = {
  network: undefined,
  term: undefined,
  schoolForm: undefined,
  organisation: undefined,
  stadium: undefined,
  gender: undefined,
};

/** The indicators are there, and nobody has been asked for them. */
async function makeRoundless(app: TestApp): Promise<void> {
  const network = await makeNetwork(app);
  const { actor: coordinator } = await makePerson(app, { role: 'coordinator', scope: network });
  await makeRound(app, coordinator, network);
}
