import { messages } from '#src/i18n/index.ts';
import type { SearchDocument } from '#src/platform/search/search-document.ts';
import type { Asked, HitView } from '#src/platform/search/search-source.ts';
import type { Organisation } from '../organisations/organisation.ts';
import type { OrganisationSituation } from '../situation/situation-service.ts';
import { flattenUnits } from '../units/unit-rules.ts';

/** An organisation as the search finds it: by its names, where it holds, its units, and what it says about itself. */
export function organisationDocument(
  organisation: Organisation,
  situation?: OrganisationSituation,
): SearchDocument {
  const { id, name, aliases, serves, about, countyCode, countyName, networks } = organisation;
  const units = flattenUnits(organisation.units);
  return {
    id: `organisation:${id}`,
    subject: `organisation:${id}`,
    visibility: 'public',
    version: organisationVersion(organisation, situation),
    title: name,
    names: [
      kindName(organisation, 'sv'),
      ...aliases.map((alias) => alias.name),
      ...serves.map((municipality) => municipality.name),
      ...units.flatMap((unit) => [unit.name, ...unit.aliases.map((alias) => alias.name)]),
      ...(countyName === null ? [] : [countyName]),
    ],
    body: [
      about,
      ...units.map((unit) => unit.name),
      ...networks.map((network) => network.name),
      ...situationLines(situation),
    ]
      .join('\n')
      .trim(),
    facets: {
      type: ['organisation'],
      municipality: serves.map(({ code }) => code),
      county: countyCode === null ? [] : [countyCode],
      network: networks.map(({ slug }) => slug),
    },
    law: [],
    reviewedOn: undefined,
    standing: 'background',
    isReviewed: false,
    sureUntil: undefined,
  };
}

/** An organisation as a hit. */
export function organisationHit(
  organisation: Organisation,
  { lang }: Asked,
  situation?: OrganisationSituation,
): HitView {
  const { network } = messages(lang);
  const { slug, name, about, countyName, isDemo, isSource } = organisation;
  return {
    version: organisationVersion(organisation, situation),
    path: `/organisationer/${slug}`,
    title: name,
    kicker: [kindName(organisation, lang), ...(countyName === null ? [] : [countyName])],
    summary: about,
    notes: [
      ...(isSource ? [{ text: network.list.source, tone: 'plain' as const }] : []),
      ...(isDemo ? [{ text: network.demo, tone: 'plain' as const }] : []),
    ],
  };
}

const organisationVersion = ({ version }: Organisation, situation: OrganisationSituation | undefined) =>
  situation ? `${version} ${situation.response.id}` : String(version);

/** What it has or does, by its own answers, with what it added; what it does not have is not found. */
function situationLines(situation: OrganisationSituation | undefined): readonly string[] {
  const has = situation?.answered.filter(({ answer }) => answer.value === 'yes' || answer.value === 'partly');
  return (has ?? []).map(({ wording, answer: { detail, comment } }) =>
    [wording.sv.short, detail, comment].filter((text) => text !== '').join('. '),
  );
}
const kindName = ({ kind }: Organisation, lang: Asked['lang']) => messages(lang).network.kinds[kind];
