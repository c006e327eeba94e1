import { listContactPeople } from '#src/features/network/members/contact-people-service.ts';
import type { OrganisationSummary } from '#src/features/network/organisations/organisation.ts';
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
    // nobody else can do anything about it: an organisation without contact people stands on its coordinator's page
    for (const { eMail: to } of await listContactPeople(trx, organisation.id)) {
      const dedupeKey = `figures ${about} ${round.id} ${organisation.id} ${key} ${to}`;
      await app.mailer.queue(trx, { to, purpose: 'figures', dedupeKey, ...mail });
    }
  }
}
