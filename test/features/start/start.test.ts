import { expect, it } from 'vitest';
import { readStart } from '#src/features/start/start-service.ts';
import { anonymous } from '#src/platform/access/actor.ts';
import { describeOnEachEngine } from '#test/support/app.ts';

describeOnEachEngine('The start page', ({ app }) => {
  it('stands on an empty portal and has nothing to tell', async () => {
    expect(await readStart(app, anonymous)).toEqual({
      organisations: 0,
      entries: 0,
      municipalities: 0,
      threads: 0,
      news: [],
      waiting: [],
    });
  });
});
