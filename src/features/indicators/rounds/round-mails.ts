import { listMembers } from '#src/features/accounts/memberships/membership-service.ts';
import { getPerson } from '#src/features/accounts/people/person-service.ts';
import type { OrganisationSummary } from '#src/features/network/organisations/organisation.ts';
import { system } from '#src/platform/access/actor.ts';
import type { App, Db } from '#src/platform/app.ts';
import type { Round } from './round.ts';
import { type RoundMail, roundMail } from './round-mail-text.ts';

/** Mails the contact people of the organisations about a round; `key` keeps the same mail from being queued twice. */
export async function mailAsked(
  app: Pick<App, 'mailer' | 'config'>,
  trx: Db,
  round: Round,
  organisations: readonly OrganisationSummary[],
  { about, key }: { about: RoundMail; key: string },
): Promise<void> {
  for (const organisation of organisations) {
    const mail = roundMail(app.config, { about, round, organisation });
    for (const to of await contactAddresses(trx, organisation.id)) {
      const dedupeKey = `figures ${about} ${round.id} ${organisation.id} ${key} ${to}`;
      await app.mailer.queue(trx, { to, purpose: 'figures', dedupeKey, ...mail });
    }
  }
}

/** Nobody else can do anything about it: an organisation without contact people stands on its coordinator's page. */
async function contactAddresses(db: Db, organisationId: string): Promise<readonly string[]> {
  const members = await listMembers({ db }, system, { scopeType: 'organisation', scopeId: organisationId });
  const contacts = members.filter(
    ({ role, status, personState }) =>
      role === 'contact' && status === 'approved' && personState === 'active',
  );
  const people = await Promise.all(contacts.map(({ personId }) => getPerson(db, personId)));
  return people.map(({ eMail }) => eMail);
}
