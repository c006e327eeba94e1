import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a page would cost if nothing but node:http stood between its bytes and the visitor: the measure beside ours. */
process.on('message', ({ headers, body }: { headers: IncomingHttpHeaders; body: string }) => {
  const bytes = Buffer.from(body, 'base64');
  const sent = Object.entries(headers).filter(
    ([name]) => !/^(date|connection|keep-alive|transfer-encoding)$/.test(name),
  );
  const server = createServer((_request, response) => {
    response.writeHead(200, { ...Object.fromEntries(sent), 'content-length': bytes.length });
    response.end(bytes);
  });
  server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
});
