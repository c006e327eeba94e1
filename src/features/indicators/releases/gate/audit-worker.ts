import { answerCalls } from '#src/platform/threads/answer-calls.ts';
import { type AuditOptions, auditCase } from '../../disclosure/audit/audit.ts';
import type { DisclosureCase } from '../../disclosure/model/statement.ts';

/** What the thread of the audit is asked. */
export type AuditCalls = {
  audit(input: { asked: DisclosureCase; options: AuditOptions }): ReturnType<typeof auditCase>;
};

const calls: AuditCalls = { audit: ({ asked, options }) => auditCase(asked, options) };

answerCalls(calls, () => {});
