import { acceptText, blockedText, type TextGate } from '#src/features/privacy/accept-text.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import { done, type Outcome, refused } from '#src/platform/outcome.ts';
import type { AccessibilityReport } from './report-input.ts';
import { reportMail } from './report-mail-text.ts';

/** Anyone may report, signed in or not: the message becomes a mail to the mailbox of the statement. Throws `rate-limited`. */
export async function reportAccessibility(
  app: TextGate & Pick<App, 'mailer' | 'limits'>,
  actor: Actor,
  { clientKey, reportsTo }: { clientKey: string; reportsTo: string },
  report: AccessibilityReport,
): Promise<Outcome<null>> {
  const errors = {
    ...(await acceptText(app, actor, { what: report.what, page: report.page })),
    ...blockedText({ replyTo: report.replyTo }),
  };
  if (Object.keys(errors).length > 0) return refused(errors);
  app.limits.take('report', clientKey);
  await app.db.transaction().execute((trx) =>
    app.mailer.queue(trx, {
      to: reportsTo,
      purpose: 'accessibility-report',
      ...reportMail(report),
    }),
  );
  return done(null);
}
