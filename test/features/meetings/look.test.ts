import { beforeEach, expect, it } from 'vitest';
import { lookAtChange, lookAtNew } from '#src/features/meetings/meeting/form/look-service.ts';
import { register } from '#src/features/meetings/registration/registration-service.ts';
import type { FormValues } from '#src/lib/form-values.ts';
import type { FieldErrors } from '#src/platform/outcome.ts';
import { describeOnEachEngine } from '#test/support/app.ts';
import { makeMeeting } from '#test/support/factories/meeting-factory.ts';
import { type MadeNetwork, makeNetwork, makeOrganisation } from '#test/support/factories/network-factory.ts';
import { type MadePerson, makePerson } from '#test/support/factories/person-factory.ts';

/** What somebody typed who has forgotten the title. */
const typed: FormValues = {
  title: '',
  invitation: 'Välkommen!',
  day: '2027-03-09',
  from: '9',
  to: '12',
  place: 'Kommunhuset',
  seats: '',
  repetition: 'none',
  times: '1',
  rule: '',
};

describeOnEachEngine('a form of a meeting with a fault', ({ app }) => {
  let network: MadeNetwork;
  let coordinator: MadePerson;

  beforeEach(async () => {
    network = await makeNetwork(app);
    coordinator = await makePerson(app, { role: 'coordinator', scope: network });
  });

  const codes = (errors: FieldErrors) =>
    Object.fromEntries(Object.entries(errors).map(([field, { code }]) => [field, code]));
  const seen = async (more: FormValues) =>
    codes(await lookAtNew(app, coordinator.actor, { ...typed, ...more }));

  it.each<[FormValues, Readonly<Record<string, string>>]>([
    [{}, {}],
    [{ invitation: 'Ring 070-123 45 67.' }, { invitation: 'look-again' }],
    [{ 'reminders.0.text': 'Ring 070-123 45 67.' }, { 'reminders.0.text': 'look-again' }],
    [
      { day: '2020-01-01', place: '', rule: 'FREQ=DAILY;COUNT=3' },
      { day: 'past-date', place: 'place-or-link', rule: 'rule-not-used' },
    ],
    [
      { to: '8', repetition: 'weekly', opens_day: '2027-04-01' },
      { to: 'ends-first', times: 'series-of-one', opens_day: 'after-meeting' },
    ],
    [{ repetition: 'own', rule: 'varje dag' }, { rule: 'malformed-rule' }],
    [{ seats: '2', seats_per_organisation: '3' }, { seats_per_organisation: 'more-than-all' }],
  ])('is told of all else that can be judged: %j', async (more, wrong) => {
    expect(await seen(more)).toEqual(wrong);
  });

  it.each<FormValues>([
    { day: 'i morgon', to: '8' },
    { from: '25', to: '8' },
    { end_day: 'sedan', to: '8' },
    { seats: 'många', seats_per_organisation: '3' },
    { join_link: 'javascript:x', place: '' },
    { times: 'flera', repetition: 'weekly' },
  ])('is told of nothing that hangs on what cannot be read: %j', async (more) => {
    expect(await seen(more)).toEqual({});
  });

  it('is told of seats that are taken in what is changed, and not of its time that has been', async () => {
    const { id } = await makeMeeting(app, { network, by: coordinator.actor, day: '2026-11-17' });
    const organisation = await makeOrganisation(app, { network });
    for (const one of [1, 2]) {
      const { actor } = await makePerson(app, { scope: organisation, name: `Deltagare ${one}` });
      await register(app, actor, id, { organisation: '', diet: '', access: '' });
    }
    app.clock.set('2026-11-17T08:30:00.000Z');
    const change = { ...typed, day: '2026-11-17', seats: '1' };
    expect(codes(await lookAtChange(app, coordinator.actor, id, change))).toEqual({
      seats: 'fewer-than-registered',
    });
    const stranger = await makePerson(app, { scope: organisation });
    await expect(lookAtChange(app, stranger.actor, id, change)).rejects.toMatchObject({ code: 'forbidden' });
  });
});
