import { requireSelf } from '#src/features/accounts/people/require-self.ts';
import { acceptText, type TextGate } from '#src/features/privacy/accept-text.ts';
import { swedishDay } from '#src/lib/dates.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import { requirePermission } from '#src/platform/access/permissions.ts';
import { canSee } from '#src/platform/access/visibility.ts';
import type { App } from '#src/platform/app.ts';
import { isoAt } from '#src/platform/clock.ts';
import { DomainError } from '#src/platform/errors.ts';
import { done, type Outcome, refused } from '#src/platform/outcome.ts';
import type { Named } from '../exchange.ts';
import { chosenOwn, listOwn } from '../requests/asking/asking-service.ts';
import { bookingFault } from '../requests/request-rules.ts';
import { readTopic } from '../topics-text.ts';
import type { ExchangeCard } from './card.ts';
import type { CardInput } from './card-input.ts';
import { deleteCard, findCard, insertCard, listCards } from './card-queries.ts';

/** An organisation with more has a page for that: its own. */
const mostCards = 10;

/** The cards that members are shown today. */
export async function readCards(
  app: Pick<App, 'db' | 'clock'>,
  actor: Actor,
): Promise<readonly ExchangeCard[]> {
  return canSee(actor, 'member') ? listCards(app.db, swedishDay(app.clock.now())) : [];
}

/** One of them; nothing when it is not shown. */
export async function readCard(
  app: Pick<App, 'db' | 'clock'>,
  actor: Actor,
  id: string,
): Promise<ExchangeCard | undefined> {
  const card = canSee(actor, 'member') ? await findCard(app.db, id) : undefined;
  return card && card.untilOn >= swedishDay(app.clock.now()) ? card : undefined;
}

/** The cards of the actor's organisations, and for whom one more can be put up. */
export type OwnCards = { organisations: readonly Named[]; cards: readonly ExchangeCard[] };

/** Opens the cards for whoever works for an organisation. */
export async function openOwnCards(app: Pick<App, 'db' | 'clock'>, actor: Actor): Promise<OwnCards> {
  requireSelf(actor);
  const organisations = await listOwn(app.db, actor);
  const organisationIds = organisations.map(({ id }) => id);
  requirePermission(actor, 'exchange.ask', { organisationIds });
  return { organisations, cards: await listCards(app.db, swedishDay(app.clock.now()), { organisationIds }) };
}

type Writing = TextGate & Pick<App, 'ids' | 'events' | 'limits'>;

/** Puts up a card for one of the actor's organisations. */
export async function putUpCard(app: Writing, actor: Actor, input: CardInput): Promise<Outcome<void>> {
  const { organisations, cards } = await openOwnCards(app, actor);
  const chosen = chosenOwn(organisations, input.organisation);
  if (!chosen.ok) return refused({ organisation: chosen.errors['from'] ?? { code: 'required' } });
  const fault = bookingFault(input.until, swedishDay(app.clock.now()));
  if (fault) return refused({ until: { code: fault } });
  if (!readTopic(input.topic)) return refused({ topic: { code: 'not-a-choice' } });
  const { id: organisationId } = chosen.value;
  const own = cards.filter(({ organisation }) => organisation.id === organisationId);
  if (own.length >= mostCards) return refused({ form: { code: 'too-many', values: { max: mostCards } } });
  const wrong = await acceptText(app, actor, { text: input.text });
  if (Object.keys(wrong).length > 0) return refused(wrong);
  const by = requireSelf(actor);
  app.limits.take('write', by);
  const { kind, topic, text, until: untilOn } = input;
  await app.db.transaction().execute(async (trx) => {
    const card = { id: app.ids.next(), organisationId, kind, topic, text, untilOn };
    await insertCard(trx, { ...card, by, at: isoAt(app.clock) });
    await noteCards(app, trx, actor, organisationId);
  });
  return done(undefined);
}

/** Takes the card away; any of the organisation's people may. */
export async function removeCard(app: Writing, actor: Actor, { card: id }: { card: string }): Promise<void> {
  requireSelf(actor);
  const card = await findCard(app.db, id);
  if (!card) throw new DomainError('not-found');
  requirePermission(actor, 'exchange.ask', { organisationIds: [card.organisation.id] });
  await app.db.transaction().execute(async (trx) => {
    await deleteCard(trx, id);
    await noteCards(app, trx, actor, card.organisation.id);
  });
}

async function noteCards(app: Pick<App, 'events'>, trx: App['db'], actor: Actor, id: string): Promise<void> {
  const subject = { type: 'organisation', id } as const;
  await app.events.append(trx, { kind: 'exchange.cards-changed', actor, subject });
}
