import { expect, inject, it } from 'vitest';
import { makeCaller } from '#test/support/access/new-account.ts';
import { getWorld } from '#test/support/access/world.ts';
import { makeCategory, makePost, makeThread } from '#test/support/factories/forum-factory.ts';
import { ask } from '#test/support/http.ts';

/** One more than a network address may send in an hour. */
const tooMany = 21;

it('a reader without an account who reports too often hears when to try again, and loses no word (S-2.4.1)', async () => {
  const { app } = await getWorld();
  const thread = await makeThread(app, { category: await makeCategory(app, { visibility: 'public' }) });
  const { id } = await makePost(app, { thread });
  const base = inject('base');
  const report = (note: string) =>
    ask(base, `/inlagg/${id}/anmal/skicka`, {
      method: 'POST',
      from: '127.0.0.77',
      headers: { origin: base },
      form: { reason: 'wrong', note },
    });
  for (let sent = 1; sent < tooMany; sent += 1) expect((await report('')).status).toBe(303);
  const stopped = await report('Andra stycket stämmer inte.');
  expect(stopped.status).toBe(429);
  expect(Number(stopped.headers['retry-after'])).toBeGreaterThan(0);
  expect(stopped.body).toMatch(/Försök igen om \d+ (?:sekunder|minuter)\./);
  expect(stopped.body).toContain(`action="/inlagg/${id}/anmal/skicka"`);
  expect(stopped.body).toContain('Andra stycket stämmer inte.');
});

it('what people write counts for the address that they share, whoever they are (S-2.4.1)', async () => {
  const world = await getWorld();
  const { app, network } = world;
  const category = await makeCategory(app, { visibility: 'member', network });
  const thread = await makeThread(app, { category });
  const made: number[] = [];
  for (let person = 0; person < 6; person += 1) {
    const coordinator = await makeCaller(world, 'coordinator', '127.0.0.78');
    for (let n = 0; n < 3; n += 1) {
      made.push((await coordinator.post(`${thread.path}/exportera/hamta`, {})).status);
    }
  }
  expect(made).toEqual([...Array(15).fill(200), 429, 429, 429]);
});
