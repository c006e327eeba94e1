import { network as networkSeed } from '#db/seeds/bergslagsbygden.ts';
import { type FigureSeed, figureSeeds, figuresOf, years } from '#db/seeds/figures.ts';
import { demoCoordinator } from '#db/seeds/work.ts';
import { listPackages } from '#src/features/indicators/definitions/indicator-queries.ts';
import { loadIndicators } from '#src/features/indicators/definitions/load-indicators.ts';
import { type Term, termAfter, termOf } from '#src/features/indicators/definitions/term-rules.ts';
import { insertRound, updateClosed } from '#src/features/indicators/rounds/round-queries.ts';
import { confirmChecklist, openRounds } from '#src/features/indicators/rounds/round-service.ts';
import { replaceNamed } from '#src/features/indicators/submissions/approval/naming-queries.ts';
import type { Cell, Counting } from '#src/features/indicators/submissions/submission.ts';
import {
  insertDraft,
  replaceCells,
  updateApproved,
  updateSubmitted,
} from '#src/features/indicators/submissions/submission-queries.ts';
import { findOrganisationBySlug } from '#src/features/network/organisations/organisation-queries.ts';
import { swedishDay } from '#src/lib/dates.ts';
import type { App, Db } from '#src/platform/app.ts';
import { isoAt } from '#src/platform/clock.ts';
import { FailureError } from '../failure.ts';
import { accepted, actorWith, appAt, dayAhead } from './demo-stage.ts';

const { slug } = networkSeed;
const host = 'Region Bergslagsbygden';
const schoolForm = 'compulsory-school' as const;
const terms = 6;
const lowestReportingRate = 85;
/** The round of the term that goes on was opened so many days ago, and is due so many days ahead. */
const now = { openedDaysAgo: 12, dueInDays: 40 };
const decisions = {
  controller: 'Exempeldata. Varje kommun för sina egna siffror, regionen för sammanställningen.',
  'legal-basis': 'Exempeldata. Uppgift av allmänt intresse: huvudmannens ansvar enligt skollagen.',
  secrecy: 'Exempeldata. Siffrorna är gruppvisa. Regionens jurist har gjort en bedömning.',
  disposal: 'Exempeldata. Lämnade siffror raderas 730 dagar efter första publiceringen.',
  naming: 'Exempeldata. Bara efter ett ja från kommunen, för varje mått och termin.',
};

type Place = { id: string; seed: FigureSeed };

/** Six terms of figures that were approved long ago, and a round that has just been opened; a demo with rounds is left alone. */
export async function seedFigures(app: App): Promise<void> {
  await loadIndicators(app);
  const coordinator = await actorWith(app, demoCoordinator);
  const { network, rounds } = await openRounds(app, coordinator, slug);
  if (rounds.length > 0) return;
  const opened = appAt(app, now.openedDaysAgo);
  accepted(await confirmChecklist(opened, coordinator, slug, decisions));
  const term = termOf(swedishDay(app.clock.now()));
  const places = await Promise.all(figureSeeds.map((seed) => placeOf(app.db, seed)));
  const dueOn = dayAhead(app, now.dueInDays);
  await app.db.transaction().execute(async (trx) => {
    const items = await baseItems(trx);
    for (let number = 0; number < terms; number += 1) {
      await seedTerm(app, trx, network.id, { number, term: termAfter(term, number - terms) }, places);
    }
    // nobody is mailed: the people of the demo are invented
    const round = {
      id: app.ids.next(),
      networkId: network.id,
      term,
      schoolForm,
      dueOn,
      lowestReportingRate,
      host,
    };
    await insertRound(trx, { ...round, openedAt: isoAt(opened.clock) }, items);
  });
}

async function baseItems(db: Db) {
  const base = (await listPackages(db)).find(({ id }) => id === 'base');
  return (base?.indicatorIds ?? []).map((indicatorId) => ({
    ...{ packageId: 'base' as const, indicatorId, version: 1, byGender: false },
  }));
}

async function placeOf(db: Db, seed: FigureSeed): Promise<Place> {
  const organisation = await findOrganisationBySlug(db, `${seed.municipality}-kommun`);
  if (!organisation) throw new FailureError(`The demo has no municipality ${seed.municipality}.`);
  return { id: organisation.id, seed };
}

type NumberedTerm = { number: number; term: Term };

async function seedTerm(
  app: Pick<App, 'ids'>,
  trx: Db,
  networkId: string,
  { number, term }: NumberedTerm,
  places: readonly Place[],
): Promise<void> {
  const [openedAt, dueOn, closedAt] = daysOf(term);
  const id = app.ids.next();
  const round = { id, networkId, term, schoolForm, dueOn, lowestReportingRate, host, openedAt } as const;
  await insertRound(trx, round, await baseItems(trx));
  await updateClosed(trx, id, closedAt);
  for (const place of places) {
    if (number < (place.seed.from ?? 0) || place.seed.without?.includes(number)) continue;
    await seedSubmission(app, trx, { roundId: id, number, on: dueOn }, place);
    const named = number >= terms - 2 ? (place.seed.named ?? []) : [];
    await replaceNamed(trx, { roundId: id, organisationId: place.id, by: null, at: closedAt }, named);
  }
}

/** A round of a spring is opened in June and due in August; of an autumn in January and February. */
function daysOf(term: Term): readonly [openedAt: string, dueOn: string, closedAt: string] {
  const [year = '', half] = term.split('-');
  const next = String(Number(year) + 1);
  return half === 'spring'
    ? [`${year}-06-15T08:00:00.000Z`, `${year}-08-31`, `${year}-09-10T08:00:00.000Z`]
    : [`${next}-01-12T08:00:00.000Z`, `${next}-02-20`, `${next}-03-02T08:00:00.000Z`];
}

async function seedSubmission(
  app: Pick<App, 'ids'>,
  trx: Db,
  { roundId, number, on }: { roundId: string; number: number; on: string },
  { id: organisationId, seed }: Place,
): Promise<void> {
  const id = app.ids.next();
  const read = { id, version: 1 };
  const draft = { id, roundId, organisationId, counting: countingOf(seed), at: `${on}T09:00:00.000Z` };
  await insertDraft(trx, draft);
  await replaceCells(trx, id, cellsOf(seed, number));
  await updateSubmitted(trx, { ...read, on, by: null, as: 'Utredare' });
  await updateApproved(trx, { ...read, roundId, organisationId, on, as: 'Skolchef', correction: '' });
}

function countingOf({ reporting, counting = {} }: FigureSeed): Counting {
  const { basis = 'offered-time', lateMinutes, validity = 'approved', note = '' } = counting;
  const lateArrivals = lateMinutes
    ? ({ rule: 'from-minutes', minutes: lateMinutes } as const)
    : ({ rule: 'counted' } as const);
  return { basis, validity, note, lateArrivals, coverage: 'municipal', reportingRate: reporting };
}

function cellsOf(seed: FigureSeed, number: number): readonly Cell[] {
  return years.flatMap((stadium) => {
    const { pupils, valid, invalid, from15, from50 } = figuresOf(seed, number, stadium);
    const group = { stadium, gender: 'all', state: 'given', pupils } as const;
    return [
      { ...group, indicatorId: 'absence-time-valid', count: null, percent: valid },
      { ...group, indicatorId: 'absence-time-invalid', count: null, percent: invalid },
      { ...group, indicatorId: 'absence-15', count: from15, percent: null },
      { ...group, indicatorId: 'absence-50', count: from50, percent: null },
    ];
  });
}
