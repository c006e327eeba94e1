import type { APIContext } from 'astro';
import { describe, expect, test } from 'vitest';
import { endpoint } from './endpoint.ts';
import type { CacheRule } from './page-cache.ts';

describe('a JSON endpoint', () => {
  const rules: CacheRule[] = [];
  const call = async (init: RequestInit = {}) => {
    const context = {
      request: new Request('http://127.0.0.1/api/v1/x', init),
      locals: { cacheable: (rule: CacheRule) => rules.push(rule) },
    } as unknown as APIContext;
    return endpoint(async () => ({ data: { a: 1 }, cache: { dependsOn: ['entry:*'] } }))(
      context,
    ) as Promise<Response>;
  };

  test('answers with an ETag, and says what it depends on', async () => {
    const answer = await call();
    expect(await answer.json()).toEqual({ a: 1 });
    expect(answer.headers.get('content-type')).toBe('application/json');
    expect(rules.at(-1)).toEqual({ dependsOn: ['entry:*'] });
  });

  test('answers 304 to who has it', async () => {
    const etag = (await call()).headers.get('etag') ?? '';
    const again = await call({ headers: { 'if-none-match': etag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  test('refuses other methods with 405', async () => {
    const answer = await call({ method: 'POST' });
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });
});
