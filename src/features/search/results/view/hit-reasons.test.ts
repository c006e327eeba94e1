import { expect, it } from 'vitest';
import { messages } from '#src/i18n/index.ts';
import { hitReasons } from './hit-reasons-text.ts';

const { why } = messages('sv').search.results;
const score = { text: 1, standing: 0.6, label: 1, freshness: 1 };
const reasonsOf = (id: string) => {
  const view = { version: '1', path: '/', title: '', kicker: [], summary: '', notes: [] };
  return hitReasons({ id, view, missing: [], title: [], excerpt: [], score }, 'sv');
};

it.each([
  ['thread:1', why.later.thread],
  ['meeting:1', why.later.meeting],
  ['term:bup', why.later.other],
  ['indicator:absence-15', why.later.other],
])('says what %s is that comes later', (id, reason) => {
  expect(reasonsOf(id)).toEqual([why.names, reason]);
});
