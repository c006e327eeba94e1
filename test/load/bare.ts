import { fork } from 'node:child_process';
import { once } from 'node:events';
import { request } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { type Load, load } from './cannon.ts';

/** Fetches the page once and measures a bare server that sends the same bytes and headers from memory. */
export async function loadBare(url: string, cookie: string | undefined, seconds: number): Promise<Load> {
  const child = fork(new URL('bare-server.ts', import.meta.url));
  child.send(await fetchOnce(url, cookie));
  const [port] = await once(child, 'message');
  try {
    return await load({ url: `http://127.0.0.1:${port}/`, pid: child.pid ?? 0, cookie, seconds });
  } finally {
    child.kill();
  }
}

async function fetchOnce(
  url: string,
  cookie: string | undefined,
): Promise<{ headers: object; body: string }> {
  const headers = { 'accept-encoding': 'gzip', ...(cookie && { cookie }) };
  const [response] = await once(request(url, { headers }).end(), 'response');
  const body = await buffer(response);
  if (response.statusCode !== 200) throw new Error(`${url} answered ${response.statusCode}.`);
  return { headers: response.headers, body: body.toString('base64') };
}
