import { requireSelf } from '#src/features/accounts/people/require-self.ts';
import { getPublishedEntry } from '#src/features/library/entry/published-entry-service.ts';
import { directory } from '#src/features/network/directory-service.ts';
import { acceptText, type TextGate } from '#src/features/privacy/accept-text.ts';
import { swedishDay } from '#src/lib/dates.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import { requirePermission } from '#src/platform/access/permissions.ts';
import { canSee } from '#src/platform/access/visibility.ts';
import type { App, Db } from '#src/platform/app.ts';
import { isoAt } from '#src/platform/clock.ts';
import { DomainError } from '#src/platform/errors.ts';
import { findLinkTarget } from '#src/platform/links/link-targets.ts';
import { done, type Outcome, refused } from '#src/platform/outcome.ts';
import { onceByKey } from '#src/platform/receipts/once-by-key.ts';
import { receiptKey } from '#src/platform/receipts/receipt-key.ts';
import { type Capacity, readCapacity } from '../../capacity/capacity-service.ts';
import { type Named, termOf } from '../../exchange.ts';
import { isAskable } from '../../topics-text.ts';
import { requestPath } from '../request.ts';
import type { AskInput } from '../request-input.ts';
import type { Moving } from '../request-move.ts';
import { findRequest, insertRequest } from '../request-queries.ts';
import { makesJoint } from '../request-rules.ts';
import { listSimilar } from '../similar-service.ts';
import { insertStep } from '../step-queries.ts';
import { mailSide } from '../telling/request-mails.ts';
import { scopeOf } from '../visible-request.ts';

/** What one asks about: a description or an organisation, by slug. */
export type AskedAbout = { entry?: string; organisation?: string };

/** The form, or why nothing can be asked here. */
export type Asking = {
  to: Named;
  entry: { id: string; slug: string; title: string } | null;
  /** Those of the actor's that can ask. */
  from: readonly Named[];
  hindrance: 'own-only' | 'no-organisation' | 'no-receiver' | undefined;
  capacity: Capacity;
  formKey: string;
};

/** Opens the form for whoever is signed in as a member; what is not there to be read cannot be asked about. */
export async function openAsking(
  app: Pick<App, 'db' | 'ids' | 'clock'>,
  actor: Actor,
  about: AskedAbout,
): Promise<Asking> {
  requireSelf(actor);
  if (!actor.keys.has('member')) throw new DomainError('forbidden', { action: 'exchange.ask' });
  const { to, entry } = await findAsked(app, actor, about);
  const own = await listAskers(app.db, actor);
  const from = own.filter(({ id }) => id !== to.id);
  return {
    to,
    entry,
    from,
    hindrance: hindranceOf({ own, from, isSource: to.isSource }),
    capacity: await readCapacity(app, to.id),
    formKey: app.ids.next(),
  };
}

function hindranceOf({
  own,
  from,
  isSource,
}: {
  own: readonly Named[];
  from: readonly Named[];
  isSource: boolean;
}) {
  if (isSource) return 'no-receiver';
  if (own.length === 0) return 'no-organisation';
  return from.length === 0 ? 'own-only' : undefined;
}

async function findAsked(app: Pick<App, 'db'>, actor: Actor, about: AskedAbout) {
  if (!about.entry) {
    const to = await directory.organisation(app.db, about.organisation ?? '');
    if (!to) throw new DomainError('not-found');
    return { to, entry: null };
  }
  const found = await getPublishedEntry(app, actor, about.entry);
  if (found.kind === 'moved') throw new DomainError('not-found');
  const { head, content } = found.entry;
  const to = await directory.organisationById(app.db, head.organisation.id);
  if (!to) throw new DomainError('not-found');
  return { to, entry: { id: head.id, slug: head.slug, title: content.title } };
}

/** The organisations where the actor works, in Swedish order. */
export async function listOwn(db: Db, actor: Actor): Promise<readonly Named[]> {
  const { organisationIds } = scopeOf(actor);
  const found = await Promise.all(organisationIds.map((id) => directory.organisationById(db, id)));
  return found
    .flatMap((one) => (one ? [{ id: one.id, slug: one.slug, name: one.name }] : []))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'sv'));
}

