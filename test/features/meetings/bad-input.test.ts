import { describe, expect, it } from 'vitest';
import { longestInvitation, newMeetingInput } from '#src/features/meetings/meeting/meeting-input.ts';
import { participantsCsv } from '#src/features/meetings/registration/participants/participants-csv-text.ts';
import type { Participant } from '#src/features/meetings/registration/registration.ts';
import { guestInput, registerInput } from '#src/features/meetings/registration/registration-input.ts';
import { seriesFaults } from '#src/features/meetings/series/series-rules.ts';
import { readForm } from '#src/server/forms/form-input.ts';

const planned = {
  format: 'network-meeting',
  organiser: 'network:1',
  title: 'Nätverksträff om övergångar',
  invitation: 'Välkommen!',
  day: '2027-03-09',
  from: '09.00',
  to: '12.00',
  place: 'Kommunhuset',
  readers: 'member',
  registrations: 'ja',
  hours_to_accept: '48',
  repetition: 'none',
  times: '1',
  act: 'open',
};
const guest = { name: 'Besökare', e_mail: 'en@forening.example', diet: '', access: '' };
type Fields = Readonly<Record<string, string>>;
const sent = (fields: Fields) =>
  new Request('http://127.0.0.1/', { method: 'POST', body: new URLSearchParams(fields) });

describe('the form of a meeting', () => {
  it('is read as it was meant', async () => {
    const form = await readForm(sent({ ...planned, 'reminders.0.hours': '24' }), newMeetingInput);
    expect(form).toMatchObject({
      ok: true,
      value: { from: '09:00', seats: null, reminders: [{ hours: 24, text: '' }] },
    });
  });

  it.each<[Fields, string, string]>([
    [{ title: '' }, 'title', 'required'],
    [{ title: 'a'.repeat(151) }, 'title', 'too-long'],
    [{ title: 'Träff\r\nATTACH:https://elak.example' }, 'title', 'one-line'],
    [{ title: 'Träff\u2028X' }, 'title', 'one-line'],
    [{ invitation: 'a'.repeat(longestInvitation + 1) }, 'invitation', 'too-long'],
    [{ day: '2027-02-30' }, 'day', 'invalid-date'],
    [{ day: 'i morgon' }, 'day', 'invalid-date'],
    [{ from: '25.00' }, 'from', 'invalid-time'],
    [{ to: 'sent' }, 'to', 'invalid-time'],
    [{ place: 'a'.repeat(201) }, 'place', 'too-long'],
    [{ place: 'Sal\nURL:https://elak.example' }, 'place', 'one-line'],
    [{ join_link: 'javascript:alert(1)' }, 'join_link', 'invalid-link'],
    [{ join_link: 'http://video.example' }, 'join_link', 'invalid-link'],
    [{ seats: '0' }, 'seats', 'whole-number'],
    [{ seats: '-1' }, 'seats', 'whole-number'],
    [{ seats: '1e3' }, 'seats', 'whole-number'],
    [{ seats: '10001' }, 'seats', 'whole-number'],
    [{ times: '61' }, 'times', 'invalid-number'],
    [{ rule: `FREQ=WEEKLY;${'BYDAY=MO,'.repeat(40)}` }, 'rule', 'too-long'],
    [{ rule: 'FREQ=DAILY\r\nDTSTART:20270101' }, 'rule', 'one-line'],
    [{ repetition: 'varje dag' }, 'repetition', 'not-a-choice'],
    [{ format: 'fest' }, 'format', 'not-a-choice'],
    [{ asks: 'personnummer' }, 'asks', 'not-a-choice'],
    [{ 'reminders.0.hours': '', 'reminders.0.text': 'Utan tid' }, 'reminders.0.hours', 'required'],
    [{ 'reminders.0.hours': '24', 'reminders.1.hours': '24' }, 'reminders.1.hours', 'taken'],
    [{ 'reminders.0.hours': '24', 'reminders.0.text': 'a'.repeat(1001) }, 'reminders.0.text', 'too-long'],
  ])('is refused with what is wrong, and keeps what was typed: %j', async (wrong, field, code) => {
    const form = await readForm(sent({ ...planned, ...wrong }), newMeetingInput);
    expect(form).toMatchObject({ ok: false, errors: { [field]: { code } } });
    expect(form.values).toMatchObject({ title: wrong['title']?.replace('\r\n', '\n') ?? planned.title });
    for (const [name, typed] of Object.entries(wrong))
      expect([form.values[name]].flat(), name).toContain(typed.replaceAll('\r\n', '\n'));
  });
});

