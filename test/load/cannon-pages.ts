import { Agent, request } from 'node:http';
import { buffer } from 'node:stream/consumers';

type Shot = { base: string; paths: readonly string[]; connections: number; cookie?: string };

/** Another loopback address for each process and after some requests: what is measured is not the limit of one address. */
const addressOf = (n: number) => `127.0.${1 + (process.pid % 250)}.${1 + Math.floor(n / 250)}`;
export type Shots = { latenciesMs: readonly number[]; failed: number };

/** Asks for each of the pages once, over so many connections side by side; a process of its own, so that it takes no time from the server. */
process.once('message', async ({ base, paths, connections, cookie }: Shot) => {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const headers = { 'accept-encoding': 'gzip', ...(cookie && { cookie }) };
  const latenciesMs: number[] = [];
  let failed = 0;
  let next = 0;
  const ask = (path: string, localAddress: string) =>
    new Promise<number>((resolve, reject) => {
      request(base + path, { agent, headers, localAddress }, async (response) => {
        await buffer(response);
        resolve(response.statusCode ?? 0);
      })
        .on('error', reject)
        .end();
    });
  const loop = async () => {
    while (next < paths.length) {
      const path = paths[next] ?? '/';
      const address = addressOf(next);
      next += 1;
      const start = performance.now();
      const status = await ask(path, address).catch(() => 0);
      latenciesMs.push(performance.now() - start);
      if (status !== 200) failed += 1;
    }
  };
  await Promise.all(Array.from({ length: connections }, loop));
  agent.destroy();
  process.send?.({ latenciesMs, failed } satisfies Shots);
});
