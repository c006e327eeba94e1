import { acceptText } from '#src/features/privacy/accept-text.ts';
import type { App } from '#src/platform/app.ts';
import { done, type Outcome, refused } from '#src/platform/outcome.ts';
import type { AccessibilityReport } from './report-input.ts';
import { reportMail } from './report-mail-text.ts';

/** Anyone may report, signed in or not: the message becomes a mail to the mailbox of the statement. Throws `rate-limited`. */
export async function reportAccessibility(
  app: Pick<App, 'db' | 'mailer' | 'limits'>,
  { clientKey, reportsTo }: { clientKey: string; reportsTo: string },
  report: AccessibilityReport,
): Promise<Outcome<null>> {
  const errors = acceptText({ what: report.what, page: report.page, replyTo: report.replyTo });
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
