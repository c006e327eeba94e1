import { expect, it } from 'vitest';
import type { AccessibilityReport } from '#src/features/accessibility/report-input.ts';
import { reportAccessibility } from '#src/features/accessibility/report-service.ts';
import { anonymous } from '#src/platform/access/actor.ts';
import { describeOnEachEngine } from '#test/support/app.ts';

const visitor = { clientKey: '192.0.2.1', reportsTo: 'tillganglighet@bergslagsbygden.example' };
const report: AccessibilityReport = { kind: 'problem', what: 'Menyn syns inte.', page: '/om', replyTo: '' };

describeOnEachEngine('A report about accessibility', ({ app }) => {
  const mails = () => app.db.selectFrom('mail').selectAll().execute();

  it('A12 needs no account and becomes a mail to the mailbox of the statement', async () => {
    expect(await reportAccessibility(app, anonymous, visitor, report)).toEqual({ ok: true, value: null });
    const [mail] = await mails();
    expect(mail).toMatchObject({ purpose: 'accessibility-report' });
    expect(JSON.stringify(mail)).toContain('Menyn syns inte.');
    expect(JSON.stringify(mail)).toContain('Svar till: inte angivet');
  });

  it('is refused when it holds an identity number, and nothing is kept', async () => {
    const outcome = await reportAccessibility(app, anonymous, visitor, {
      ...report,
      what: 'Eleven 19121212-1212 ser inte.',
    });
    expect(outcome).toMatchObject({ ok: false, errors: { what: { code: 'identity-number' } } });
    expect(await mails()).toEqual([]);
  });

  it('is limited for each visitor', async () => {
    const flood = async () => {
      for (let sent = 0; sent < 100; sent += 1) await reportAccessibility(app, anonymous, visitor, report);
    };
    await expect(flood()).rejects.toMatchObject({ code: 'rate-limited' });
    expect((await mails()).length).toBeLessThan(30);
  });
});
