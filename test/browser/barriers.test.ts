import { expect, it } from 'vitest';
import { findBarriers, openBrowser } from '#test/support/browser.ts';

const openPage = openBrowser();

it('finds pale text on every page until it is good, and looks at everything else on each page', async () => {
  const page = await openPage();
  const barriersOf = async (colour: string, more = '') => {
    await page.setContent(
      `<!doctype html><html lang="sv"><title>Sida</title><body style="background: #fff"><main><h1>Hej</h1>${more}<p style="color: ${colour}">Hej igen</p></main></body></html>`,
    );
    return (await findBarriers(page)).join();
  };
  expect(await barriersOf('#ccc')).toContain('color-contrast');
  expect(await barriersOf('#ccc')).toContain('color-contrast');
  expect(await barriersOf('#222')).toBe('');
  expect(await barriersOf('#bbb')).toContain('color-contrast');
  expect(await barriersOf('#222', '<h2></h2>')).toContain('empty-heading');
});
