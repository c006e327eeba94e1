import type { APIContext } from 'astro';
import { describe, expect, test } from 'vitest';
import { anonymous } from '#src/platform/access/actor.ts';
import { endpoint } from './endpoint.ts';
import type { CacheRule } from './page-cache/page-cache.ts';

describe('an endpoint for programs', () => {
  const rules: CacheRule[] = [];
  const taken: string[] = [];
  const call = async (
    init: RequestInit = {},
    answer: { data: unknown; type?: string } = { data: { a: 1 } },
  ) => {
    const limits = { take: (act: string, key: string) => taken.push(`${act} ${key}`) };
    const context = {
      request: new Request('http://127.0.0.1/api/v1/x', init),
      locals: {
        actor: anonymous,
        app: { limits },
        clientKey: '127.0.0.1',
        requestId: 'r',
        cacheable: (rule: CacheRule) => rules.push(rule),
      },
    } as unknown as APIContext;
    return endpoint(() => ({ ...answer, cache: { dependsOn: ['entry:*'] } }))(context) as Promise<Response>;
  };

  test('answers with an ETag, says what it depends on, and counts against the limit', async () => {
    const answer = await call();
    expect(await answer.json()).toEqual({ a: 1 });
    expect(answer.headers.get('content-type')).toBe('application/json');
    expect(rules.at(-1)).toEqual({ dependsOn: ['entry:*'] });
    expect(taken.at(-1)).toBe('api 127.0.0.1');
  });

  test('sends a text of another type as it is', async () => {
    const answer = await call({}, { data: '<a/>', type: 'application/xml' });
    expect([answer.headers.get('content-type'), await answer.text()]).toEqual(['application/xml', '<a/>']);
  });

  test('answers 304 to who has it', async () => {
    const etag = (await call()).headers.get('etag') ?? '';
    const again = await call({ headers: { 'if-none-match': etag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  test('refuses other methods with 405', async () => {
    const answer = await call({ method: 'POST' });
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    expect(await answer.json()).toMatchObject({ status: 405, title: 'method-not-allowed' });
  });
});
