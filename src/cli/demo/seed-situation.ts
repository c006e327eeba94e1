import { network as networkSeed } from '#db/seeds/bergslagsbygden.ts';
import {
  approvedBy,
  ownAnswers,
  ownQuestion,
  type SituationSeed,
  thisYear,
  waiting,
  yearBefore,
} from '#db/seeds/situation.ts';
import { demoCoordinator } from '#db/seeds/work.ts';
import { answersInput } from '#src/features/network/situation/answering/answer-input.ts';
import { getAnswering } from '#src/features/network/situation/answering/answering-service.ts';
import { approveAnswers, saveAnswers } from '#src/features/network/situation/answering/saving-service.ts';
import { askForApproval } from '#src/features/network/situation/approval/asking-service.ts';
import { addQuestion } from '#src/features/network/situation/questions/question-service.ts';
import { loadStandardQuestions } from '#src/features/network/situation/questions/standard-questions.ts';
import { readStandardSet } from '#src/features/network/situation/questions/standard-set.ts';
import { openRound, openSituation } from '#src/features/network/situation/rounds/round-service.ts';
import type { Answer, AnswerValue } from '#src/features/network/situation/situation.ts';
import { swedishDay } from '#src/lib/dates.ts';
import type { App } from '#src/platform/app.ts';
import { accepted, actorWith, appAt } from './demo-stage.ts';

const { slug: network } = networkSeed;
const letters: Readonly<Record<string, AnswerValue>> = {
  ...{ y: 'yes', p: 'partly', l: 'planned', n: 'no', u: 'unknown' },
};
/** When the two rounds were opened; the answers came in the weeks that followed. */
const openedDaysAgo = { before: 400, now: 50 };
type AnswersById = Readonly<Record<string, Partial<Answer>>>;

/** Two years of answers; a demo that has rounds already is left alone. */
export async function seedSituation(app: App): Promise<void> {
  await loadStandardQuestions(app);
  const coordinator = await actorWith(app, demoCoordinator);
  if ((await openSituation(app, coordinator, network)).rounds.length > 0) return;
  const year = Number(swedishDay(app.clock.now()).slice(0, 4));
  // who lives in the demo is mailed nothing of what lies behind
  const quiet = { ...app, mailer: { queue: async () => {} } };
  const then = appAt(quiet, openedDaysAgo.before);
  accepted(await openRound(then, coordinator, network, { year: year - 1 }));
  for (const seed of yearBefore) await answerAndApprove(appAt(app, openedDaysAgo.before - 20), seed);
  const now = appAt(quiet, openedDaysAgo.now);
  accepted(await addQuestion(now, coordinator, network, ownQuestion));
  accepted(await openRound(now, coordinator, network, { year }));
  for (const seed of thisYear) await answerAndApprove(appAt(app, openedDaysAgo.now - 20), seed);
  await interview(appAt(app, 2));
}

async function answerAndApprove(app: App, seed: SituationSeed): Promise<void> {
  const { municipality } = seed;
  const slug = `${municipality}-kommun`;
  const contact = await actorWith(app, `demo.kontaktperson@${municipality}.example`);
  await answer(app, contact, slug, seed);
  const answering = await getAnswering(app, contact, slug);
  const version = answering.draft?.version ?? 0;
  const by = approvedBy[municipality] ?? answering.organisation.contactFunction;
  accepted(await approveAnswers(app, contact, answering, { version, function: by }));
}

/** Gruvberga has no contact person: the samordnare wrote while they talked, and asks the mailbox. */
async function interview(app: App): Promise<void> {
  const coordinator = await actorWith(app, demoCoordinator);
  const slug = `${waiting.municipality}-kommun`;
  await answer(app, coordinator, slug, waiting);
  const answering = await getAnswering(app, coordinator, slug);
  const version = answering.draft?.version ?? 0;
  accepted(await askForApproval(app, coordinator, answering, { version }));
}

async function answer(
  app: App,
  actor: Awaited<ReturnType<typeof actorWith>>,
  slug: string,
  seed: SituationSeed,
): Promise<void> {
  const answering = await getAnswering(app, actor, slug);
  const own = answering.asked.find(({ networkId }) => networkId !== null);
  const ownAnswer = ownAnswers[seed.municipality];
  const input = answersInput(answering.questionIds).parse({
    round: answering.round.id,
    version: 0,
    part: 'all',
    answers: { ...(await answersOf(seed)), ...(own && ownAnswer && { [own.id]: ownAnswer }) },
  });
  accepted(await saveAnswers(app, actor, answering, input));
}

async function answersOf({ answers, added = {} }: SituationSeed): Promise<AnswersById> {
  const questions = await readStandardSet();
  return Object.fromEntries(
    questions.flatMap(({ id }, index) => {
      const value = letters[answers[index] ?? ''];
      return value ? [[id, { value, ...added[id] }]] : [];
    }),
  );
}
