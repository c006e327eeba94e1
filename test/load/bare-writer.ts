import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import Sqlite from 'better-sqlite3';

/** What a save would cost if nothing but node:http and one durable row stood behind it: the measure beside ours. */
process.once('message', (path: string) => {
  const database = new Sqlite(path);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.exec('create table saved (id integer primary key, body text not null)');
  const insert = database.prepare('insert into saved (body) values (?)');
  const server = createServer(async (request, response) => {
    insert.run(await text(request));
    response.end('{}');
  });
  server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
});
