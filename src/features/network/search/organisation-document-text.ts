import { messages } from '#src/i18n/index.ts';
import type { SearchDocument } from '#src/platform/search/search-document.ts';
import type { Asked, HitView } from '#src/platform/search/search-source.ts';
import type { Organisation } from '../organisations/organisation.ts';
import { flattenUnits } from '../units/unit-rules.ts';

/** An organisation as the search finds it: by its names, where it holds, its units, and what it says about itself. */
export function organisationDocument(organisation: Organisation): SearchDocument {
  const { id, name, aliases, serves, about, countyCode, countyName, networks } = organisation;
  const units = flattenUnits(organisation.units);
  return {
    id: `organisation:${id}`,
    subject: `organisation:${id}`,
    visibility: 'public',
    version: organisationVersion(organisation),
    title: name,
    names: [
      kindName(organisation, 'sv'),
      ...aliases.map((alias) => alias.name),
      ...serves.map((municipality) => municipality.name),
      ...units.flatMap((unit) => [unit.name, ...unit.aliases.map((alias) => alias.name)]),
      ...(countyName === null ? [] : [countyName]),
    ],
    body: [about, ...units.map((unit) => unit.name), ...networks.map((network) => network.name)]
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
export function organisationHit(organisation: Organisation, { lang }: Asked): HitView {
  const { network } = messages(lang);
  const { slug, name, about, countyName, isDemo, isSource } = organisation;
  return {
    version: organisationVersion(organisation),
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

const organisationVersion = ({ version }: Organisation) => String(version);
const kindName = ({ kind }: Organisation, lang: Asked['lang']) => messages(lang).network.kinds[kind];
