import { beforeAll, describe, expect, inject, it } from 'vitest';
import { latestCode } from '#test/features/accounts/inbox.ts';
import { makePassword } from '#test/support/access/sign-in.ts';
import { getWorld, type PeopledWorld } from '#test/support/access/world.ts';
import { makePerson } from '#test/support/factories/person-factory.ts';
import { type Answer, type Caller, caller } from '#test/support/http.ts';

let world: PeopledWorld;

beforeAll(async () => {
  world = await getWorld();
});

describe('Signing in over HTTP', () => {
  it('gives back what was typed when the session had ended, through every step', async () => {
    const { visitor, person } = await stranger();
    const name = 'Åsa "Citat" O\'Hara & <Öberg>';
    const turnedAway = await visitor.post('/mitt/konto/spara', { name });
    expect(turnedAway.status).toBe(403);
    const wrong = await visitor.post('/logga-in/losenord', {
      e_mail: person.email,
      password: 'fel',
      held: hidden(turnedAway, 'held'),
    });
    expect(wrong.status).toBe(422);
    const again = await visitor.post('/logga-in/losenord', { ...person.signIn, held: hidden(wrong, 'held') });
    expect(again.body).toContain('<form method="post" action="/mitt/konto/spara">');
    expect(hidden(again, 'name')).toBe(name);
    expect((await visitor.post('/mitt/konto/spara', { name: 'Åsa Öberg' })).status).toBe(303);
  });

  it('forgets a held password and sends nothing to another site', async () => {
    const { visitor, person } = await stranger();
    const turnedAway = await visitor.post('/mitt/losenord/spara', {
      password: 'hemligt-ord',
      repeated: 'hemligt-ord',
    });
    expect(turnedAway.status).toBe(403);
    expect(hidden(turnedAway, 'held')).not.toContain('"password"');
    const held = JSON.stringify(['https://evil.example/', [['a', 'b']]]);
    const answer = await visitor.post('/logga-in/losenord', { ...person.signIn, held });
    expect(answer).toMatchObject({ status: 303, headers: { location: '/' } });
  });

  it.each(['//evil.example', 'https://evil.example', '/\\evil.example', 'javascript:alert(1)'])(
    'leads home instead of to %s (S-3.7.2)',
    async (next) => {
      const { visitor, person } = await stranger();
      const answer = await visitor.post('/logga-in/losenord', { ...person.signIn, next });
      expect(answer.headers.location).toBe('/');
      const page = await caller(inject('base')).get(`/logga-in?next=${encodeURIComponent(next)}`);
      expect(page.body.match(/<main[\s\S]*<\/main>/)?.[0]).not.toContain('evil.example');
    },
  );

  it('goes on to where one was going, in the language one reads', async () => {
    const { visitor, person } = await stranger();
    const answer = await visitor.post('/en/logga-in/losenord', { ...person.signIn, next: '/mitt/konto?a=1' });
    expect(answer.headers.location).toBe('/en/mitt/konto?a=1');
  });

  it('sets one cookie that scripts do not see, new at each sign-in (S-3.3.1, S-7.2.4)', async () => {
    const { visitor, person } = await stranger();
    const first = await visitor.post('/logga-in/losenord', person.signIn);
    const second = await visitor.post('/logga-in/losenord', person.signIn);
    const [a, b] = [first, second].map(({ headers }) => headers['set-cookie']?.[0] ?? '');
    expect(a).toMatch(/^sid=[a-z0-9]{40}; HttpOnly; Max-Age=2592000; Path=\/; SameSite=Lax$/);
    expect(b).not.toBe(a);
  });

  it('never takes a session id that the visitor brings (fixation)', async () => {
    const { visitor, person } = await stranger();
    const brought = 'a'.repeat(40);
    await visitor.post('/logga-in/losenord', person.signIn, { cookie: `sid=${brought}` });
    const answer = await caller(inject('base')).get('/mitt/konto', { cookie: `sid=${brought}` });
    expect(answer.status).toBe(303);
  });

  it('ends on the server: an old cookie opens nothing (S-7.4.1)', async () => {
    const { visitor, person } = await stranger();
    const { headers } = await visitor.post('/logga-in/losenord', person.signIn);
    const cookie = headers['set-cookie']?.[0]?.split(';')[0] ?? '';
    expect((await visitor.post('/logga-ut', {})).headers['set-cookie']?.[0]).toMatch(/^sid=; .*Max-Age=0/);
    expect((await caller(inject('base')).get('/mitt/konto', { cookie })).status).toBe(303);
  });

  it('keeps a code through every GET and HEAD, and gives one session to parallel redemptions', async () => {
    const { visitor, person } = await stranger();
    await visitor.post('/logga-in/kod', { e_mail: person.email });
    const code = await latestCode(world.app, person.email);
    for (const path of [
      '/logga-in/kod',
      '/logga-in/bekrafta',
      `/logga-in/bekrafta?e_mail=${person.email}&code=${encodeURIComponent(code)}`,
    ]) {
      expect((await visitor.get(path)).status).toBe(303);
    }
    const form = { e_mail: person.email, code };
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => caller(inject('base')).post('/logga-in/bekrafta', form)),
    );
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(1);
  });
});

/** A person with a password, and a browser that has not signed in. */
async function stranger(): Promise<{
  visitor: Caller;
  person: { email: string; signIn: { e_mail: string; password: string } };
}> {
  const { id, email } = await makePerson(world.app, { scope: world.organisation });
  const password = await makePassword(world.app, id);
  return { visitor: caller(inject('base')), person: { email, signIn: { e_mail: email, password } } };
}

/** The value of a hidden field on the page. */
function hidden({ body }: Answer, name: string): string {
  const value = body.match(new RegExp(`type="hidden" name="${name}" value="([^"]*)"`))?.[1] ?? '';
  return value
    .replaceAll('&quot;', '"')
    .replaceAll('&#34;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
