import type { Network } from '#src/features/network/networks/network.ts';
import { acceptText, type TextGate } from '#src/features/privacy/accept-text.ts';
import { swedishDay } from '#src/lib/dates.ts';
import { type Actor, actorId } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import { isoAt } from '#src/platform/clock.ts';
import { DomainError } from '#src/platform/errors.ts';
import { done, type Outcome, refused } from '#src/platform/outcome.ts';
import { getOwnNetwork } from '../own-network.ts';
import type { ContactInput } from './contact-input.ts';
import type { Contact, HeardOf } from './silence.ts';
import { insertContact, listContacts, listHeardOf } from './silence-queries.ts';
import { bySilence, isToContact } from './silence-rules.ts';

type Reading = Pick<App, 'db' | 'clock'>;

/** *Kommuner att höra av sig till* of a network. */
export type Silence = {
  network: Network;
  organisations: readonly (HeardOf & { isToContact: boolean })[];
};

/** The network's organisations for its coordinators, those to get in touch with first. */
export async function openSilence(app: Reading, actor: Actor, slug: string): Promise<Silence> {
  const network = await getOwnNetwork(app.db, actor, slug);
  const today = swedishDay(app.clock.now());
  const organisations = bySilence(await listHeardOf(app.db, network.id), today);
  return {
    network,
    organisations: organisations.map((one) => ({ ...one, isToContact: isToContact(one, today) })),
  };
}

/** One of them with all that was noted, and the day. */
export type SilentOrganisation = {
  network: Network;
  organisation: HeardOf;
  contacts: readonly Contact[];
  today: string;
};

/** An organisation of the network, to get in touch with. */
export async function openSilentOrganisation(
  app: Reading,
  actor: Actor,
  { slug, organisation: asked }: { slug: string; organisation: string },
): Promise<SilentOrganisation> {
  const { network, organisations } = await openSilence(app, actor, slug);
  const organisation = organisations.find((one) => one.slug === asked);
  if (!organisation) throw new DomainError('not-found');
  const contacts = await listContacts(app.db, network.id, [organisation.id]);
  return {
    network,
    organisation,
    contacts: contacts.get(organisation.id) ?? [],
    today: swedishDay(app.clock.now()),
  };
}

/** Notes that the coordinator has spoken with an organisation: the day, how, and what is worth remembering. */
export async function noteContact(
  app: TextGate & Pick<App, 'ids' | 'limits'>,
  actor: Actor,
  slug: string,
  { organisation: asked, on, way, note }: ContactInput,
): Promise<Outcome<void>> {
  const { network, organisation, today } = await openSilentOrganisation(app, actor, {
    slug,
    organisation: asked,
  });
  app.limits.take('write', actorId(actor) ?? '');
  if (on > today) return refused({ on: { code: 'future-date' } });
  const errors = await acceptText(app, actor, { note });
  if (Object.keys(errors).length > 0) return refused(errors);
  await insertContact(app.db, {
    id: app.ids.next(),
    network_id: network.id,
    organisation_id: organisation.id,
    contacted_on: on,
    way,
    note,
    noted_by: actorId(actor),
    noted_at: isoAt(app.clock),
  });
  return done(undefined);
}
