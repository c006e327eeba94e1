import { answersInput } from '#src/features/network/situation/answering/answer-input.ts';
import { getAnswering } from '#src/features/network/situation/answering/answering-service.ts';
import { approveAnswers, saveAnswers } from '#src/features/network/situation/answering/saving-service.ts';
import { loadStandardQuestions } from '#src/features/network/situation/questions/standard-questions.ts';
import { openRound } from '#src/features/network/situation/rounds/round-service.ts';
import type { AnswerValue } from '#src/features/network/situation/situation.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import type { Outcome } from '#src/platform/outcome.ts';

type GivenAnswer = AnswerValue | { value?: AnswerValue; detail?: string; link?: string; comment?: string };
export type GivenAnswers = Readonly<Record<string, GivenAnswer>>;

/** Asks the organisations of the network for the year. */
export async function askYear(app: App, coordinator: Actor, network: { slug: string }, year: number) {
  await loadStandardQuestions(app);
  accepted(await openRound(app, coordinator, network.slug, { year }));
}

/** Saves the answers as the form would: on top of what the organisation's draft holds. */
export async function answer(
  app: App,
  actor: Actor,
  slug: string,
  given: GivenAnswers,
  { part = 'all', version }: { part?: 'plan' | 'figures' | 'support' | 'all'; version?: number } = {},
) {
  const answering = await getAnswering(app, actor, slug);
  const answers = Object.entries(given).map(([id, one]) => [
    id,
    typeof one === 'string' ? { value: one } : one,
  ]);
  const input = answersInput(answering.questionIds).parse({
    round: answering.round.id,
    version: version ?? answering.draft?.version ?? 0,
    part,
    answers: Object.fromEntries(answers),
  });
  return saveAnswers(app, actor, answering, input);
}

/** Lets everybody read what the organisation has answered. */
export async function approve(app: App, contact: Actor, slug: string) {
  const answering = await getAnswering(app, contact, slug);
  const input = { version: answering.draft?.version ?? 0, function: 'Skolchef' };
  accepted(await approveAnswers(app, contact, answering, input));
}

/** What the service answered; throws when it refused. */
export function accepted<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new Error(`Refused: ${JSON.stringify(outcome.errors)}`);
}
