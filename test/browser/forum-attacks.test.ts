import { beforeAll, describe, expect, inject, it } from 'vitest';
import { listHeldMemberships } from '#src/features/accounts/memberships/membership-queries.ts';
import { threadFeed } from '#src/features/api/discovery/thread-feed-text.ts';
import type { Category } from '#src/features/forum/categories/category.ts';
import { newestOpenThreads } from '#src/features/forum/feeds/open-thread-service.ts';
import { editPost } from '#src/features/forum/posts/edit-service.ts';
import { noticeMail } from '#src/features/notifications/mails/notice-mail-text.ts';
import { sv } from '#src/i18n/sv.ts';
import { personActor } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import { makePassword } from '#test/support/access/sign-in.ts';
import { getWorld, type PeopledWorld } from '#test/support/access/world.ts';
import { allScriptAttacks } from '#test/support/attacks/script-attacks.ts';
import { type WatchedPage, watch } from '#test/support/attacks/watched-page.ts';
import { openBrowser } from '#test/support/browser.ts';
import {
  type MadePost,
  type MadeThread,
  makeCategory,
  makePost,
  makeThread,
} from '#test/support/factories/forum-factory.ts';
import { type MadePerson, makePerson } from '#test/support/factories/person-factory.ts';

const { writing: m } = sv.forum;
const openPage = openBrowser();
/** Stands in every text, so that the search finds them all. */
const word = 'kvarnstensgranit';
/** As many of them together as one text may hold. */
const somePerText = 40;
const pages = (count: number, size: number) => Array.from({ length: Math.ceil(count / size) }, (_, i) => i);
const together = pages(allScriptAttacks.length, somePerText).map((i) =>
  allScriptAttacks.slice(i * somePerText, (i + 1) * somePerText),
);

let world: PeopledWorld;
let coordinator: MadePerson;
let category: Category;
let long: MadeThread;
let reported: MadePost;
let watched: WatchedPage;

/** A closed group of one coordinator, so that nobody else on this portal meets what is said there. */
beforeAll(async () => {
  world = await getWorld();
  const { app, network } = world;
  category = await makeCategory(app, { network, visibility: 'closed-group', name: 'Angreppsprov' });
  coordinator = await makePerson(app, { role: 'coordinator', scope: network, name: 'Demo Granskare' });
  await joinGroup(app, coordinator.id);
  await app.db.transaction().execute((trx) => attack({ ...app, db: trx }));
  const page = await openPage();
  await page.goto('/logga-in/losenord');
  await page.getByLabel(sv.accounts.fields.eMail).fill(coordinator.email);
  await page.getByLabel(sv.accounts.fields.password).fill(await makePassword(app, coordinator.id));
  await page.getByRole('button', { name: sv.accounts.password.submit, exact: true }).click();
  await page.waitForURL((url) => url.pathname !== '/logga-in/losenord');
  watched = await watch(page, inject('base'));
}, 300_000);

async function joinGroup({ db, ids, clock }: App, personId: string): Promise<void> {
  const at = clock.now().toISOString();
  const scope = { scope_type: 'category', scope_id: category.id, role: 'reader' } as const;
  const when = { requested_at: at, decided_at: at, decided_by: null, ended_at: null };
  await db
    .insertInto('membership')
    .values({ id: ids.next(), person_id: personId, ...scope, is_substitute: 0, status: 'approved', ...when })
    .execute();
}

/** Each attack as a title, as the first post of that thread, as a name, a tag and a report, and all in one long thread. */
async function attack(app: App): Promise<void> {
  const tags = allScriptAttacks.map((value) => ({ vocabulary: 'hindrance', value }));
  long = await makeThread(app, { category, title: 'Allt i ett', author: coordinator, tags });
  const author = await makePerson(app);
  reported = await makePost(app, { thread: long, author });
  for (const text of allScriptAttacks) {
    const body = `${word}\n\n${text}`;
    const author = await makePerson(app, { name: text.slice(0, 120) });
    await makePost(app, { thread: long, author, body, organisation: world.organisation });
    const title = `${word} ${text}`.slice(0, 150);
    const { id, postId } = await makeThread(app, { category, title, author, body });
    await report(app, postId, text);
    await report(app, reported.id, text);
    await app.events.append(app.db, {
      kind: 'thread.started',
      actor: coordinator.actor,
      subject: { type: 'thread', id },
      data: { post: postId, category: category.id, state: 'visible' },
    });
  }
}

