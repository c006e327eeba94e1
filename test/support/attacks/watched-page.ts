import type { Page } from 'playwright-core';

/** A page that tells everything by which a text could have become more than a text. */
export type WatchedPage = {
  page: Page;
  /** Goes there and returns what was found. */
  try(address: string): Promise<string[]>;
  /** What was found since the last look: dialogs, console messages, requests to others, and what stands in the page. */
  look(): Promise<string[]>;
};

/** Watches the page, whose portal answers at `base`. Its Content-Security-Policy tells and stops nothing: the text alone must be harmless. */
export async function watch(page: Page, base: string): Promise<WatchedPage> {
  const found: string[] = [];
  page.on('dialog', (dialog) => {
    found.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('console', (message) => {
    const { url } = message.location();
    const isMissingPicture =
      message.text().includes('404') && url.startsWith(`${base}/`) && url !== page.url();
    if (!isMissingPicture) found.push(`console: ${message.text()} (${url})`);
  });
  page.on('pageerror', (error) => found.push(`error: ${error.message}`));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${base}/`) && !/^(about|data):/.test(url)) found.push(`request: ${url}`);
  });
  await page.route(isPage, async (route) => {
    const response = await route.fetch();
    const { 'content-security-policy': policy = '', ...headers } = response.headers();
    await route.fulfill({
      response,
      headers: { ...headers, 'content-security-policy-report-only': policy },
    });
  });
  const look = async () => [...new Set([...found.splice(0), ...(await page.evaluate(findDanger))])];
  return {
    page,
    look,
    try: async (address) => {
      await page.goto(address);
      return look();
    },
  };
}

const isPage = ({ pathname }: URL) => !/\.[a-z0-9]+$/.test(pathname);

/** Runs in the browser: every element and attribute that could run, send or fetch something for a stranger. */
function findDanger(): string[] {
  const fetching = /^(href|src|action|formaction|xlink:href|data|poster|ping|background|srcset)$/;
  const strange = 'iframe, frame, object, embed, applet, base, math, audio, video, svg script, foreignObject';
  const tell = (element: Element) => element.outerHTML.slice(0, 160);
  const isForeign = (name: string, value: string) => {
    const { protocol, host } = new URL(value, document.baseURI);
    if (name === 'href') return !/^(https?|mailto|tel):$/.test(protocol);
    return host !== location.host && protocol !== 'data:';
  };
  const isSuspect = (element: Element) =>
    [...element.attributes].some(({ name, value }) => {
      if (/^(on|srcdoc$|style$)/i.test(name)) return true;
      return fetching.test(name) && URL.canParse(value, document.baseURI) && isForeign(name, value);
    });
  const inlineScripts = [...document.scripts].filter(
    (script) => !script.src && !/^(application\/(ld\+)?json|speculationrules)$/.test(script.type),
  );
  return [
    ...[...document.querySelectorAll(strange)].map((element) => `element: ${tell(element)}`),
    ...[...document.querySelectorAll('*')].filter(isSuspect).map((element) => `attribute: ${tell(element)}`),
    ...inlineScripts.map((script) => `script: ${tell(script)}`),
  ];
}
