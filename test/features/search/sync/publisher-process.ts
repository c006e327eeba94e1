/** Publishes, revises and withdraws while it indexes, until it is killed: `node publisher-process.ts FOLDER`; a message is a promise. */
import { publishEntry, reviseEntry, withdrawEntry } from '#src/features/library/entry/entry-service.ts';
import { createSearchSync } from '#src/features/search/sync/search-sync.ts';
import { system } from '#src/platform/access/actor.ts';
import { makeEntry } from '#test/support/factories/entry-factory.ts';
import { makeOrganisation } from '#test/support/factories/network-factory.ts';
import { openPortal } from './open-portal.ts';

const [folder = ''] = process.argv.slice(2);
const { app } = openPortal(folder);
createSearchSync(app).start();
const organisation = await makeOrganisation(app, {});
for (let number = 1; ; number += 1) {
  const { id: entryId } = await makeEntry(app, { organisation, content: { title: `Team ${number}` } });
  if (number % 2 === 0) {
    await reviseEntry(app, system, entryId);
    await publishEntry(app, system, { entryId });
  }
  if (number % 3 === 0) await withdrawEntry(app, system, { entryId, reason: 'Används inte längre.' });
  process.send?.(entryId);
}