async function report({ db, ids, clock }: App, postId: string, note: string): Promise<void> {
  const by = { reported_by: null, reported_at: clock.now().toISOString(), state: 'open' as const };
  const row = { id: ids.next(), post_id: postId, reason: 'other' as const, note, ...by };
  await db
    .insertInto('post_report')
    .values({ ...row, handled_by: null, handled_at: null })
    .execute();
}

describe(`${allScriptAttacks.length} texts that would be scripts are texts`, { timeout: 300_000 }, () => {
  it('are more than three hundred', () => expect(allScriptAttacks.length).toBeGreaterThan(300));

  it('would be found, had they become more than that', async () => {
    const { page, look } = watched;
    await page.goto('/om');
    expect(await look()).toEqual([]);
    await page.setContent(
      '<img src="x:" onerror="alert(1)"><script>alert(2)</script><a href="javascript:x">x</a>',
    );
    const found = (await look()).join('\n');
    for (const sign of ['dialog: 1', 'dialog: 2', 'script:', 'attribute: <img', 'attribute: <a'])
      expect(found).toContain(sign);
  });

  it('in posts, with the names of their authors and the tags of the thread', async () => {
    for (const index of pages(allScriptAttacks.length + 2, 20)) {
      const address = `${long.path}?fran=${index * 20 + 1}`;
      expect(await watched.try(address), address).toEqual([]);
      expect(await watched.page.locator('article').count(), address).toBeGreaterThan(1);
    }
  });

  it('in the titles of lists', async () => {
    let [address, seen]: [string | null, number] = [`/forum/${category.slug}`, 0];
    while (address) {
      expect(await watched.try(address), address).toEqual([]);
      seen += await watched.page.locator(`main a:has-text("${word}")`).count();
      const next = watched.page.locator('main a[rel=next]').first();
      address = (await next.count()) > 0 ? await next.getAttribute('href') : null;
    }
    expect(seen).toBeGreaterThanOrEqual(allScriptAttacks.length);
  });

  it('in the title of a page, and above an answer to it', async () => {
    const { app } = world;
    for (const text of ['</title><script>alert(1)</script>', '"><img src=x onerror=alert(1)>']) {
      const { path } = await makeThread(app, { category, title: text, author: coordinator, body: text });
      for (const address of [path, `${path}/svara`, `${path}/redigera`, `${path}/flytta`, `${path}/dela`])
        expect(await watched.try(address), address).toEqual([]);
    }
  });

  it('in the queue of those who moderate, and in what was reported', async () => {
    expect(await watched.try('/moderering')).toEqual([]);
    expect(await watched.page.locator(`main a:has-text("${word}")`).count()).toBe(allScriptAttacks.length);
    expect(await watched.try(`/moderering/${reported.id}`)).toEqual([]);
    expect(await watched.page.locator('main').textContent()).toContain(allScriptAttacks[0]);
  });

  it('in the history of a post', async () => {
    const { app } = world;
    const memberships = await listHeldMemberships(app.db, coordinator.id);
    const actor = personActor({ personId: coordinator.id, name: coordinator.name, memberships });
    let version = 1;
    for (const some of together) {
      const body = some.join('\n\n');
      const asked = await editPost(app, actor, long.postId, { body, version });
      const findings = asked.ok ? [] : Object.values(asked.errors).flatMap((error) => error.findings ?? []);
      const confirmed = new Set(findings.map(({ digest }) => digest));
      if (!asked.ok)
        expect(await editPost(app, { ...actor, confirmed }, long.postId, { body, version })).toMatchObject({
          ok: true,
        });
      version += 1;
    }
    expect(await watched.try(`/inlagg/${long.postId}/historik`)).toEqual([]);
    expect(await watched.page.locator('main h2[id^=version]').count()).toBe(version);
  });

  it('in the preview, in the fields that are shown again, and in the draft that is kept', async () => {
    const { page, look } = watched;
    const shown = async (act: string, some: readonly string[]) => {
      await page.getByLabel(m.fields.title, { exact: true }).fill((some[0] ?? '').slice(0, 150));
      await page.getByLabel(m.fields.body, { exact: true }).fill(some.join('\n\n'));
      await Promise.all([
        page.waitForNavigation(),
        page.getByRole('button', { name: act, exact: true }).last().click(),
      ]);
    };
    await page.goto(`/forum/ny?kategori=${category.slug}`);
    for (const some of together) {
      await shown(m.buttons.preview, some);
      expect(await page.locator('.writing-preview').count()).toBe(1);
      expect(await look()).toEqual([]);
    }
    await shown(m.buttons.draft, ['<img src=x onerror=alert(1)>', '</textarea><script>alert(1)</script>']);
    expect(await look()).toEqual([]);
    for (const address of ['/mitt/utkast', '/forum/ny']) expect(await watched.try(address)).toEqual([]);
  });

  it('in a search for them, and where the words that were found are marked', async () => {
    const { page } = watched;
    const address = (number: number) => `/sok?q=${word}&sida=${number}`;
    const countMarks = async () => {
      await page.goto(address(1));
      return page.locator('main mark').count();
    };
    await expect.poll(countMarks, { timeout: 60_000, interval: 5000 }).toBeGreaterThan(5);
    for (const index of pages(allScriptAttacks.length, 20)) {
      expect(await watched.try(address(index + 1)), address(index + 1)).toEqual([]);
      expect(await page.locator('main mark').count(), address(index + 1)).toBeGreaterThan(0);
    }
    // as somebody else: an account has thirty searches a minute
    const visitor = await watch(await openPage(), inject('base'));
    for (const some of together) {
      const query = new URLSearchParams({ q: some.join(' '), kommun: some[0] ?? '' });
      expect(await visitor.try(`/sok?${query}`), String(query)).toEqual([]);
    }
  });

  it('in the feed, as a document of its own', async () => {
    const { app } = world;
    const { page, look } = watched;
    const open = await makeCategory(app, { visibility: 'public', position: 99 });
    await makeThread(app, { category: open, author: coordinator });
    const filter = { kind: undefined, tag: undefined, isUnhelped: false };
    const found = await newestOpenThreads(app, { ...filter, category: open.slug });
    const threads = found.threads.flatMap((one) => allScriptAttacks.map((title) => ({ ...one, title })));
    const body = threadFeed({ ...found, threads }, { filter, lang: 'sv', origin: inject('base') });
    await page.route('**/prov.xml', (route) => route.fulfill({ contentType: 'text/xml', body }));
    await page.goto('/prov.xml');
    expect(await page.locator('entry').count()).toBe(allScriptAttacks.length);
    expect(await look()).toEqual([]);
  });

  it('in the addresses of lists and forms', async () => {
    for (const text of ['"><script>alert(1)</script>', 'javascript:alert(1)', '//evil.example']) {
      const value = encodeURIComponent(text);
      const query = ['tagg', 'slag', 'efter', 'fran', 'kategori', 'klart'].map((name) => `${name}=${value}`);
      for (const path of ['/forum', `/forum/${category.slug}`, long.path, '/forum/ny', '/mitt/utkast'])
        expect(await watched.try(`${path}?${query.join('&')}`), path).toEqual([]);
    }
  });

  it('in mails about news, as HTML that no policy guards', async () => {
    const { page, look } = watched;
    const notices = allScriptAttacks.map((text, seq) => ({
      notice: {
        id: String(seq),
        personId: coordinator.id,
        seq,
        subject: `post:${seq}`,
        because: 'followed' as const,
        object: { type: 'thread', id: long.id },
        place: `thread:${long.id}`,
        at: '2026-11-22T10:00:00.000Z',
        readAt: null,
        frequency: 'at-once' as const,
      },
      view: { title: text, by: text, excerpt: text, path: `/inlagg/${seq}` },
    }));
    const groups = allScriptAttacks.map((title, i) => ({
      object: { title, path: long.path },
      notices: notices.slice(i, i + 1),
    }));
    const { html, subject } = noticeMail(world.app.config, {
      kind: 'daily',
      now: new Date('2026-11-22T10:00:00Z'),
      groups,
      week: undefined,
      endings: [{ what: 'daily', token: 'a' }],
    });
    expect(subject).not.toContain('\n');
    await page.goto('/om');
    await page.setContent(html ?? '');
    expect(await page.locator('li').count()).toBe(allScriptAttacks.length);
    expect(await look()).toEqual([]);
  });
});
