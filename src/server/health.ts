import type { ServerResponse } from 'node:http';

/** `/health`: the process answers. `/ready`: so does what it asks, the database. */
export async function answerHealth(response: ServerResponse, ask: () => unknown): Promise<void> {
  const isFine = await succeeds(ask);
  response.writeHead(isFine ? 200 : 503, { 'content-type': 'text/plain', 'cache-control': 'no-store' });
  response.end(isFine ? 'ok\n' : 'unavailable\n');
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
