import type { ServerResponse } from 'node:http';

/** `/health`: the process answers. `/ready`: the database does too. Answers whether the path was one of them. */
export async function answerHealth(
  url: string,
  response: ServerResponse,
  askDatabase: () => unknown,
): Promise<boolean> {
  if (url !== '/health' && url !== '/ready') return false;
  const isFine = url === '/health' || (await succeeds(askDatabase));
  response.writeHead(isFine ? 200 : 503, { 'content-type': 'text/plain', 'cache-control': 'no-store' });
  response.end(isFine ? 'ok\n' : 'unavailable\n');
  return true;
}

async function succeeds(ask: () => unknown): Promise<boolean> {
  try {
    await ask();
    return true;
  } catch {
    // any failure of the driver means the same here: not ready
    return false;
  }
}
