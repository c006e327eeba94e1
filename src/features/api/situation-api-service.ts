import type { z } from 'zod';
import { countyPath } from '#src/features/network/situation/county/county-address.ts';
import { valueBefore } from '#src/features/network/situation/county/county-rules.ts';
import { type CountyRow, getCounty } from '#src/features/network/situation/county/county-service.ts';
import { linkAddress } from '#src/features/network/situation/situation.ts';
import type { App } from '#src/platform/app.ts';
import { addressesOf } from './addresses.ts';
import { licenceOf } from './documents/shared.ts';
import { situationDocument } from './documents/situation-document.ts';
import type { Asked } from './entry-api-service.ts';
import { readQuery } from './query/read-query.ts';
import { situationQuery } from './query/situation-query.ts';

/** What a network's organisations answer in a year; throws `not-found` when it has not asked. */
export async function readSituationDocument(
  app: Pick<App, 'db'>,
  { origin, parameters }: Asked,
): Promise<z.output<typeof situationDocument>> {
  const { network: slug, year } = readQuery(situationQuery, parameters);
  const county = await getCounty(app, { network: slug, year: year === undefined ? undefined : Number(year) });
  const { network, round, asked, rows } = county;
  const order = asked.map(({ id }) => id);
  return situationDocument.parse({
    network,
    year: round.year,
    page: origin + countyPath(county),
    isExample: network.isDemo,
    licence: licenceOf('cc0-1.0'),
    questions: asked.map(({ id, part, networkId, wording, wordings }) => ({
      ...{ id, part, version: wording.version, text: wording.sv.text, isOwn: networkId !== null },
      wordings: wordings.map(({ version, validFrom: from, sv }) => ({ version, from, text: sv.text })),
    })),
    organisations: rows.map((row) => toOrganisation(row, order, origin)),
  });
}

function toOrganisation(
  { organisation, code, response, answers, before }: CountyRow,
  order: readonly string[],
  origin: string,
) {
  return {
    ...organisation,
    ...addressesOf(origin, 'organisations', organisation.slug),
    municipality: code ?? null,
    approvedOn: response?.approvedOn ?? null,
    approvedBy: response?.approvedFunction ?? null,
    answers: order.flatMap((id) => {
      const answer = answers.get(id);
      if (!answer) return [];
      const { questionId: question, questionVersion: version, ...said } = answer;
      const was = valueBefore(answer, before.get(id)) ?? null;
      return [{ ...said, link: linkAddress(answer, origin), question, version, valueBefore: was }];
    }),
  };
}
