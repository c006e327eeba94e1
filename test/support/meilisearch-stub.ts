import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type StubRequest = {
  method: string;
  path: string;
  key: string | undefined;
  body: unknown;
};
/** What the stub answers; `hang` never does. */
export type StubReply = { status?: number; body: unknown } | { status?: number; text: string } | 'hang';
export type MeilisearchStub = {
  address: { host: string; key: string };
  /** What was asked, in order. */
  requests: StubRequest[];
  /** From now on asked first; undefined leaves the answer to the stub. */
  answerWith(reply: (request: StubRequest) => StubReply | undefined): void;
  /** What it holds in an index: what was put there and never taken away. */
  documents(index: string): Record<string, unknown>[];
  close(): Promise<void>;
};

const key = 'a-key-for-the-stub-only';

/**
 * A stub of a Meilisearch server on 127.0.0.1: it notes what it is asked, keeps the documents that it is given and
 * answers in the documented shapes. It does not search: every search finds nothing unless a test says what.
 */
export async function startMeilisearchStub(): Promise<MeilisearchStub> {
  const requests: StubRequest[] = [];
  const indexes = new Map<string, Record<string, unknown>[]>();
  let first: (request: StubRequest) => StubReply | undefined = () => undefined;
  const server = createServer(async (incoming, response) => {
    const request = await read(incoming);
    requests.push(request);
    send(response, first(request) ?? answer(request, indexes));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: { host: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, key },
    requests,
    answerWith: (reply) => {
      first = reply;
    },
    documents: (index) => indexes.get(index) ?? [],
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

async function read(incoming: IncomingMessage): Promise<StubRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString();
  return {
    method: incoming.method ?? '',
    path: incoming.url ?? '',
    key: incoming.headers.authorization,
    body: text === '' ? undefined : JSON.parse(text),
  };
}

function send(response: ServerResponse, reply: StubReply): void {
  if (reply === 'hang') return;
  response.writeHead(reply.status ?? 200, { 'Content-Type': 'application/json' });
  response.end('text' in reply ? reply.text : JSON.stringify(reply.body));
}

const task = {
  taskUid: 7,
  indexUid: null,
  status: 'enqueued',
  type: 'any',
  enqueuedAt: '2026-11-22T08:00:00Z',
};
const accepted: StubReply = { status: 202, body: task };

function answer(
  { method, path, body }: StubRequest,
  indexes: Map<string, Record<string, unknown>[]>,
): StubReply {
  const [, index = '', rest = ''] = /^\/indexes\/([^/?]+)([^?]*)/.exec(path) ?? [];
  if (path.startsWith('/tasks/')) return { body: { ...task, uid: 7, status: 'succeeded', error: null } };
  if (path === '/multi-search')
    return { body: { results: (body as { queries: object[] }).queries.map(found) } };
  if (method === 'GET' && rest === '') return { body: { results: [], offset: 0, limit: 1000, total: 0 } };
  if (rest === '/facet-search') return { body: { facetHits: [], facetQuery: '', processingTimeMs: 0 } };
  if (rest === '/stats') return { body: { numberOfDocuments: indexes.get(index)?.length ?? 0 } };
  if (method === 'GET') return oneDocument(indexes.get(index), rest.split('/').at(-1));
  if (method === 'POST' && rest === '/documents') {
    indexes.set(index, [...(indexes.get(index) ?? []), ...(body as Record<string, unknown>[])]);
  }
  if (method === 'POST' && path === '/swap-indexes') swap(body as { indexes: [string, string] }[], indexes);
  if (method === 'DELETE' && rest === '') indexes.delete(index);
  return accepted;
}

/** By pages the number is exact, without it is estimated. */
function found(query: object) {
  return { hits: [], ...('page' in query ? { totalHits: 0 } : { estimatedTotalHits: 0 }) };
}

function oneDocument(
  documents: Record<string, unknown>[] | undefined,
  wanted: string | undefined,
): StubReply {
  const code = documents ? 'document_not_found' : 'index_not_found';
  const document = documents?.findLast(({ key: own }) => own === wanted);
  return document ? { body: document } : { status: 404, body: { message: 'not found', code } };
}

function swap(pairs: { indexes: [string, string] }[], indexes: Map<string, Record<string, unknown>[]>): void {
  for (const {
    indexes: [one, other],
  } of pairs) {
    const [ofOne, ofOther] = [indexes.get(one) ?? [], indexes.get(other) ?? []];
    indexes.set(one, ofOther).set(other, ofOne);
  }
}
