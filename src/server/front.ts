import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type AnswererParts, createAnswerer } from './answerer.ts';
import { createDrain } from './drain.ts';
import { baseHeaders } from './headers.ts';
import { answerHealth } from './health.ts';
import type { EventLogReader } from './page-cache-queries.ts';
import { problemBody, problemHeaders, problemOf } from './problem.ts';

export type FrontParts = AnswererParts & { log: EventLogReader };
export type Front = {
  /** Starts to serve and returns the address. */
  listen(): Promise<string>;
  /** Ends without losing a request in flight. */
  close(): Promise<void>;
};

/** The portal's own HTTP server around Astro's handler. */
export function createFront({ log, ...parts }: FrontParts): Front {
  const { app } = parts;
  const answer = createAnswerer(parts);
  const headers = new Map(Object.entries(baseHeaders(app.config)));
  const server = createServer({ requestTimeout: 60_000 }, async (request, response) => {
    drain.track(response);
    response.setHeaders(headers);
    try {
      if (await answerHealth(request.url ?? '', response, log.newestSeq)) return;
      await answer(request, response);
    } catch (error) {
      app.logger.error({ error }, 'answer failed');
      answerFailure(response, error);
    }
  });
  const drain = createDrain(server);

  return {
    listen() {
      return new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(app.config.port, app.config.host, () => {
          server.off('error', reject);
          resolve(addressOf(server.address() as AddressInfo));
        });
      });
    },
    close: () => drain.close(),
  };
}

function answerFailure(response: ServerResponse, error: unknown): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const shown = problemOf(error);
  const headers = { 'content-type': 'application/problem+json', ...problemHeaders(shown) };
  response.writeHead(shown.status, headers).end(problemBody(shown, ''));
}

function addressOf({ address, port, family }: AddressInfo): string {
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}
