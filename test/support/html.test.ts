import { expect, it } from 'vitest';
import { findHtmlFaults } from './html.ts';

it('finds an id that occurs twice and accepts a plain page', async () => {
  const page = (body: string) =>
    `<!doctype html><html lang="sv"><head><meta charset="utf-8"><title>Sida</title></head><body>${body}</body></html>`;
  expect(await findHtmlFaults(page('<p id="a">Hej</p>'))).toEqual([]);
  expect(await findHtmlFaults(page('<p id="a">Hej</p><p id="a">då</p>'))).toHaveLength(1);
});
