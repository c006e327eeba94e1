import { directory } from '#src/features/network/directory-service.ts';
import { acceptText, type TextGate } from '#src/features/privacy/accept-text.ts';
import { slugify } from '#src/lib/slug.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import type { App, Db } from '#src/platform/app.ts';
import { isoAt } from '#src/platform/clock.ts';
import { done, type Outcome, refused } from '#src/platform/outcome.ts';
import type { WishInput } from './wish-input.ts';
import { insertWish, listNetworkIdsIn } from './wish-queries.ts';

type Sending = TextGate & Pick<App, 'ids' | 'limits' | 'activity'>;

const sameWishSeconds = 10 * 60;

/** The names that a sender can choose among. */
export async function openWish(
  app: Pick<App, 'db'>,
  _actor: Actor,
): Promise<{ municipalities: readonly string[] }> {
  const municipalities = await directory.municipalities(app.db);
  return { municipalities: municipalities.map(({ shortName }) => shortName) };
}

/**
 * Anybody may send a search to the coordinators: of the municipality's networks, or of all when they have none. Who
 * sent it is stored nowhere; the same form sent twice is one wish. Throws `rate-limited`.
 */
export async function sendWish(
  app: Sending,
  actor: Actor,
  { clientKey, wish }: { clientKey: string; wish: WishInput },
): Promise<Outcome<void>> {
  const { words, hoped, municipality: typed } = wish;
  const blocked = await acceptText(app, actor, { words, hoped, municipality: typed });
  if (Object.keys(blocked).length > 0) return refused(blocked);
  const municipality = typed === '' ? undefined : await directory.municipality(app.db, slugify(typed));
  if (typed !== '' && !municipality) return refused({ municipality: { code: 'not-a-choice' } });
  app.limits.take('report', clientKey);
  const isFirst = app.activity.isFirst(`wish\n${clientKey}\n${JSON.stringify(wish)}`, sameWishSeconds);
  if (!isFirst) return done(undefined);
  const networkIds = await receivers(app.db, municipality?.code);
  const municipalityCode = municipality?.code ?? null;
  await app.db
    .transaction()
    .execute((trx) =>
      insertWish(
        trx,
        { id: app.ids.next(), words, hoped, municipalityCode, at: isoAt(app.clock) },
        networkIds,
      ),
    );
  return done(undefined);
}

async function receivers(db: Db, municipalityCode: string | undefined): Promise<readonly string[]> {
  const own = municipalityCode === undefined ? [] : await listNetworkIdsIn(db, municipalityCode);
  return own.length > 0 ? own : (await directory.networks(db)).map(({ id }) => id);
}
