/** A portal without pages that writes until it is killed: `node kill-writer.ts DATABASE DATA_DIR ROUND`; `ack SEQ ID` on stdout is a promise. */
import { writeSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { connectSqlite } from '#db/connect.ts';
import { createSearchIndex } from '#src/features/search/create-search-index.ts';
import { system } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import { createPlatform } from '#src/platform/create-platform.ts';
import { createWorkers } from '#src/platform/workers.ts';
import { killConfig, killRegistries } from './kill-effects.ts';

const [path = '', dataDir = '', round = '0'] = process.argv.slice(2);
const mail = { to: 'exempel@bergslagen.example', text: 'Exempeldata', purpose: 'test' };

/** Half an hour later in each round, so that leases of the killed process have run out. */
const clock = { now: () => new Date(Date.now() + Number(round) * 30 * 60_000) };
const logger = { debug() {}, info() {}, warn() {}, error() {} };
const config = killConfig(path, dataDir);
const { app } = createPlatform({
  db: connectSqlite(path).db,
  config,
  searchIndex: createSearchIndex(config, { clock, logger }),
  clock,
  logger,
  registries: killRegistries,
});

/** Rows of several tables, a job, a mail and, every fifth time, a file: all or nothing. */
async function write({ db, events, audit, jobs, mailer, files, ids }: App, index: number): Promise<void> {
  const id = ids.next();
  const content = index % 5 === 0 ? await files.write(Buffer.from(`Exempeldata ${id}`), 1000) : undefined;
  const seq = await db.transaction().execute(async (trx) => {
    const subject = { type: 'entry', id } as const;
    await audit.record(trx, { actor: system, action: 'entry.publish', object: subject });
    await jobs.schedule(trx, { kind: 'remind', runAt: clock.now(), payload: { id }, dedupeKey: id });
    await mailer.queue(trx, { ...mail, subject: `write ${id}`, dedupeKey: `write ${id}` });
    const described = { mime: 'text/plain', fileName: id, alt: null, ownerType: 'entry', ownerId: id };
    if (content) await files.insert(trx, { ...described, visibility: 'public' }, content);
    return await events.append(trx, { kind: 'entry.published', actor: system, subject });
  });
  writeSync(process.stdout.fd, `ack ${seq} ${id}\n`);
}

// whoever is killed never comes to write what it compiled: the next one starts faster for it
if (round === '0') flushCompileCache();
createWorkers(app).start();
for (let index = 0; ; index += 1) await write(app, index);
