import { requireSelf } from '#src/features/accounts/people/require-self.ts';
import { readPositions } from '#src/features/network/municipalities/background/background-service.ts';
import {
  type OrganisationSituation,
  readSituation,
} from '#src/features/network/situation/situation-service.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import { DomainError } from '#src/platform/errors.ts';
import type { Named } from '../exchange.ts';
import { listMet } from '../requests/request-queries.ts';
import { scopeOf } from '../requests/visible-request.ts';
import { readTopic } from '../topics-text.ts';
import type { MatchingAsked } from './matching.ts';
import { countEntriesAbout, listMatchable, type MatchingOrganisation } from './matching-queries.ts';
import { type Known, type Proposed, proposeMatches } from './matching-rules.ts';

/** For whom can be looked, and whom the portal proposes to the one that was chosen. */
export type Matching = {
  asked: MatchingAsked;
  organisations: readonly Named[];
  chosen: Named | undefined;
  proposed: readonly (Proposed & Named)[];
  situations: ReadonlyMap<string, OrganisationSituation>;
};

/**
 * Proposes whom to ask, for members. It rests on published descriptions, open answers, what kind of organisation it is, where it lies and
 * whether they have met; results and figures are not read. One looks for one's own organisation, as a coordinator for any
 * of the network: whether others have met is told to nobody.
 */
export async function openMatching(
  app: Pick<App, 'db'>,
  actor: Actor,
  asked: MatchingAsked,
): Promise<Matching> {
  requireSelf(actor);
  if (!actor.keys.has('member')) throw new DomainError('forbidden', { action: 'exchange.ask' });
  const all = await listMatchable(app.db);
  const { organisationIds, networkIds } = scopeOf(actor);
  const organisations = all.filter(
    (one) => organisationIds.includes(one.id) || one.networkIds.some((id) => networkIds.includes(id)),
  );
  const chosen =
    organisations.find(({ slug }) => slug === asked.organisation) ??
    (organisations.length === 1 ? organisations[0] : undefined);
  if (!chosen) return { asked, organisations, chosen, proposed: [], situations: new Map() };
  const topic = readTopic(asked.topic);
  const [entries, met, positions, situations] = await Promise.all([
    topic ? countEntriesAbout(app.db, topic) : new Map<string, number>(),
    listMet(app.db, chosen.id),
    readPositions(app),
    readSituation(
      app,
      all.map(({ id }) => id),
    ),
  ]);
  const known = (one: MatchingOrganisation): Known => ({
    ...one,
    answers: answersOf(situations.get(one.id)),
    positions: one.municipalityCodes.flatMap((code) => positions.get(code) ?? []),
  });
  const candidates = all.map((one) => ({
    ...known(one),
    entries: entries.get(one.id) ?? 0,
    hasMet: met.has(one.id),
  }));
  const proposed = proposeMatches(known(chosen), candidates, asked.weights).flatMap((proposal) => {
    const found = all.find(({ id }) => id === proposal.id);
    return found ? [{ ...proposal, slug: found.slug, name: found.name }] : [];
  });
  return { asked, organisations, chosen, proposed, situations };
}

function answersOf(situation: OrganisationSituation | undefined): Known['answers'] {
  return new Map((situation?.answered ?? []).map(({ question, answer }) => [question.id, answer.value]));
}
