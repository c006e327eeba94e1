import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { makeCaller } from '#test/support/access/new-account.ts';
import { getWorld, type PeopledWorld } from '#test/support/access/world.ts';
import { makeEntry } from '#test/support/factories/entry-factory.ts';
import { type Answer, type Caller, caller } from '#test/support/http.ts';

let world: PeopledWorld;

beforeAll(async () => {
  world = await getWorld();
});

const answers = {
  act: 'publish',
  title: 'Skolnärvaro i Hällinge',
  summary: 'Ett team stöttar skolorna när en elev har varit borta. Teamet ringer hem.',
  target: 'Elever i årskurs 4–9.',
  'team.0.profession': 'social-worker',
  'team.0.relation': 'member',
  'team.0.headCount': '1',
  whoMayContact: ['head-teacher', 'guardian'],
  how: 'Rektor ringer teamet.',
  status: 'ordinary',
  contactFunction: 'Samordnare för teamet',
  kind: 'team-or-service',
  tiers: ['remedial', 'return'],
  use: 'service',
};

/** The value of a hidden field, as the browser would send it back. */
function hiddenField({ body }: Answer, name: string): string {
  return body.match(new RegExp(`name="${name}" value="([^"]*)"`))?.[1] ?? '';
}
const publish = (visitor: Caller, given = {}) =>
  visitor.post('/bibliotek/ny/spara', { ...answers, formKey: randomUUID(), ...given });
const slugIn = ({ headers }: Answer) =>
  new URL(headers.location ?? '', 'http://x').searchParams.get('post') ?? '';

