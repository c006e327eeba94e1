/** A portal without pages whose members talk until it is killed: `node kill-forum-writer.ts DATABASE DATA_DIR SMTP_URL NOW`; `ack POST` on stdout is a promise. */
import { writeSync } from 'node:fs';
import { connectSqlite } from '#db/connect.ts';
import { actorOf } from '#src/features/accounts/people/person-service.ts';
import { startThread, writePost } from '#src/features/forum/posts/post-service.ts';
import { createSearchIndex } from '#src/features/search/create-search-index.ts';
import { createPlatform } from '#src/platform/create-platform.ts';
import type { Outcome } from '#src/platform/outcome.ts';
import { collectRegistries } from '#src/platform/registries.ts';
import { createWorkers } from '#src/platform/workers.ts';
import { features } from '#src/server/features.ts';
import { killConfig } from './kill-effects.ts';

const [path = '', dataDir = '', smtpUrl = '', now = ''] = process.argv.slice(2);
const started = Date.now();
const clock = { now: () => new Date(Date.parse(now) + Date.now() - started) };
const logger = { debug() {}, info() {}, warn() {}, error() {} };
const config = { ...killConfig(path, dataDir), smtpUrl };
const { db } = connectSqlite(path);
const registries = collectRegistries(features);
const searchIndex = createSearchIndex(config, { clock, logger });
const { app } = createPlatform({ db, config, searchIndex, clock, logger, registries });

const people = await db.selectFrom('person').select('id').where('name', 'like', 'Demo Skribent%').execute();
const { slug } = await db.selectFrom('forum_category').select('slug').executeTakeFirstOrThrow();
const threads = (await db.selectFrom('thread').select('id').execute()).map(({ id }) => id);

function acknowledge(outcome: Outcome<string>): string {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.errors));
  writeSync(process.stdout.fd, `ack ${outcome.value}\n`);
  return outcome.value;
}

/** Everybody says as much at once as the limits let them; every seventh time somebody begins a thread. */
async function talk(personId: string, turn: number): Promise<void> {
  const actor = await actorOf(db, personId);
  const threadId = threads[turn % threads.length];
  if (threadId && turn % 7 > 0) {
    acknowledge(await writePost(app, actor, threadId, { body: `Exempeldata: svar **${turn}**.` }));
    return;
  }
  const begun = { category: slug, title: `Exempeldata: fråga ${turn}`, kind: 'question' } as const;
  const post = acknowledge(await startThread(app, actor, { ...begun, body: 'Hur gör ni?' }));
  const row = db.selectFrom('post').select('thread_id').where('id', '=', post);
  threads.push((await row.executeTakeFirstOrThrow()).thread_id);
}

createWorkers(app).start();
let turn = threads.length;
for (let said = 0; said < 3; said += 1) {
  for (let at = 0; at < people.length; at += 2) {
    // two at a time: one commits while the other is being prepared
    await Promise.all(people.slice(at, at + 2).map(({ id }) => talk(id, turn++)));
  }
}
// the workers go on until the end comes
setInterval(() => {}, 1000);
