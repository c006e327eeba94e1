import { listApproverAddresses } from '#src/features/accounts/memberships/membership-service.ts';
import { newToken, tokenHash } from '#src/features/accounts/token.ts';
import type { Entry, EntryHead } from '#src/features/library/entry/entry.ts';
import { getHead } from '#src/features/library/entry/entry-queries.ts';
import { confirmPublished, type Publishing } from '#src/features/library/entry/entry-service.ts';
import { visibleEntry } from '#src/features/library/entry/entry-visibility.ts';
import { findPublished } from '#src/features/library/storage/revision-queries.ts';
import { swedishDay } from '#src/lib/dates.ts';
import { anonymous } from '#src/platform/access/actor.ts';
import type { App, Db } from '#src/platform/app.ts';
import { isoAt } from '#src/platform/clock.ts';
import { DomainError } from '#src/platform/errors.ts';
import type { JobHandler } from '#src/platform/registries.ts';
import { type EntryToAsk, listContactAddresses, listEntriesToAsk } from '../doubt-queries.ts';
import type { Expiry } from '../expiry/expiry.ts';
import { listExpiries } from '../expiry/expiry-queries.ts';
import { stillTrueMail } from './freshness-mail-text.ts';
import { getLink, insertLink, updateLinkUsed } from './link-queries.ts';

const day = 24 * 3600;
/** Asked a month ahead and then at most once a month; the link holds for two. */
const askAhead = 30 * day;
const askAgain = 30 * day;
const linkLife = 60 * day;

type AskingApp = Pick<App, 'db' | 'clock' | 'config' | 'mailer'>;

/** Asks by mail whether what stops being sure is still true, before the day and after it: once a day, each text at most monthly. */
export const askFreshnessJob: JobHandler = {
  kind: 'library.ask-freshness',
  everyMinutes: 24 * 60,
  async run(app) {
    const by = swedishDay(new Date(isoAt(app.clock, askAhead)));
    const entries = await listEntriesToAsk(app.db, { by, askedBefore: isoAt(app.clock, -askAgain) });
    await askIfStillTrue(app, entries);
  },
};

/** One mail to each who answers for some of the texts, with a link of its own for each text. */
export async function askIfStillTrue(app: AskingApp, entries: readonly EntryToAsk[]): Promise<void> {
  const asked = await Promise.all(
    entries.map(async (entry) => (await addressesFor(app.db, entry)).map((to) => ({ to, entry }))),
  );
  for (const [to, rows] of Map.groupBy(asked.flat(), (row) => row.to)) {
    await app.db.transaction().execute(async (trx) => {
      const links = [];
      for (const { entry } of rows)
        links.push({ title: entry.title, token: await makeLink(app, trx, entry) });
      await app.mailer.queue(trx, { to, purpose: 'freshness', ...stillTrueMail(app.config, links) });
    });
  }
}

/** The contacts of the text itself; without any, those who answer for the organisation. */
async function addressesFor(db: Db, { organisationId, revisionId }: EntryToAsk): Promise<readonly string[]> {
  const own = await listContactAddresses(db, revisionId);
  if (own.length > 0) return own;
  return listApproverAddresses(db, { scopeType: 'organisation', scopeId: organisationId });
}

async function makeLink(app: AskingApp, trx: Db, { id, revisionId }: EntryToAsk): Promise<string> {
  const { token, hash } = newToken();
  const link = {
    tokenHash: hash,
    entryId: id,
    revisionId,
    at: isoAt(app.clock),
    expiresAt: isoAt(app.clock, linkLife),
  };
  await insertLink(trx, link);
  return token;
}

/** What the link leads to: the text that is asked about, or why nothing is asked any more. */
export type StillTruePage = { head: EntryHead } & (
  | { state: 'open'; entry: Entry; passed: readonly Expiry[] }
  | { state: 'used' | 'expired' | 'changed' }
);

/** The text behind a link. Reading changes nothing, so a mail scanner that opens it does no harm. */
export async function openStillTrue(app: Pick<App, 'db' | 'clock'>, token: string): Promise<StillTruePage> {
  const link = await getLink(app.db, tokenHash(token));
  const head = await getHead(app.db, link.entryId);
  const now = isoAt(app.clock);
  if (link.usedAt !== null) return { state: 'used', head };
  if (link.expiresAt <= now) return { state: 'expired', head };
  const published = head.state === 'published' ? await findPublished(app.db, head) : undefined;
  if (published?.revision.id !== link.revisionId) return { state: 'changed', head };
  const expiries = await listExpiries(app.db, head.id);
  const entry = { ...visibleEntry(published, anonymous), expiries };
  const today = swedishDay(app.clock.now());
  return { state: 'open', head, entry, passed: expiries.filter(({ lastDay }) => lastDay < today) };
}

/** "Ja, det stämmer fortfarande", from the mail: no account is needed, and the link is used up with every other about the text. */
export async function confirmByLink(
  app: Publishing & Pick<App, 'limits'>,
  { token, clientKey }: { token: string; clientKey: string },
): Promise<void> {
  app.limits.take('write', clientKey);
  const page = await openStillTrue(app, token);
  if (page.state !== 'open') throw new DomainError('conflict');
  const { id: entryId } = page.head;
  const used = { tokenHash: tokenHash(token), entryId, at: isoAt(app.clock) };
  await app.db.transaction().execute(async (trx) => {
    await updateLinkUsed(trx, used);
    await confirmPublished(app, trx, anonymous, page.head);
  });
}
