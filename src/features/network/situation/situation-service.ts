import type { Actor } from '#src/platform/access/actor.ts';
import { isPermitted } from '#src/platform/access/permissions.ts';
import type { App } from '#src/platform/app.ts';
import type { Network } from '../networks/network.ts';
import { listNetworks } from '../networks/network-queries.ts';
import { type Organisation, organisationScope } from '../organisations/organisation.ts';
import { type DatedResponse, listAnswers, listApproved } from './answering/response-queries.ts';
import { listQuestions } from './questions/question-queries.ts';
import { wordingAnswered } from './questions/question-rules.ts';
import { listRounds } from './rounds/round-queries.ts';
import { questionsOfRound } from './rounds/round-rules.ts';
import { type Answer, type AskedQuestion, answeringKinds, type QuestionWording } from './situation.ts';

/** A question in the words that were answered, and the answer. */
export type Answered = { question: AskedQuestion; wording: QuestionWording; answer: Answer };

/** What an organisation answered last and let everybody read. */
export type OrganisationSituation = {
  network: Network;
  response: DatedResponse;
  /** In the order of the questions. */
  answered: readonly Answered[];
};

/**
 * How the organisations work, as each of them last approved it, by id; those that have not answered are left out.
 * For whoever matches, compares or prefills: the ids of the standard questions stand in `content/situation`.
 */
export async function readSituation(
  app: Pick<App, 'db'>,
  organisationIds: readonly string[],
): Promise<ReadonlyMap<string, OrganisationSituation>> {
  const responses = await listApproved(app.db, { organisationIds });
  const newest = new Map(responses.toReversed().map((one) => [one.organisationId, one]));
  if (newest.size === 0) return new Map();
  const shown = [...newest.values()];
  const networkIds = [...new Set(shown.map(({ networkId }) => networkId))];
  const [answersOf, questions, rounds, networks] = await Promise.all([
    listAnswers(
      app.db,
      shown.map(({ id }) => id),
    ),
    listQuestions(app.db, networkIds),
    listRounds(app.db, networkIds),
    listNetworks(app.db),
  ]);
  return new Map(
    shown.flatMap((response): [string, OrganisationSituation][] => {
      const network = networks.find(({ id }) => id === response.networkId);
      const round = rounds.find(({ id }) => id === response.roundId);
      if (!network || !round) return [];
      const answers = answersOf.get(response.id);
      const answered = questionsOfRound(round, rounds, questions).flatMap((question): Answered[] => {
        const answer = answers?.get(question.id);
        return answer
          ? [{ question, answer, wording: wordingAnswered(question, answer.questionVersion) }]
          : [];
      });
      return [[response.organisationId, { network, response, answered }]];
    }),
  );
}

/** Whether the reader answers for the organisation, and it is one that is asked. */
export function mayAnswerFor(
  actor: Actor,
  organisation: Pick<Organisation, 'id' | 'kind' | 'networks'>,
): boolean {
  const isAsked = answeringKinds.includes(organisation.kind) && organisation.networks.length > 0;
  return isAsked && isPermitted(actor, 'situation.answer', organisationScope(organisation));
}
