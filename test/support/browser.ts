import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page, Response } from 'playwright-core';
import { afterAll, beforeAll, expect, inject } from 'vitest';
import { launchChromium } from './chromium.ts';
import { coloursOfText } from './colours.ts';
import type { Answer } from './http.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const allRules: axe.RunOnly = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'],
};
/** What can come out otherwise when only the colours change. */
export const rulesOfColour: axe.RunOnly = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };
const withoutColours = Object.fromEntries(rulesOfColour.values.map((rule) => [rule, { enabled: false }]));
/** The colours of text that axe has found good: more than half of its work, on pages that look much the same. */
const judged = new Set<string>();

export type Visitor = { width?: number; hasScripts?: boolean; colours?: 'light' | 'dark' };
export type OpenPage = (visitor?: Visitor) => Promise<Page>;

const messagesOf = new WeakMap<Page, string[]>();
/** axe is a script and rests where scripts are off; the page is the same. */
const scriptless = new WeakSet<Page>();

/** One Chromium for the file; each `openPage()` is a new visitor without cookies, whose pages must not say a word in the console. */
export function openBrowser(): OpenPage {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser?.close());
  return async (visitor = {}) => {
    if (!browser) throw new Error('The browser opens before the first test.');
    const context = await browser.newContext(contextOptions(visitor));
    const page = await context.newPage();
    messagesOf.set(page, listenToConsole(page));
    if (visitor.hasScripts === false) scriptless.add(page);
    return page;
  };
}

function contextOptions({
  width = 1440,
  hasScripts = true,
  colours = 'light',
}: Visitor): BrowserContextOptions {
  return {
    baseURL: inject('base'),
    viewport: { width, height: 900 },
    javaScriptEnabled: hasScripts,
    colorScheme: colours,
    locale: 'sv-SE',
    timezoneId: 'Europe/Stockholm',
  };
}

/** Chromium reports the status of an error page itself as a failed resource; everything else counts. */
function listenToConsole(page: Page): string[] {
  const messages: string[] = [];
  page.on('console', (message) => {
    const isOwnStatus =
      message.text().startsWith('Failed to load resource') && message.location().url === page.url();
    if (!isOwnStatus) messages.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => messages.push(`error: ${error.message}`));
  return messages;
}

/** Goes to the address and holds the page to what every page promises (A1, A3). */
export async function visit(page: Page, address: string): Promise<Response | null> {
  const response = await page.goto(address, { waitUntil: 'load' });
  await expectGoodPage(page);
  return response;
}

/** Shows an answer that somebody else was given, under the address that it was given for. */
export async function show(page: Page, address: string, { status, headers, body }: Answer): Promise<void> {
  const isHere = (url: URL) => url.pathname + url.search === address;
  const kept = Object.entries(headers).filter(([name]) => !/^(content-length|transfer-encoding)$/.test(name));
  const shown = Object.fromEntries(kept.map(([name, value]) => [name, [value].flat().join('\n')]));
  await page.route(isHere, (route) => route.fulfill({ status, headers: shown, body }));
  await page.goto(address, { waitUntil: 'load' });
  await page.unroute(isHere);
}

/** No console message since the last look, no axe finding, no scroll sideways, one h1, a title (A1, A3, A6). */
export async function expectGoodPage(page: Page, rules = allRules): Promise<void> {
  const problems = {
    console: messagesOf.get(page)?.splice(0),
    axe: scriptless.has(page) ? [] : await findBarriers(page, rules),
    sideways: await overflow(page),
    headings: await page.locator('h1').count(),
    hasTitle: /\S/.test(await page.title()),
  };
  expect(problems, page.url()).toEqual({ console: [], axe: [], sideways: [], headings: 1, hasTitle: true });
}

/** axe's findings, one a line: rule, element, reason. Colours are judged where the page has some that none before it had. */
export async function findBarriers(page: Page, runOnly = allRules): Promise<string[]> {
  const fresh = (await page.evaluate(coloursOfText)).filter((colours) => !judged.has(colours));
  if (runOnly === rulesOfColour && fresh.length === 0) return [];
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeSource);
  const violations = await page.evaluate(
    async (options): Promise<axe.Result[]> => {
      const { axe: run } = globalThis as unknown as { axe: typeof axe };
      return (await run.run({ ...options, resultTypes: ['violations'] })).violations;
    },
    { runOnly, ...(fresh.length === 0 && { rules: withoutColours }) },
  );
  if (violations.length === 0) for (const colours of fresh) judged.add(colours);
  return violations.flatMap(({ id, nodes }) => {
    return nodes.map((node) => `${id}: ${node.target.join(' ')} – ${node.failureSummary ?? ''}`);
  });
}

/** What sticks out to the right of the window, if the page scrolls sideways. */
export async function overflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    return [...document.body.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > width + 1)
      .map((element) => `${element.tagName.toLowerCase()}.${element.className}`)
      .slice(0, 5);
  });
}