describe('the series of a meeting', () => {
  it.each<[Fields, string, string]>([
    [{ repetition: 'weekly', times: '1' }, 'times', 'series-of-one'],
    [{ repetition: 'fortnightly', times: '1' }, 'times', 'series-of-one'],
    [{ repetition: 'monthly', times: '1' }, 'times', 'series-of-one'],
    [{ repetition: 'none', rule: 'FREQ=WEEKLY;COUNT=4' }, 'rule', 'rule-not-used'],
    [{ repetition: 'weekly', times: '4', rule: 'FREQ=DAILY;COUNT=4' }, 'rule', 'rule-not-used'],
  ])('drops nothing that was typed without a word: %j', async (typed, field, code) => {
    const form = await readForm(sent({ ...planned, ...typed }), newMeetingInput);
    if (!form.ok) throw new Error(JSON.stringify(form.errors));
    expect(seriesFaults(form.value)).toEqual({ [field]: { code } });
  });

  it.each<Fields>([
    { repetition: 'none', times: '1' },
    { repetition: 'weekly', times: '2' },
    { repetition: 'own', rule: 'FREQ=WEEKLY;COUNT=4' },
  ])('is taken as it was meant: %j', async (typed) => {
    const form = await readForm(sent({ ...planned, ...typed }), newMeetingInput);
    expect(form.ok && seriesFaults(form.value)).toEqual({});
  });
});

describe('the form of a registration', () => {
  it.each<[Fields, string, string]>([
    [{ name: 'A' }, 'name', 'required'],
    [{ name: 'a'.repeat(121) }, 'name', 'too-long'],
    [{ name: 'Bo\nBcc: alla@kommun.example' }, 'name', 'one-line'],
    [{ e_mail: `${'a'.repeat(250)}@x.example` }, 'e_mail', 'too-long'],
    [{ diet: 'a'.repeat(301) }, 'diet', 'too-long'],
    [{ access: 'a'.repeat(501) }, 'access', 'too-long'],
  ])('is refused with what is wrong, and keeps what was typed: %j', async (wrong, field, code) => {
    const form = await readForm(sent({ ...guest, ...wrong }), guestInput);
    expect(form).toMatchObject({ ok: false, errors: { [field]: { code } } });
    expect(form.values).toMatchObject(wrong);
  });

  it('takes no field that it does not have', async () => {
    expect(await readForm(sent({ state: 'registered' }), registerInput)).toMatchObject({ ok: false });
  });
});

describe('the list of those who come, as a table', () => {
  it('holds no formula, whatever somebody calls themselves', () => {
    const nasty = ['=cmd|calc', '+1+1', '-2+3', '@SUM(A1)', '\t=1'];
    const seated = nasty.map(
      (text): Participant => ({
        id: text,
        meetingId: 'm',
        number: 1,
        personId: null,
        organisationId: null,
        guest: null,
        state: 'registered',
        offeredUntil: null,
        name: text,
        eMail: text,
        organisation: text,
        diet: text,
        accessNeeds: text,
      }),
    );
    const csv = participantsCsv({ seated, waiting: [] }, 'sv');
    for (const line of csv.trim().split('\r\n').slice(1)) expect(line).not.toMatch(/(?:^|;|")[=+\-@\t]/);
  });
});
