import type { App } from '#src/platform/app.ts';
import { listOrganisations } from '../organisations/organisation-queries.ts';
import { type AnswerValue, askedKind } from './situation.ts';
import { readSituation } from './situation-service.ts';

/** What guardians need to know of a municipality; an answer that is missing is not known. */
export type GuardianRow = {
  slug: string;
  name: string;
  contact: AnswerValue | undefined;
  team: AnswerValue | undefined;
  /** The municipality's own page on how to make contact. */
  link: string | undefined;
  approvedOn: string | null;
  isExample: boolean;
};

/** Whether guardians can make contact themselves, municipality by municipality; none before anybody has answered. */
export async function readGuardianRows(app: Pick<App, 'db'>): Promise<readonly GuardianRow[]> {
  const municipalities = (await listOrganisations(app.db, { kind: askedKind })).filter(
    ({ isSource }) => !isSource,
  );
  const situations = await readSituation(
    app,
    municipalities.map(({ id }) => id),
  );
  if (situations.size === 0) return [];
  return municipalities.map(({ id, slug, name, isDemo }): GuardianRow => {
    const situation = situations.get(id);
    const answerTo = (question: string) =>
      situation?.answered.find((one) => one.question.id === question)?.answer;
    const contact = answerTo('guardians');
    return {
      ...{ slug, name, isExample: isDemo },
      contact: contact?.value,
      team: answerTo('team')?.value,
      link: contact?.link || undefined,
      approvedOn: situation?.response.approvedOn ?? null,
    };
  });
}
