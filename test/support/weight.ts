import type { Page } from 'playwright-core';

/** Bytes as they crossed the wire, headers included. */
export type Weight = { page: number; style: number; font: number; script: number };

const kinds: Readonly<Record<string, keyof Weight>> = {
  Document: 'page',
  Stylesheet: 'style',
  Font: 'font',
  Script: 'script',
};

/** What the first view of an address weighs for a browser that has nothing kept; images are left out. */
export async function weighFirstView(page: Page, address: string): Promise<Weight> {
  const weight: Weight = { page: 0, style: 0, font: 0, script: 0 };
  const kindOf = new Map<string, keyof Weight>();
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  session.on('Network.responseReceived', ({ requestId, type }) => {
    const kind = kinds[type];
    if (kind) kindOf.set(requestId, kind);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kindOf.get(requestId);
    if (kind) weight[kind] += encodedDataLength;
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  await session.detach();
  return weight;
}
