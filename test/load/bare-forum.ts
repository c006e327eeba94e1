import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import Sqlite from 'better-sqlite3';

type Row = Record<string, string | number>;

/** The pages of the forum as nothing but node:http and better-sqlite3 would answer them from the same file: the measure beside ours. */
process.once('message', (path: string) => {
  const database = new Sqlite(path, { readonly: true });
  const thread = database.prepare('select title, posts from thread where id = ?');
  const posts = database.prepare(
    `select p.number, p.author_role, p.body_html, p.created_at, o.name from post p
     left join organisation o on o.id = p.author_organisation_id
     where p.thread_id = ? and p.number between 1 and 20 and p.state = 'visible' order by p.number`,
  );
  const threads = database.prepare(
    `select t.id, t.slug, t.title, t.posts, t.last_post_at from thread t
     where t.category_id = 'bench' and t.state = 'visible' order by t.last_post_at desc, t.id desc limit 20`,
  );

  const server = createServer((request, response) => {
    const id = /\/([0-9a-f-]{36})/.exec(request.url ?? '')?.[1];
    const body = gzipSync(id ? threadPage(id) : categoryPage());
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'content-encoding': 'gzip',
      'content-length': body.length,
    });
    response.end(body);
  });

  function threadPage(id: string): string {
    const { title } = thread.get(id) as Row;
    const articles = (posts.all(id) as Row[]).map(
      (post) =>
        `<article id="inlagg-${post['number']}"><h2>${post['author_role']}, ${post['name']}</h2><time>${post['created_at']}</time>${post['body_html']}</article>`,
    );
    return page(String(title), articles.join(''));
  }

  function categoryPage(): string {
    const rows = (threads.all() as Row[]).map(
      (row) =>
        `<li><a href="/forum/matningen/${row['id']}-${row['slug']}">${row['title']}</a> ${row['posts']} ${row['last_post_at']}</li>`,
    );
    return page('Mätningen', `<ol>${rows.join('')}</ol>`);
  }

  server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
});

const page = (title: string, main: string) =>
  `<!doctype html><html lang="sv"><head><meta charset="utf-8"><title>${title}</title></head><body><main><h1>${title}</h1>${main}</main></body></html>`;
