import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { EventKind } from '#src/platform/events/events.ts';
import { ask, caller } from '#test/support/http.ts';
import { type OpenFront, openFront, type TestPage } from './open-front.ts';

const everywhere = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
};

/** Says what the front made of the request. */
const echo: TestPage = (
  { method, url, headers, body },
  response,
  { app: _app, cacheable: _c, ...locals },
) => {
  const { status = 200 } = locals.problem ?? {};
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ method, url, headers, size: body?.length, ...locals }));
};

describe('the front', () => {
  let front: OpenFront;
  const get = (path: string, headers = {}, method = 'GET') => ask(front.base, path, { headers, method });
  beforeAll(async () => {
    front = await openFront(echo);
  });
  afterAll(() => front.close());

  test('S-3.4 the headers stand on every kind of answer', async () => {
    const foreign = { method: 'POST', form: { a: '1' }, headers: { origin: 'https://evil.example' } };
    const answers = [
      await get('/'),
      await get('//'),
      await get('/a/'),
      await get('/_astro/style.D3adB33f.css'),
      await get('/_image?href=x'),
      await get('/health'),
      await get('/ready'),
      await get('/', { host: 'evil.example' }),
      await get('/', {}, 'TRACE'),
      await ask(front.base, '/', foreign),
      await ask(front.base, '/api/v1/entries', foreign),
    ];
    expect(answers.map(({ status }) => status)).toEqual([
      200, 404, 301, 200, 404, 200, 200, 421, 405, 403, 405,
    ]);
    for (const { headers } of answers) expect(headers).toMatchObject(everywhere);
    for (const { headers } of answers) expect(headers).not.toHaveProperty('strict-transport-security');
  });

  test('the language is split from the path', async () => {
    const { body } = await get('/en/bibliotek?q=a');
    expect(JSON.parse(body)).toMatchObject({ url: '/bibliotek?q=a', lang: 'en', address: '/bibliotek?q=a' });
    expect(JSON.parse((await get('/en')).body)).toMatchObject({ url: '/', lang: 'en' });
    expect(JSON.parse((await get('/england')).body)).toMatchObject({ url: '/england', lang: 'sv' });
  });

  test('an address has one form', async () => {
    expect((await get('/bibliotek/?q=a')).headers.location).toBe('/bibliotek?q=a');
    expect((await get('/en/')).headers.location).toBe('/en');
  });

  test('S-4.1.3 what a client says about proxies reaches no page', async () => {
    const forged = { 'x-forwarded-for': '1.2.3.4', 'x-forwarded-proto': 'https', forwarded: 'for=1.2.3.4' };
    const { headers, clientKey } = JSON.parse((await get('/', forged)).body);
    expect(Object.keys(headers)).toEqual(['host', 'connection']);
    expect(clientKey).toBe('127.0.0.1');
  });

  test('S-4.1.3 a Host that is not ours is shown nothing', async () => {
    const { status, body } = await get('/', { host: 'evil.example' });
    expect([status, JSON.parse(body).url, JSON.parse(body).headers.host]).toEqual([
      421,
      '/problem',
      'localhost',
    ]);
  });

  test('S-3.5.1 a form from another site is refused, JSON too', async () => {
    const json = { 'content-type': 'application/json', origin: 'https://evil.example' };
    const foreign = [
      ask(front.base, '/x', { method: 'POST', form: { a: '1' } }),
      ask(front.base, '/x', { method: 'POST', headers: json }),
      caller(front.base).post('/x', { a: '1' }, { 'sec-fetch-site': 'cross-site' }),
    ];
    for (const { status } of await Promise.all(foreign)) expect(status).toBe(403);
    expect((await caller(front.base).post('/x', { a: '1' })).status).toBe(200);
  });

  test('a body that is too large gets an answer, not a cut connection', async () => {
    const { status, body } = await caller(front.base).post('/x', { text: 'a'.repeat(3_000_000) });
    expect([status, JSON.parse(body).problem.code, JSON.parse(body).method]).toEqual([
      413,
      'too-large',
      'GET',
    ]);
    const fine = await caller(front.base).post('/x', { text: 'a'.repeat(900_000) });
    expect([fine.status, JSON.parse(fine.body).size]).toEqual([200, 900_005]);
  });

  test('programs get problem+json', async () => {
    const { status, headers, body } = await ask(front.base, '/api/v1/entries', { method: 'POST' });
    expect([status, headers['content-type']]).toEqual([405, 'application/problem+json']);
    expect(JSON.parse(body)).toMatchObject({ status: 405, title: 'method-not-allowed' });
  });

  test('S-13.4.4 other methods are refused', async () => {
    for (const method of ['TRACE', 'PUT', 'DELETE', 'OPTIONS', 'PROPFIND']) {
      expect((await get('/', {}, method)).headers.allow, method).toBe('GET, HEAD, POST');
    }
  });

  test('hashed files are kept for a year, and answered with 304 when they are', async () => {
    const first = await get('/_astro/style.D3adB33f.css', { 'accept-encoding': 'gzip' });
    expect(first.headers).toMatchObject({
      'content-encoding': 'gzip',
      'content-type': 'text/css; charset=utf-8',
    });
    expect(first.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    const etag = String(first.headers.etag);
    const again = await get('/_astro/style.D3adB33f.css', {
      'accept-encoding': 'gzip',
      'if-none-match': etag,
    });
    expect([again.status, again.body]).toEqual([304, '']);
    expect((await get('/robots.txt')).headers['cache-control']).toBe('public, no-cache');
  });

  test('S-13.4.5 source maps are not served', async () => {
    expect((await get('/_astro/script.js.map')).status).toBe(404);
  });

  test('S-16.2.5 the log knows path and status, no query, address or cookie', async () => {
    await get('/bibliotek?q=kanarie', { cookie: 'sid=kanarie', 'x-forwarded-for': 'kanarie' });
    const logged = front.logger.lines.map(({ fields }) => fields);
    expect(logged.at(-1)).toMatchObject({ method: 'GET', path: '/bibliotek', status: 200 });
    expect(JSON.stringify(front.logger.lines)).not.toContain('kanarie');
  });
});

describe('behind TLS termination', () => {
  let front: OpenFront;
  const publicOrigin = 'https://portal.example.se';
  beforeAll(async () => {
    front = await openFront(echo, { publicOrigin, trustedProxies: ['127.0.0.1'] });
  });
  afterAll(() => front.close());

  test('S-3.5.1 forms from the public address work', async () => {
    const headers = { host: 'portal.example.se', origin: publicOrigin, 'x-forwarded-for': '198.51.100.7' };
    const answer = await ask(front.base, '/x', { method: 'POST', form: { a: '1' }, headers });
    expect(JSON.parse(answer.body)).toMatchObject({
      clientKey: '198.51.100.7',
      headers: { host: 'portal.example.se', 'x-forwarded-proto': 'https' },
    });
    expect(answer.headers['strict-transport-security']).toMatch(/^max-age=63072000/);
  });

  test('S-4.1.3 a forged Host reaches no page', async () => {
    const forged = { host: 'evil.example', 'x-forwarded-host': 'evil.example' };
    const answer = await ask(front.base, '/', { headers: forged });
    expect(answer.status).toBe(421);
    expect(answer.body).not.toContain('evil.example');
  });
});

describe('the page cache before Astro', () => {
  let front: OpenFront;
  let rendered: number;
  const page: TestPage = (request, response, { cacheable }) => {
    rendered += 1;
    cacheable({
      dependsOn: ['entry:1'],
      ...(request.url === '/soon' && { validUntil: '2026-11-16T09:00:00Z' }),
    });
    const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': 'of the page' };
    response.writeHead(request.url === '/missing' ? 404 : 200, {
      ...headers,
      ...(request.url === '/login' && { 'set-cookie': 'sid=1' }),
    });
    response.write('<p>');
    response.end(`${rendered} ${'text '.repeat(500)}`);
  };
  const get = (path: string, headers = {}) => ask(front.base, path, { headers });
  const publish = (kind: EventKind = 'entry.published') =>
    front.open.app.db.transaction().execute((trx) =>
      front.open.app.events.append(trx, {
        kind,
        actor: { kind: 'system', keys: new Set() },
        subject: { type: 'entry', id: '1' },
      }),
    );
  /** The first answer is compressed for keeping after it was sent. */
  const kept = async (path: string) => {
    await get(path);
    await expect.poll(async () => (await get(path)).headers.etag).toBeDefined();
    rendered = 1;
  };
  beforeEach(async () => {
    rendered = 0;
    front = await openFront(page);
  });
  afterEach(() => front.close());

  test('the same page comes from memory, with its headers', async () => {
    const first = await get('/a');
    await kept('/a');
    const second = await get('/a', { 'accept-encoding': 'identity' });
    expect(rendered).toBe(1);
    expect(second.body).toMatch(/^<p>\d/);
    expect(second.headers['content-security-policy']).toBe('of the page');
    expect(second.headers['x-content-type-options']).toBe(first.headers['x-content-type-options']);
    expect(second.headers.vary).toBe('Accept-Encoding, Cookie');
  });

  test('compressed once, and 304 for who has it', async () => {
    await kept('/a');
    const headers = { 'accept-encoding': 'gzip' };
    const { headers: answered } = await get('/a', headers);
    expect(answered['content-encoding']).toBe('gzip');
    const raw = await fetch(`${front.base}/a`, { headers });
    expect(await raw.text()).toMatch(/^<p>\d/);
    expect((await get('/a', { ...headers, 'if-none-match': String(answered.etag) })).status).toBe(304);
  });

  test('an event drops the page at once, also one of another process', async () => {
    await kept('/a');
    await publish();
    await get('/a');
    expect(rendered).toBe(2);
    await kept('/a');
    const other = (await import('#db/connect.ts')).connectSqlite(front.open.app.config.databaseUrl.slice(7));
    const { seq } = await other.db
      .updateTable('event_counter')
      .set((eb) => ({ seq: eb('seq', '+', 1) }))
      .returning('seq')
      .executeTakeFirstOrThrow();
    const event = {
      seq,
      at: '',
      actor_id: null,
      kind: 'entry.revised',
      subject_type: 'entry',
      subject_id: '1',
    };
    await other.db
      .insertInto('event')
      .values({ ...event, data: '{}' })
      .execute();
    await other.db.destroy();
    await get('/a');
    expect(rendered).toBe(2);
  });

  test('what goes on behind the scenes drops nothing', async () => {
    await kept('/a');
    await publish('entry.drafted');
    await get('/a');
    expect(rendered).toBe(1);
  });

  test('validUntil ends it', async () => {
    await kept('/soon');
    front.clock.advance({ hours: 1 });
    await get('/soon');
    expect(rendered).toBe(2);
  });

  test('who has a session, an error page and a page that sets a cookie go past it', async () => {
    await kept('/a');
    await get('/a', { cookie: 'sid=x' });
    await get('/missing');
    await get('/missing');
    await get('/login');
    await get('/login');
    expect(rendered).toBe(6);
  });
});

test('R3 ending answers what is in flight and what comes on open connections', async () => {
  let asked = 0;
  const isEnding = Promise.withResolvers<void>();
  const slow: TestPage = async (_request, response) => {
    asked += 1;
    await isEnding.promise;
    response.writeHead(200).end('done');
  };
  const front = await openFront(slow);
  const inFlight = Array.from({ length: 20 }, () => fetch(`${front.base}/`));
  await expect.poll(() => asked, { timeout: 30_000 }).toBe(20);
  const ended = front.end();
  isEnding.resolve();
  const answers = await Promise.all(inFlight);
  for (const answer of answers) expect([answer.status, await answer.text()]).toEqual([200, 'done']);
  await ended;
  await expect(fetch(`${front.base}/`)).rejects.toThrow();
  await front.open.close();
});
