import type { Server, ServerResponse } from 'node:http';
import { Server as SocketServer } from 'node:net';
import { setImmediate as nextTurn, setTimeout as wait } from 'node:timers/promises';

const grace = 2_000;
const longestWait = 10_000;

/** Knows the requests in flight, so that the server can end without losing one. */
export type Drain = {
  /** Call for each answer: while draining, its connection ends with it. */
  track(response: ServerResponse): void;
  /** Stops listening, answers what is in flight or comes on an open connection within two seconds, then closes; takes at most 10 s. */
  close(): Promise<void>;
};

/** Watches over the server's answers. */
export function createDrain(server: Server): Drain {
  const inFlight = new Set<ServerResponse>();
  let isDraining = false;

  const endConnectionAfter = (response: ServerResponse) => {
    response.shouldKeepAlive = false;
  };
  function forget(this: ServerResponse): void {
    inFlight.delete(this);
  }
  return {
    track(response) {
      inFlight.add(response);
      response.once('close', forget);
      if (isDraining) endConnectionAfter(response);
    },
    async close() {
      isDraining = true;
      // who has been let in by the system is taken in before the door closes
      await nextTurn();
      for (const response of inFlight) endConnectionAfter(response);
      const closed = new Promise<void>((resolve) => {
        // http's own close would cut idle connections, on which a request may already be on its way
        SocketServer.prototype.close.call(server, () => resolve());
      });
      await Promise.race([closed, wait(grace)]);
      const closeIdle = async () => {
        // what has come in while the thread was busy is read first
        await nextTurn();
        server.closeIdleConnections();
      };
      const sweep = setInterval(closeIdle, 50);
      const limit = setTimeout(() => server.closeAllConnections(), longestWait - grace);
      await closeIdle();
      await closed;
      clearInterval(sweep);
      clearTimeout(limit);
    },
  };
}
