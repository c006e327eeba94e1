import { connectSqlite, sqlitePath } from '#db/connect.ts';
import { rendererVersion, renderMarkdown } from '#src/lib/markdown/index.ts';
import { systemClock } from '#src/platform/clock.ts';
import { createIds } from '#src/platform/ids.ts';

export type SeededForum = {
  category: string;
  /** The paths of threads with a full page of posts. */
  full: readonly string[];
  threads: number;
  posts: number;
};

const category = { id: 'bench', slug: 'matningen' };
const fullPage = 20;
const columns = {
  thread:
    'id, category_id, slug, title, kind, author_id, entry_id, state, merged_into_id, created_at, posts, helped, last_post_at, last_number, is_locked, pinned_until, version',
  post: 'id, thread_id, number, author_id, author_organisation_id, author_role, is_for_unnamed, reply_to_id, kind, did_entry_id, body_md, body_html, renderer_version, state, state_at, created_at, version',
};

/**
 * Fills a category that is open to read with 10 000 threads and 100 000 posts for each whole `scale`: two threads in
 * five with a full page of twenty posts, the others with three or four. Authors are the demo's people in turn.
 */
export async function seedForum(databaseUrl: string, scale: number): Promise<SeededForum> {
  const { sqlite, db } = connectSqlite(sqlitePath(databaseUrl));
  const ids = createIds(systemClock);
  const authors = sqlite
    .prepare(
      `select m.person_id as person, min(m.scope_id) as organisation from membership m
       where m.scope_type = 'organisation' and m.status = 'approved' group by m.person_id`,
    )
    .all() as { person: string; organisation: string }[];
  const insert = {
    thread: sqlite.prepare(`insert into thread (${columns.thread}) values (${holes(columns.thread)})`),
    post: sqlite.prepare(`insert into post (${columns.post}) values (${holes(columns.post)})`),
  };
  const html = bodies.map((body) => renderMarkdown(body));
  const full: string[] = [];
  let posts = 0;
  const threads = 10_000 * scale;
  sqlite.transaction(() => {
    const at = new Date(Date.UTC(2026, 0, 1)).toISOString();
    sqlite
      .prepare(
        `insert into forum_category (id, slug, name, about, position, visibility, holds, created_at, changed_at)
         values (?, ?, 'Mätningen', '', 99, 'public', 'talk', ?, ?)`,
      )
      .run(category.id, category.slug, at, at);
    for (let n = 0; n < threads; n += 1) {
      const id = ids.next();
      const count = postsOf(n);
      const author = authors[n % authors.length];
      const begun = new Date(Date.UTC(2026, 0, 1) + n * 60_000).toISOString();
      const title = `Fråga nummer ${n}: hur gör ni när det brådskar?`;
      const slug = `fraga-nummer-${n}`;
      insert.thread.run(
        ...[id, category.id, slug, title, 'question', author?.person, null, 'visible', null, begun],
        ...[count, 0, begun, count, 0, null, 1],
      );
      for (let number = 1; number <= count; number += 1) {
        const writer = authors[(n + number) % authors.length];
        const body = (n + number) % bodies.length;
        insert.post.run(
          ...[ids.next(), id, number, writer?.person, writer?.organisation, 'reader', 0, null, 'post', null],
          ...[bodies[body], html[body], rendererVersion, 'visible', begun, begun, 1],
        );
      }
      posts += count;
      if (count === fullPage) full.push(`/forum/${category.slug}/${id}-${slug}`);
    }
  })();
  sqlite.exec('analyze');
  await db.destroy();
  return { category: `/forum/${category.slug}`, full, threads, posts };
}

const holes = (list: string) => list.replaceAll(/\w+/g, '?');

/** 4 000 × 20 + 2 000 × 4 + 4 000 × 3 = 100 000. */
function postsOf(n: number): number {
  const place = n % 5;
  if (place < 2) return fullPage;
  return place === 2 ? 4 : 3;
}

const bodies = [
  'Vi har prövat två sätt. Det första blev **för mycket** för mentorerna, det andra håller vi fast vid.',
  'Hos oss ringer mentorn samma dag.\n\n- Före lunch: mentorn\n- Efter lunch: elevhälsan\n\nDet tog en termin innan det satt. Exempeldata.',
  '> Vem ringer hem?\n\nDen som känner familjen bäst. Vi skrev ned det i rutinen så att ingen behöver fundera på morgonen.',
  'Tack, det hjälper. Vi tar med det till nästa träff och berättar sedan hur det gick för oss och för våra grannar.',
  'Vi läser statistiken tillsammans var fjärde vecka, aldrig per elev. Se [vägledningen](https://exempel.example/narvaro).',
] as const;
