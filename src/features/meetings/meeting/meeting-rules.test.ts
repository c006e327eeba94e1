import { describe, expect, it } from 'vitest';
import {
  changesAt,
  movedFields,
  type Plan,
  phaseOf,
  planFaults,
  registrationPeriod,
} from './meeting-rules.ts';

const now = new Date('2027-03-01T08:00:00.000Z');
const hours = { startsAt: '2027-03-20T08:00:00.000Z', endsAt: '2027-03-20T11:00:00.000Z' };
const plan: Plan = {
  hours,
  place: 'Kärrevik',
  join_link: '',
  seats: 20,
  seats_per_organisation: 3,
  opensAt: null,
  closesAt: null,
};
const faults = (change: Partial<Plan>, before?: { startsAt: string; seatsTaken: number }) =>
  Object.entries(planFaults({ ...plan, ...change }, now, before)).map(
    ([field, { code }]) => `${field}: ${code}`,
  );

describe('a plan', () => {
  it('is possible', () => {
    expect(faults({})).toEqual([]);
  });

  it.each<[string, Partial<Plan>]>([
    [
      'day: past-date',
      { hours: { startsAt: '2027-02-20T08:00:00.000Z', endsAt: '2027-02-20T09:00:00.000Z' } },
    ],
    ['to: ends-first', { hours: { ...hours, endsAt: '2027-03-20T07:00:00.000Z' } }],
    ['end_day: lasts-too-long', { hours: { ...hours, endsAt: '2027-04-20T09:00:00.000Z' } }],
    ['place: place-or-link', { place: '' }],
    ['seats_per_organisation: more-than-all', { seats: 2 }],
    ['closes_day: ends-first', { opensAt: '2027-03-10T08:00:00.000Z', closesAt: '2027-03-09T08:00:00.000Z' }],
    ['opens_day: after-meeting', { opensAt: '2027-03-21T08:00:00.000Z' }],
  ])('is impossible: %s', (fault, change) => {
    expect(faults(change)).toEqual([fault]);
  });

  it('keeps as many seats as are taken', () => {
    expect(faults({ seats: 4 }, { startsAt: hours.startsAt, seatsTaken: 5 })).toEqual([
      'seats: fewer-than-registered',
    ]);
    expect(faults({ seats: 5 }, { startsAt: hours.startsAt, seatsTaken: 5 })).toEqual([]);
  });

  it('leaves what has been where it was, and never moves anything there', () => {
    const past = { startsAt: '2027-02-20T08:00:00.000Z', endsAt: '2027-02-20T09:00:00.000Z' };
    expect(faults({ hours: past }, { startsAt: past.startsAt, seatsTaken: 0 })).toEqual([]);
    expect(faults({ hours: past }, { startsAt: hours.startsAt, seatsTaken: 0 })).toEqual(['day: past-date']);
  });
});

describe('a meeting', () => {
  it.each([
    ['draft', '2027-03-01T08:00:00.000Z', 'draft'],
    ['open', '2027-03-20T07:59:59.999Z', 'coming'],
    ['open', '2027-03-20T08:00:00.000Z', 'under-way'],
    ['open', '2027-03-20T11:00:00.000Z', 'held'],
    ['cancelled', '2027-03-20T11:00:00.000Z', 'cancelled'],
  ] as const)('that is %s is at %s: %s', (state, at, phase) => {
    expect(phaseOf({ state, ...hours }, new Date(at))).toBe(phase);
  });

  it('takes registrations in its period and before it begins', () => {
    const period = (
      change: Partial<Parameters<typeof registrationPeriod>[0]>,
      at = '2027-03-10T08:00:00.000Z',
    ) =>
      registrationPeriod(
        {
          state: 'open',
          takesRegistrations: true,
          registrationOpensAt: null,
          registrationClosesAt: null,
          ...hours,
          ...change,
        },
        new Date(at),
      );
    expect(period({})).toBe('open');
    expect(period({}, hours.startsAt)).toBe('over');
    expect(period({ registrationOpensAt: '2027-03-11T08:00:00.000Z' })).toBe('later');
    expect(period({ registrationClosesAt: '2027-03-10T08:00:00.000Z' })).toBe('over');
    expect(period({ takesRegistrations: false })).toBe('none');
    expect(period({ state: 'draft' })).toBe('none');
    expect(period({ state: 'cancelled' })).toBe('over');
  });

  it('tells of a new time, place or link and of nothing else', () => {
    const before = { ...hours, place: 'Kärrevik', joinLink: '' };
    expect(movedFields(before, before)).toEqual([]);
    expect(movedFields(before, { ...before, endsAt: '2027-03-20T12:00:00.000Z', place: 'Hällinge' })).toEqual(
      ['time', 'place'],
    );
  });

  it('is told of in the same words until it begins, ends, opens or closes', () => {
    const year = new Date('2028-01-01T00:00:00.000Z');
    const closing = { ...hours, registrationOpensAt: null, registrationClosesAt: '2027-03-15T23:00:00.000Z' };
    expect(changesAt([closing], now, year)).toBe(closing.registrationClosesAt);
    expect(changesAt([closing], new Date(closing.registrationClosesAt), year)).toBe(hours.startsAt);
    expect(changesAt([closing], new Date(hours.endsAt), year)).toBe(year.toISOString());
    expect(changesAt([closing], now, new Date('2027-03-02T00:00:00.000Z'))).toBe('2027-03-02T00:00:00.000Z');
  });
});
