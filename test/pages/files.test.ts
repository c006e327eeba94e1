import { beforeAll, describe, expect, inject, it } from 'vitest';
import { getWorld, type PeopledWorld } from '#test/support/access/world.ts';
import { docx } from '#test/support/documents/office.ts';
import { picture } from '#test/support/documents/picture.ts';
import { makeFile } from '#test/support/factories/file-factory.ts';
import { ask } from '#test/support/http.ts';

let world: PeopledWorld;
let path = '';
const content = docx();

beforeAll(async () => {
  world = await getWorld();
  path = (await makeFile(world.app, { organisation: world.organisation, content })).path;
});

const get = (headers: Record<string, string> = {}, method = 'GET') =>
  ask(inject('base'), path, { headers, method });

describe('An uploaded file', () => {
  it('S-5.4.1 S-5.4.2 S-3.2.1 is handed out to be saved, under its name, and runs nowhere', async () => {
    const { status, headers } = await get();
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'content-length': String(content.length),
      'content-disposition': `attachment; filename="blankett-for-samtal.docx"; filename*=UTF-8''Blankett%20f%C3%B6r%20samtal.docx`,
      'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-cache',
    });
    expect(headers).not.toHaveProperty('set-cookie');
  });

  it('that is a picture is shown', async () => {
    const photo = { content: await picture('png'), mime: 'image/png', fileName: 'karta.png' };
    const made = await makeFile(world.app, { organisation: world.organisation, ...photo });
    const { headers } = await ask(inject('base'), made.path);
    expect(headers['content-disposition']).toMatch(/^inline; filename="karta.png"/);
    expect(headers['content-security-policy']).toContain('sandbox');
  });

  it('is not sent again to those who have it, and in parts to those who ask', async () => {
    const { headers } = await get();
    const etag = String(headers.etag);
    expect(await get({ 'if-none-match': etag })).toMatchObject({ status: 304, body: '' });
    const part = await get({ range: 'bytes=0-1' });
    expect(part).toMatchObject({ status: 206, body: 'PK' });
    expect(part.headers['content-range']).toBe(`bytes 0-1/${content.length}`);
    expect((await get({ range: 'bytes=999999-' })).status).toBe(416);
    expect((await get({ range: 'bytes=0-1', 'if-range': '"another"' })).status).toBe(200);
    expect(await get({}, 'HEAD')).toMatchObject({ status: 200, body: '' });
  });

  it('is kept by nobody between when a signed-in person asks', async () => {
    const { headers } = await world.as('writer').get(path);
    expect(headers['cache-control']).toBe('no-store');
  });

  it('has one address: another name leads to it', async () => {
    const answer = await ask(inject('base'), path.replace(/[^/]+$/, 'annat-namn.docx'));
    expect(answer).toMatchObject({ status: 302, headers: { location: path } });
    expect((await ask(inject('base'), `${path}x`.replace(/filer\/[^/]+/, 'filer/ingen'))).status).toBe(404);
  });
});
