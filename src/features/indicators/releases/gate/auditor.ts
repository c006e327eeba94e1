import { startThread } from '#src/platform/threads/thread.ts';
import type { AuditCalls } from './audit-worker.ts';
import type { Judge } from './choice.ts';

/** The longest that a release is worked on, and each question of it; what is not decided then is not said. */
const longestRun = 10 * 60_000;
const longestAudit = 60_000;

/** A thread that judges cases, so that the solver never keeps a request waiting. */
export function startAuditor(): { judge: Judge; end(): Promise<void> } {
  const until = performance.now() + longestRun;
  const thread = startThread<AuditCalls>(new URL('./audit-worker.ts', import.meta.url), undefined);
  return {
    judge: (asked, moves) => {
      const deadline = Math.max(0, Math.min(longestAudit, until - performance.now()));
      return thread.call('audit', { asked, options: { deadline, moves, isBrief: true } });
    },
    end: thread.end,
  };
}
