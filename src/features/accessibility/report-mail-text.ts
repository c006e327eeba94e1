import { messages } from '#src/i18n/index.ts';
import type { AccessibilityReport } from './report-input.ts';

/** The mail to whoever runs the portal; operators read Swedish. */
export function reportMail(report: AccessibilityReport): { subject: string; text: string } {
  const m = messages('sv').pages.accessibility.mail;
  const lines = [
    `${m.kind}: ${m.kinds[report.kind]}`,
    `${m.page}: ${report.page || m.notStated}`,
    `${m.replyTo}: ${report.replyTo || m.notStated}`,
    '',
    report.what,
  ];
  return { subject: m.subject, text: lines.join('\n') };
}
