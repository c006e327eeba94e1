import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const views = globSync('src/**/*.astro').map((file) => ({ file, text: readFileSync(file, 'utf8') }));
const forms = views.flatMap(({ file, text }) => {
  return [...text.matchAll(/<form\b[\s\S]*?(?<!=)>/g)].map(([tag]) => ({ file, tag }));
});
const asking = forms.filter(({ tag }) => tag.includes('method="post"') && /class="form\b/.test(tag));

describe('Forms', () => {
  it('are many enough for the pattern to be the right one', () => {
    expect(asking.length).toBeGreaterThan(30);
  });

  it('are never held back by the browser, which speaks its own language and forgets the summary (A9)', () => {
    expect(asking.filter(({ tag }) => !tag.includes('novalidate')).map(({ file }) => file)).toEqual([]);
  });
});
