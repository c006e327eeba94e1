import { listApproverAddresses } from '#src/features/accounts/memberships/membership-service.ts';
import type { OrganisationSummary } from '#src/features/network/organisations/organisation.ts';
import type { App, Db } from '#src/platform/app.ts';
import type { Round } from './round.ts';
import { type RoundMail, roundMail } from './round-mail-text.ts';

/** Mails those who answer for the organisations about a round; `key` keeps the same mail from being queued twice. */
export async function mailAsked(
  app: Pick<App, 'mailer' | 'config'>,
  trx: Db,
  round: Round,
  organisations: readonly OrganisationSummary[],
  { about, key }: { about: RoundMail; key: string },
): Promise<void> {
  for (const organisation of organisations) {
    const scope = { scopeType: 'organisation', scopeId: organisation.id } as const;
    const mail = roundMail(app.config, { about, round, organisation });
    for (const to of await listApproverAddresses(trx, scope)) {
      const dedupeKey = `figures ${about} ${round.id} ${organisation.id} ${key} ${to}`;
      await app.mailer.queue(trx, { to, purpose: 'figures', dedupeKey, ...mail });
    }
  }
}
