import type { Actor } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import type { Post } from '../../posts/post.ts';
import { findStateBy } from '../../posts/post-change-queries.ts';
import { isVisiblePost } from '../../visible-service.ts';
import { type CaredPost, getCaredPost } from '../decisions/cared-post-service.ts';
import type { Decision, DecisionAct } from '../decisions/decision.ts';
import { listDecisions } from '../decisions/decision-queries.ts';
import { actsOn, pointedAtSomebody, unheard } from '../decisions/decision-rules.ts';
import { isForOthers } from '../decisions/decision-service.ts';
import { countReadableRevisions } from '../redaction/redaction-queries.ts';
import type { Report } from '../reports/report.ts';
import { listReports } from '../reports/report-queries.ts';
import { listAround, listOrganisationNames, listPersonNames } from './case-queries.ts';

const contextPosts = 3;

export type ModerationCase = CaredPost & {
  before: readonly Post[];
  after: readonly Post[];
  reports: readonly Report[];
  decisions: readonly Decision[];
  acts: readonly DecisionAct[];
  /** When it is shown again, members could read what it said before, which pointed at somebody. */
  hasHistoryAtStake: boolean;
  /** The author has answered the decision, which somebody else made or nobody else can hear. */
  answered: Decision | undefined;
  /** The answer waits for another moderator than the actor, who made the decision. */
  isForOthers: boolean;
  people: ReadonlyMap<string, string>;
  organisations: ReadonlyMap<string, string>;
};

/** Everything that a moderator needs in order to decide of one post; throws as `getCaredPost`. */
export async function openCase(app: Pick<App, 'db'>, actor: Actor, postId: string): Promise<ModerationCase> {
  const cared = await getCaredPost(app, actor, postId);
  const { post, thread } = cared;
  const [reports, decisions, stateBy, around] = await Promise.all([
    listReports(app.db, postId),
    listDecisions(app.db, postId),
    findStateBy(app.db, postId),
    listAround(app.db, { threadId: thread.id, number: post.number, each: contextPosts }),
  ]);
  const acts = actsOn({ ...post, stateBy });
  const answered = unheard(decisions);
  // who looks after what one organisation's people write reads no more of the others' than everybody does
  const readable = around.filter((one) => isVisiblePost(actor, one, thread.category));
  const shown = [post, ...readable];
  return {
    ...cared,
    before: readable.filter(({ number }) => number < post.number),
    after: readable.filter(({ number }) => number > post.number),
    reports,
    decisions,
    acts,
    hasHistoryAtStake:
      acts.includes('restore') &&
      pointedAtSomebody(decisions) &&
      (await countReadableRevisions(app.db, postId)) > 0,
    answered,
    isForOthers: answered !== undefined && (await isForOthers(app, actor, cared, answered)),
    people: await listPersonNames(app.db, [
      ...shown.map(({ authorId }) => authorId),
      ...reports.map(({ reportedBy }) => reportedBy),
      ...decisions.map(({ decidedBy }) => decidedBy),
    ]),
    organisations: await listOrganisationNames(
      app.db,
      shown.map(({ authorOrganisationId }) => authorOrganisationId),
    ),
  };
}
