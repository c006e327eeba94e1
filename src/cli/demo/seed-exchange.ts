import {
  capacities,
  contactAddress,
  type ExchangeSeed,
  exchangeCards,
  exchanges,
} from '#db/seeds/exchange.ts';
import { capacityInput } from '#src/features/meetings/exchange/capacity/capacity-input.ts';
import { saveCapacity } from '#src/features/meetings/exchange/capacity/capacity-service.ts';
import { putUpCard } from '#src/features/meetings/exchange/cards/card-service.ts';
import { answerExchange } from '#src/features/meetings/exchange/requests/afterwards/answer-service.ts';
import { askExchange } from '#src/features/meetings/exchange/requests/asking/asking-service.ts';
import { moveRequest } from '#src/features/meetings/exchange/requests/request-move.ts';
import { findRequest, hasRequests } from '#src/features/meetings/exchange/requests/request-queries.ts';
import { actOnRequest, bookExchange } from '#src/features/meetings/exchange/requests/request-service.ts';
import { system } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import { accepted, actorWith, appAt, dayAhead } from './demo-stage.ts';
import { workingDay } from './working-days.ts';

/** Requests in every state, what organisations receive, and cards; a demo that has some already is left alone. Nobody is mailed about what is invented. */
export async function seedExchange(app: App): Promise<void> {
  if (await hasRequests(app.db)) return;
  const quiet = { ...app, mailer: { queue: async () => {} } };
  const oldestFirst = exchanges.toSorted((a, b) => b.askedDaysAgo - a.askedDaysAgo);
  for (const seed of oldestFirst) await seedRequest(quiet, seed);
  for (const { place, organisation, perTerm } of capacities) {
    const input = capacityInput.parse(perTerm);
    await saveCapacity(app, await actorWith(app, contactAddress(place)), organisation, input);
  }
  for (const { place, daysAhead, ...card } of exchangeCards) {
    const input = { ...card, organisation: '', until: dayAhead(app, daysAhead) };
    accepted(await putUpCard(app, await actorWith(app, contactAddress(place)), input));
  }
}

async function seedRequest(app: App, seed: ExchangeSeed): Promise<void> {
  const { from, format, topic = '', purpose, questions, wished, askedDaysAgo } = seed;
  const about = { entry: seed.entry ?? '', organisation: seed.organisation ?? '', from: '', formKey: '' };
  const asker = await actorWith(app, contactAddress(from));
  const words = { format, topic, purpose, questions, wished };
  const path = accepted(await askExchange(appAt(app, askedDaysAgo), asker, { ...about, ...words }));
  await seedEnding(app, path.split('/').at(-1) ?? '', seed);
}

async function seedEnding(
  app: App,
  id: string,
  { from, to, askedDaysAgo, ending }: ExchangeSeed,
): Promise<void> {
  if (ending.state === 'asked') return;
  const then = appAt(app, ending.daysAgo);
  const asker = await actorWith(app, contactAddress(from));
  const asked = await actorWith(app, contactAddress(to));
  const greeting = { greeting: ending.words ?? '' };
  if (ending.state === 'lapsed') return lapse(then, id);
  if (ending.state === 'declined') accepted(await actOnRequest(then, asked, id, 'decline', greeting));
  else if (ending.state === 'withdrawn') accepted(await actOnRequest(then, asker, id, 'withdraw'));
  else accepted(await actOnRequest(appAt(app, askedDaysAgo - 2), asked, id, 'accept', greeting));
  if (ending.state !== 'booked' && ending.state !== 'done') return;
  const day =
    ending.state === 'booked'
      ? workingDay(dayAhead(app, ending.daysAhead), 'after')
      : workingDay(dayAhead(app, -ending.daysAgo), 'before');
  const booking = { day, place: ending.place, meeting: '' };
  accepted(await bookExchange(appAt(app, askedDaysAgo - 5), asker, id, booking));
  if (ending.state === 'booked') return;
  accepted(await actOnRequest(then, asker, id, 'finish'));
  for (const { by, useful, learnt } of ending.answers) {
    const answer = { organisation: '', useful, learnt };
    accepted(await answerExchange(then, await actorWith(app, contactAddress(by)), id, answer));
  }
}

async function lapse(app: App, id: string): Promise<void> {
  const request = await findRequest(app.db, id);
  if (!request) return;
  await app.db.transaction().execute((trx) => moveRequest(app, trx, system, request, { act: 'lapse' }));
}
