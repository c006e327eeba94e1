import { expect, it } from 'vitest';
import { findHtmlFaults } from './html.ts';

const page = (body: string) =>
  `<!doctype html><html lang="sv"><head><meta charset="utf-8"><title>Sida</title></head><body>${body}</body></html>`;

it('finds an id that occurs twice and accepts a plain page', async () => {
  expect(await findHtmlFaults(page('<p id="a">Hej</p>'))).toEqual([]);
  expect(await findHtmlFaults(page('<p id="a">Hej</p><p id="a">då</p>'))).toHaveLength(1);
});

it('finds what only the words of a page tell apart', async () => {
  const first = '0b9c6a52-7d1e-4c1b-8f5a-0d8f3f1c2a77';
  const second = '5a1f0e9d-2b3c-4d5e-9f60-718293a4b5c6';
  expect(await findHtmlFaults(page(`<h2 id="${first}">Hej</h2><p id="${second}">då</p>`))).toEqual([]);
  expect(await findHtmlFaults(page(`<h2 id="${first}">Hej</h2><p id="${first}">då</p>`))).toHaveLength(1);
  expect(await findHtmlFaults(page('<h2>Hej</h2>'))).toEqual([]);
  expect(await findHtmlFaults(page('<h2> </h2>'))).toHaveLength(1);
  expect(await findHtmlFaults(page('<h2>Hej &hopp; hå</h2>'))).toHaveLength(1);
});
