import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type AnswererParts, createAnswerer } from './answerer.ts';
import { createDrain } from './drain.ts';
import { problemBody, problemHeaders, problemOf } from './problem.ts';

export type Front = {
  /** Starts to serve and returns the address. */
  listen(): Promise<string>;
  /** Ends without losing a request in flight. */
  close(): Promise<void>;
};

/** The portal's own HTTP server around Astro's handler. Idle connections outlive those of a proxy (60 s), which would else meet a closed one. */
export function createFront(parts: AnswererParts): Front {
  const { app } = parts;
  const answer = createAnswerer(parts);
  const server = createServer(
    { headersTimeout: 20_000, requestTimeout: 60_000, keepAliveTimeout: 65_000 },
    async (request, response) => {
      drain.track(response);
      try {
        await answer(request, response);
      } catch (error) {
        // the visitor left in the middle of sending
        if (response.destroyed) return;
        app.logger.error({ error }, 'answer failed');
        answerFailure(response, error);
      }
    },
  );
  const drain = createDrain(server);

  return {
    listen() {
      return new Promise((resolve, reject) => {
        server.once('error', reject);
        const { host, port } = app.config;
        server.listen({ host, port, backlog: mostAtTheDoor }, () => {
          server.off('error', reject);
          resolve(addressOf(server.address() as AddressInfo));
        });
      });
    },
    close: () => drain.close(),
  };
}

/** So many connections wait to be taken in while the thread is busy: everybody may press when a registration opens. */
const mostAtTheDoor = 2048;

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
