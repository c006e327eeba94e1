import { z } from 'zod';
import { reportReasons } from '../reports/report.ts';
import { decisionActs, historyActs } from './decision.ts';

/** What a moderator decides; `number` and `version` say what was looked at. */
export const decisionInput = z.strictObject({
  act: z.enum(decisionActs, 'required'),
  cause: z.enum(reportReasons, 'not-a-choice').optional(),
  reason: z.string().max(2000, 'too-long').default(''),
  /** What becomes of what the post said before, when it is shown again though it pointed at somebody; blanked where nothing is said. */
  history: z.enum(historyActs, 'not-a-choice').optional(),
  number: z.coerce.number().int().min(1).max(100_000),
  version: z.coerce.number().int().min(1),
});
export type DecisionInput = z.infer<typeof decisionInput>;

/** What the author says to a decision. */
export const answerInput = z.strictObject({ answer: z.string().min(1, 'required').max(2000, 'too-long') });