/** Those where the actor works, and those of the networks that the actor coordinates: coordinators ask while they talk. */
async function listAskers(db: Db, actor: Actor): Promise<readonly Named[]> {
  const own = await listOwn(db, actor);
  const known = new Set(own.map(({ id }) => id));
  const { networkIds } = scopeOf(actor);
  const networks = networkIds.length > 0 ? await directory.networks(db) : [];
  const coordinated = await Promise.all(
    networks
      .filter(({ id }) => networkIds.includes(id))
      .map(({ slug }) => directory.organisations(db, { networkSlug: slug })),
  );
  const others = coordinated.flat().filter(({ id, isSource }) => !isSource && !known.has(id));
  const named = others.map(({ id, slug, name }) => [id, { id, slug, name }] as const);
  return [...own, ...new Map(named).values()];
}

/** The organisation that was chosen; where there is only one nobody need choose. */
export function chosenOwn(own: readonly Named[], slug: string): Outcome<Named> {
  const only = own.length === 1 ? own[0] : undefined;
  const found = slug === '' ? only : own.find((one) => one.slug === slug);
  return found ? done(found) : refused({ from: { code: slug === '' ? 'required' : 'not-a-choice' } });
}

/** Sends the question to the other organisation; returns the path of its page. */
export async function askExchange(
  app: Moving & TextGate & Pick<App, 'limits' | 'registries'>,
  actor: Actor,
  input: AskInput,
): Promise<Outcome<string>> {
  const { entry, organisation, topic, purpose, questions, wished, format } = input;
  const asking = await openAsking(app, actor, { entry, organisation });
  if (asking.hindrance) throw new DomainError('forbidden', { action: 'exchange.ask' });
  const from = chosenOwn(asking.from, input.from);
  if (!from.ok) return from;
  requirePermission(actor, 'exchange.ask', await directory.scope(app.db, from.value.id));
  if (topic !== '' && !isAskable(topic)) return refused({ topic: { code: 'not-a-choice' } });
  const wrong = await acceptText(app, actor, { purpose, questions, wished });
  if (Object.keys(wrong).length > 0) return refused(wrong);
  const personId = requireSelf(actor);
  app.limits.take('write', personId);
  const cause = (await findLinkTarget(app, actor, input.cause ?? '')) ?? null;
  const key = { key: receiptKey(input), personId, clock: app.clock };
  return app.db.transaction().execute((trx) =>
    onceByKey(trx, key, async () => {
      const [id, askedAt] = [app.ids.next(), isoAt(app.clock)];
      const term = termOf(swedishDay(app.clock.now()));
      const said = { format, topic: topic || null, purpose, questions, wishedTime: wished, cause };
      const parties = { fromId: from.value.id, toId: asking.to.id, entryId: asking.entry?.id ?? null };
      await insertRequest(trx, { id, ...parties, ...said, term, askedBy: personId, askedAt });
      await tellOf(app, trx, actor, id, askedAt);
      return done(requestPath({ id }));
    }),
  );
}

/** Notes the question in its history, and tells those who were asked, and those for whom their coordinator asks; the one with which enough ask the same proposes that they meet at once. */
async function tellOf(app: Moving, trx: Db, actor: Actor, id: string, at: string): Promise<void> {
  const by = requireSelf(actor);
  await insertStep(trx, { id: app.ids.next(), requestId: id, act: 'ask', by, words: '', at });
  const subject = { type: 'exchange', id } as const;
  await app.events.append(trx, { kind: 'exchange.asked', actor, subject });
  const request = await findRequest(trx, id);
  if (!request) return;
  await mailSide(app, trx, request, { to: 'receiving', about: 'state', key: 'asked' });
  if (!canSee(actor, `organisation:${request.from.id}`))
    await mailSide(app, trx, request, { to: 'asking', about: 'state', key: 'asked-for' });
  if (makesJoint(request, await listSimilar(trx, request)))
    await mailSide(app, trx, request, { to: 'receiving', about: 'joint', key: 'third' });
}
