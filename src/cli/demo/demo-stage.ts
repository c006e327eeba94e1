import { actorOf, findPersonByAddress } from '#src/features/accounts/people/person-service.ts';
import { findEntryIds } from '#src/features/library/storage/reference-queries.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import { createAudit } from '#src/platform/audit/audit.ts';
import { createEvents } from '#src/platform/events/events.ts';
import { createIds } from '#src/platform/ids.ts';
import type { Outcome } from '#src/platform/outcome.ts';
import { FailureError } from '../failure.ts';

const dayMs = 24 * 3_600_000;

/** The portal on the morning of so many days ago (at least one): what is done through it bears that day, and counts against nobody's limits. */
export function appAt(app: App, daysAgo: number): App {
  const shift = app.clock.now().getTime() - Date.parse(`${dayAhead(app, -daysAgo)}T08:20:00Z`);
  const clock = { now: () => new Date(app.clock.now().getTime() - shift) };
  return {
    ...app,
    clock,
    ids: createIds(clock),
    events: createEvents({ clock }),
    audit: createAudit({ clock }),
    limits: { ...app.limits, take: () => {} },
  };
}

/** The day so many days from now. */
export function dayAhead(app: Pick<App, 'clock'>, days: number): string {
  return new Date(app.clock.now().getTime() + days * dayMs).toISOString().slice(0, 10);
}

/** The demo's people have read what they wrote once more before they sent it, whatever the privacy guard asks about. */
class Everything extends Set<string> {
  override has(): boolean {
    return true;
  }
}

/** The demo person with the address, with the rights that they have. */
export async function actorWith({ db }: Pick<App, 'db'>, eMail: string): Promise<Actor> {
  const person = await findPersonByAddress(db, eMail);
  if (!person) throw new FailureError(`The demo has nobody with the address ${eMail}.`);
  return { ...(await actorOf(db, person.id)), confirmed: new Everything() };
}

/** The id of an entry of the starting library. */
export async function entryIdOf({ db }: Pick<App, 'db'>, slug: string): Promise<string> {
  const id = (await findEntryIds(db, [slug])).get(slug);
  if (!id) throw new FailureError(`The library has no entry at ${slug}.`);
  return id;
}

/** What the service answered; the demo says nothing that a service refuses. */
export function accepted<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new FailureError(`The demo was refused: ${JSON.stringify(outcome.errors)}`);
}
