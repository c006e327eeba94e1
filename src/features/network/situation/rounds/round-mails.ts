import { actorOf } from '#src/features/accounts/people/person-service.ts';
import { swedishDay } from '#src/lib/dates.ts';
import { isPermitted } from '#src/platform/access/permissions.ts';
import type { App, Db } from '#src/platform/app.ts';
import type { MailBuilder } from '#src/platform/mail/mail-builder.ts';
import { listContactPeople } from '../../members/contact-people-service.ts';
import type { Network } from '../../networks/network.ts';
import { listNetworks } from '../../networks/network-queries.ts';
import { type Organisation, organisationScope } from '../../organisations/organisation.ts';
import {
  findOrganisationById,
  getOrganisation,
  listOrganisations,
} from '../../organisations/organisation-queries.ts';
import { listOfRound } from '../answering/response-queries.ts';
import { askedKind, type Round } from '../situation.ts';
import { logSubject, type RoundMail, roundMail } from './round-mail-text.ts';
import { listRounds } from './round-queries.ts';
import { newestRounds } from './round-rules.ts';

const purpose = 'situation';
/** In the place of a person: the organisation's contact function. */
const mailbox = '';

/**
 * Queues the mail to those who answer for each municipality of the network that has not answered: its contact people, its
 * contact function where it has none. What it says is written when it is sent; the same is queued once.
 */
export async function mailAsked(
  app: Pick<App, 'mailer'>,
  trx: Db,
  round: Round,
  { about, network }: { about: RoundMail; network: Pick<Network, 'slug'> },
): Promise<void> {
  const hasAnswered = await answeredIn(trx, round);
  for (const { id, slug } of await listOrganisations(trx, { networkSlug: network.slug, kind: askedKind })) {
    if (hasAnswered.has(id)) continue;
    const builtFrom = { round: round.id, organisation: id, about };
    for (const { person, to } of await receivers(trx, id, slug)) {
      const dedupeKey = `situation ${about} ${round.id} ${round.answerBy} ${id} ${to}`;
      const mail = { to, purpose, subject: logSubject, text: '', dedupeKey };
      await app.mailer.queue(trx, { ...mail, builtFrom: { ...builtFrom, person } });
    }
  }
}

async function answeredIn(db: Db, round: Round): Promise<ReadonlySet<string>> {
  const approved = (await listOfRound(db, round.id)).filter(({ state }) => state === 'approved');
  return new Set(approved.map(({ organisationId }) => organisationId));
}

async function receivers(
  db: Db,
  id: string,
  slug: string,
): Promise<readonly { person: string; to: string }[]> {
  const people = await listContactPeople(db, id);
  if (people.length > 0) return people.map(({ personId, eMail }) => ({ person: personId, to: eMail }));
  const { functionEmail } = await getOrganisation(db, slug);
  return functionEmail === '' ? [] : [{ person: mailbox, to: functionEmail }];
}

/** Writes the mail when it is sent: nothing to those who have answered or left meanwhile, or when the time is over. */
export const roundMailBuilder: MailBuilder = {
  purpose,
  async build({ db, clock, config }, { from }) {
    const about = from['about'] as RoundMail;
    const person = from['person'] ?? mailbox;
    const asked = await findWaiting(db, from['round'] ?? '', from['organisation'] ?? '');
    if (!asked || !(await isStillTheirs(db, asked.organisation, person))) return undefined;
    const { answerBy } = asked.round;
    const isOver = answerBy === null || answerBy < swedishDay(clock.now());
    if (about === 'remind' && isOver) return undefined;
    return roundMail(config, { ...asked, about, isMailbox: person === mailbox });
  },
};

/** The newest round with one of its network's organisations that has not answered; else nothing. */
async function findWaiting(db: Db, roundId: string, organisationId: string) {
  const round = newestRounds(await listRounds(db)).find(({ id }) => id === roundId);
  const network = (await listNetworks(db)).find(({ id }) => id === round?.networkId);
  const found = await findOrganisationById(db, organisationId);
  if (!round || !network || !found || (await answeredIn(db, round)).has(organisationId)) return undefined;
  const organisation = await getOrganisation(db, found.slug);
  return organisation.networks.some(({ id }) => id === network.id)
    ? { round, network, organisation }
    : undefined;
}

async function isStillTheirs(db: Db, organisation: Organisation, person: string): Promise<boolean> {
  if (person === mailbox)
    return organisation.functionEmail !== '' && (await listContactPeople(db, organisation.id)).length === 0;
  return isPermitted(await actorOf(db, person), 'situation.approve', organisationScope(organisation));
}
