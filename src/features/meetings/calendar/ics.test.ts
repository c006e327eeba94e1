import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { type CalendarEvent, writeCalendar, writeEvent } from './ics.ts';

const event: CalendarEvent = {
  uid: 'mote@narvaronatet.example',
  sequence: 3,
  changedAt: '2027-03-01T08:00:00.000Z',
  startsAt: '2027-03-27T08:00:00.000Z',
  endsAt: '2027-03-27T11:00:00.000Z',
  title: 'Nätverksträff; övergångar, och mer',
  description: ['Välkommen!', 'Möteslänk: https://video.example/a?b=c,d;e'],
  location: 'Kärrevik, https://video.example/a?b=c,d;e',
  url: 'https://video.example/a?b=c,d;e',
  status: 'CONFIRMED',
};

/** The calendar as another program reads it. */
function read(...events: CalendarEvent[]) {
  const calendar = new ICAL.Component(ICAL.parse(writeCalendar('Möten', events.map(writeEvent))));
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  return calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
}

describe('a calendar', () => {
  it('is read back as it was written', () => {
    const [one] = read(event);
    expect(one).toMatchObject({
      uid: event.uid,
      sequence: 3,
      summary: event.title,
      description: event.description.join('\n\n'),
      location: event.location,
    });
    expect(one?.component.getFirstPropertyValue('url')).toBe(event.url);
    expect(one?.component.getFirstPropertyValue('status')).toBe('CONFIRMED');
  });

  it.each([
    ['2027-03-27T19:00:00.000Z', '2027-03-28T08:00:00.000Z'],
    ['2027-03-28T00:30:00.000Z', '2027-03-28T01:30:00.000Z'],
    ['2027-03-29T07:00:00.000Z', '2027-03-29T10:00:00.000Z'],
    ['2027-10-30T22:00:00.000Z', '2027-10-31T03:00:00.000Z'],
    ['2027-10-31T08:00:00.000Z', '2027-10-31T11:00:00.000Z'],
    ['2027-11-01T08:00:00.000Z', '2027-11-01T11:00:00.000Z'],
  ])('keeps the moments over the nights when clocks change: %s', (startsAt, endsAt) => {
    const [one] = read({ ...event, startsAt, endsAt });
    expect(one?.startDate.toJSDate().toISOString()).toBe(startsAt);
    expect(one?.endDate.toJSDate().toISOString()).toBe(endsAt);
  });

  it('lets no text become anything but a text', () => {
    const nasty = 'Möte\r\nATTACH:https://elak.example\r\nEND:VEVENT\u0000\u0085BEGIN:VALARM';
    const [one, ...rest] = read({
      ...event,
      title: nasty,
      location: nasty,
      description: [nasty],
      uid: nasty,
    });
    expect(rest).toEqual([]);
    expect(one?.component.getAllProperties().map(({ name }) => name)).not.toContain('attach');
    expect(one?.component.getAllSubcomponents()).toEqual([]);
    expect(one?.summary).toBe('Möte\nATTACH:https://elak.example\nEND:VEVENT\nBEGIN:VALARM');
  });

  it('says every text, in lines of at most 75 octets', () => {
    const texts = fc.string({ unit: 'grapheme', maxLength: 300 });
    fc.assert(
      fc.property(texts, texts, (title, location) => {
        const written = writeCalendar('Möten', [writeEvent({ ...event, title, location })]);
        for (const line of written.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(written).not.toMatch(/[^\r]\n|\r[^\n]/);
        const [one] = read({ ...event, title, location });
        expect(one?.summary ?? '').toBe(plain(title));
      }),
    );
  });
});

/** What a text of a calendar can hold. */
const plain = (text: string) =>
  text
    .replace(/\r\n?|\u2028|\u2029|\u0085/g, '\n')
    .replace(/\p{Cc}/gu, (sign) => (sign === '\n' ? sign : ''));
