import { describe, expect, it } from 'vitest';
import { sv } from '#src/i18n/sv.ts';
import { expectGoodPage, openBrowser } from '#test/support/browser.ts';
import { press, signIn } from '#test/support/journey.ts';

const m = sv.library.proposal;
const openPage = openBrowser();

const text = `Hällinge startar närvaroteam

Teamet består av två socionomer och en lärare för elever i åk 4–9. Insatsen pågår i högst sex månader.

– Det behövs, säger rektor Anna Exempelsson. Stödet ges i högst nio månader.`;

describe.each([
  { name: 'with scripts', hasScripts: true },
  { name: 'without scripts', hasScripts: false },
])('A pasted text by keyboard alone, $name', ({ hasScripts }) => {
  it('becomes a draft of what was ticked, and of nothing else', async () => {
    const page = await openPage({ hasScripts });
    await signIn(page, 'editor');
    await page.goto('/bibliotek/ny/klistra-in');
    await press(page, m.paste.submit);
    await expectGoodPage(page);
    expect(await page.title()).toContain(sv.common.site.errorPrefix);
    await page.locator('[name=text]').fill(text);
    await page.getByLabel(m.paste.own).focus();
    await page.keyboard.press('Space');
    await press(page, m.paste.submit);
    await expectGoodPage(page);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(m.review.title);
    expect(await page.locator('[name=accepted]:checked').count()).toBe(0);
    expect(await page.locator('main').innerText()).not.toContain('Exempelsson');
    await press(page, m.review.change);
    expect(await page.locator('textarea[name=text]').inputValue()).toBe(text);
    await press(page, m.paste.submit);
    await press(page, m.review.submit);
    expect(await page.title()).toContain(sv.common.site.errorPrefix);
    await page.getByRole('checkbox', { name: /socionom/ }).focus();
    await page.keyboard.press('Space');
    await press(page, m.review.submit);
    await page.waitForURL(/\/redigera/);
    await expectGoodPage(page);
    expect(await page.locator('[name="team.0.profession"]').inputValue()).toBe('social-worker');
    expect(await page.getByLabel(sv.library.publishing.questions.title, { exact: true }).inputValue()).toBe(
      '',
    );
    await page.context().close();
  });
});