/** Those who write much are new people: the limits of others are not theirs to spend. */
describe('Publishing over HTTP', () => {
  it('goes from blank form to public page in one sending', async () => {
    const done = await publish(world.as('editor'));
    expect(done.status).toBe(303);
    const page = await world.as('anonymous').get(`/bibliotek/${slugIn(done)}`);
    expect(page.status).toBe(200);
    expect(page.body).toContain(answers.title);
    const list = await world.as('editor').get(done.headers.location ?? '');
    expect(list.body).toContain('role="status"');
  });

  it('gives the form back after an ended session, with all that was typed, and publishes it then', async () => {
    const { email } = world.person('editor');
    const password = inject('demoAccounts').find(({ role }) => role === 'editor')?.password ?? '';
    const visitor = caller(inject('base'));
    await visitor.post('/logga-in/losenord', { e_mail: email, password });
    const form = await visitor.get('/bibliotek/ny');
    await world.app.db.deleteFrom('session').where('person_id', '=', world.person('editor').id).execute();
    const title = 'Skriven när inloggningen gick ut';
    const formKey = hiddenField(form, 'formKey');
    const stopped = await visitor.post('/bibliotek/ny/spara', { ...answers, title, formKey });
    expect(stopped.status).toBe(403);
    expect(stopped.body).toContain(title);
    await world.returnAs('editor');
    const held = stopped.body.match(/name="held" value="([^"]*)"/)?.[1] ?? '';
    const again = await visitor.post('/logga-in/losenord', { e_mail: email, password, held: plain(held) });
    expect(again.body).toContain(title);
    const fields = [...again.body.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)];
    const sent: Record<string, string[]> = {};
    for (const [, name = '', value = ''] of fields) sent[name] = [...(sent[name] ?? []), plain(value)];
    expect(sent).toMatchObject({ title: [title], whoMayContact: ['head-teacher', 'guardian'] });
    const done = await visitor.post('/bibliotek/ny/spara', sent);
    expect(done.status).toBe(303);
    expect(done.headers.location).toContain('klart=publicerad');
  });

  it('shows both texts with 409 when somebody saved first, and keeps what was typed', async () => {
    const { slug } = await makeEntry(world.app, { organisation: world.organisation, state: 'draft' });
    const [mine, theirs] = await Promise.all(
      (['editor', 'writer'] as const).map((role) => world.as(role).get(`/bibliotek/${slug}/redigera`)),
    );
    const version = (answer: Answer | undefined) => (answer ? hiddenField(answer, 'version') : '');
    const path = `/bibliotek/${slug}/redigera/spara`;
    const first = { ...answers, act: 'save', summary: 'Kollegans text.', version: version(theirs) };
    expect((await world.as('writer').post(path, first)).status).toBe(303);
    const second = { ...answers, act: 'save', summary: 'Min egen text.', version: version(mine) };
    const refused = await world.as('editor').post(path, second);
    expect(refused.status).toBe(409);
    expect(refused.body).toContain('Kollegans text.');
    expect(refused.body).toMatch(/<textarea[^>]*name="summary"[^>]*>Min egen text\./);
    const saved = await world
      .as('editor')
      .post(path, { ...second, version: hiddenField(refused, 'version') });
    expect(saved.status).toBe(303);
  });

  it('adds and removes rows of people without a word of blame', async () => {
    const added = await world.as('editor').post('/bibliotek/ny/spara', { ...answers, rows: 'team:add' });
    expect(added.status).toBe(200);
    expect(added.body).toContain('name="team.1.profession"');
    expect(added.body).toContain(answers.title);
  });

  it('50 people who publish under the same name get 50 addresses', async () => {
    const given = { title: 'Samma namn på alla', organisation: world.organisation.slug };
    const publisher = await makeCaller(world, 'editor');
    const sent = await Promise.all(Array.from({ length: 50 }, () => publish(publisher, given)));
    expect(new Set(sent.map(({ status }) => status))).toEqual(new Set([303]));
    expect(new Set(sent.map(slugIn)).size).toBe(50);
  });

  it('40 sendings of the same form publish once', async () => {
    const { slug: organisation } = world.organisation;
    const given = { title: 'Dubbelklickat', organisation, formKey: randomUUID() };
    const publisher = await makeCaller(world, 'editor');
    const sent = await Promise.all(Array.from({ length: 40 }, () => publish(publisher, given)));
    const done = sent.filter(({ status }) => status === 303);
    expect(done.length).toBeGreaterThan(0);
    expect(sent.every(({ status }) => status === 303 || status === 409)).toBe(true);
    expect(new Set(done.map(slugIn)).size).toBe(1);
    const entries = await world.app.db
      .selectFrom('entry_revision')
      .select('entry_id')
      .where('title', '=', given.title)
      .execute();
    expect(entries).toHaveLength(1);
  });

  it('50 renames to the same address: one entry has it, and every old address leads on', async () => {
    const made = await Promise.all(
      Array.from({ length: 50 }, () => makeEntry(world.app, { organisation: world.organisation })),
    );
    const wished = `omdopt-${randomUUID().slice(0, 8)}`;
    const editor = await makeCaller(world, 'editor');
    const sent = await Promise.all(
      made.map(({ slug }) => editor.post(`/bibliotek/${slug}/byt-adress/spara`, { slug: wished })),
    );
    expect(sent.filter(({ status }) => status === 303)).toHaveLength(1);
    expect(sent.every(({ status }) => [303, 409, 422].includes(status))).toBe(true);
    const owners = await world.app.db.selectFrom('entry').select('id').where('slug', '=', wished).execute();
    expect(owners).toHaveLength(1);
    const answered = await Promise.all(
      made.map(({ slug }) => world.as('anonymous').get(`/bibliotek/${slug}`)),
    );
    expect(answered.filter(({ status }) => status === 301)).toHaveLength(1);
    expect(answered.filter(({ status }) => status === 200)).toHaveLength(49);
  });

  it('answers gone with the reason once it is withdrawn', async () => {
    const slug = slugIn(await publish(world.as('editor'), { title: 'Dras tillbaka' }));
    const path = `/bibliotek/${slug}/dra-tillbaka/bekrafta`;
    const gone = await world.as('editor').post(path, { reason: 'Verksamheten är nedlagd.' });
    expect(gone.status).toBe(303);
    const page = await world.as('anonymous').get(`/bibliotek/${slug}`);
    expect(page.status).toBe(410);
    expect(page.body).toContain('Verksamheten är nedlagd.');
  });

  it('offers to send again what the limit stopped, and loses nothing of it', async () => {
    const writer = await makeCaller(world, 'editor');
    let stopped: Answer | undefined;
    for (let n = 0; n < 70 && stopped === undefined; n += 1) {
      const answer = await publish(writer, { act: 'save', title: `Utkast ${n} med tecken <&">` });
      if (answer.status === 429) stopped = answer;
    }
    expect(stopped?.body).toContain('action="/bibliotek/ny/spara"');
    const title = plain(hiddenField(stopped as Answer, 'title'));
    expect(title).toMatch(/^Utkast \d+ med tecken <&">$/);
    expect(hiddenField(stopped as Answer, 'contactFunction')).toBe(answers.contactFunction);
  });
});

function plain(html: string): string {
  const characters: Readonly<Record<string, string>> = {
    quot: '"',
    '#34': '"',
    '#39': "'",
    amp: '&',
    '#38': '&',
    lt: '<',
    gt: '>',
  };
  return html.replace(/&(quot|#34|#39|amp|#38|lt|gt);/g, (_, name: string) => characters[name] ?? '');
}
