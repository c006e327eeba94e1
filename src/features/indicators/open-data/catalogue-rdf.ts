import { renderXml, type XmlElement, xml } from '#src/lib/xml.ts';

/** What a catalogue of open data says of one data set. */
export type CatalogueEntry = {
  /** Permanent addresses. */
  page: string;
  table: string;
  data: string;
  title: Readonly<Record<'sv' | 'en', string>>;
  description: Readonly<Record<'sv' | 'en', string>>;
  /** First and last day that the figures are about; nothing before there are any. */
  period: { from: string; to: string } | undefined;
  /** The regions. */
  places: readonly string[];
};

export type Catalogue = {
  origin: string;
  title: Readonly<Record<'sv' | 'en', string>>;
  description: Readonly<Record<'sv' | 'en', string>>;
  publisher: string;
  contact: { name: string; email: string };
  entries: readonly CatalogueEntry[];
};

const namespaces = {
  'xmlns:rdf': 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  'xmlns:dcat': 'http://www.w3.org/ns/dcat#',
  'xmlns:dcterms': 'http://purl.org/dc/terms/',
  'xmlns:foaf': 'http://xmlns.com/foaf/0.1/',
  'xmlns:vcard': 'http://www.w3.org/2006/vcard/ns#',
  'xmlns:rdfs': 'http://www.w3.org/2000/01/rdf-schema#',
};
const authority = 'http://publications.europa.eu/resource/authority';
const licence = 'http://creativecommons.org/publicdomain/zero/1.0/';

/** The catalogue in RDF/XML, as DCAT-AP-SE 3.0.1 wants it, for portals that harvest open data. */
export function catalogueRdf(catalogue: Catalogue): string {
  const { origin, entries } = catalogue;
  const own = xml(
    'dcat:Catalog',
    { 'rdf:about': `${origin}/dcat.rdf` },
    ...texts('dcterms:title', catalogue.title),
    ...texts('dcterms:description', catalogue.description),
    points('dcterms:publisher', `${origin}/#utgivare`),
    points('dcterms:license', licence),
    points('dcterms:language', `${authority}/language/SWE`),
    points('foaf:homepage', origin),
    ...entries.map(({ data }) => points('dcat:dataset', data)),
  );
  const publisher = xml(
    'foaf:Agent',
    { 'rdf:about': `${origin}/#utgivare` },
    xml('foaf:name', {}, catalogue.publisher),
    points('dcterms:type', 'http://purl.org/adms/publishertype/RegionalAuthority'),
  );
  return renderXml(
    xml('rdf:RDF', namespaces, own, publisher, ...entries.flatMap((one) => parts(one, catalogue))),
  );
}

function parts(entry: CatalogueEntry, { origin, contact }: Catalogue): readonly XmlElement[] {
  const set = xml(
    'dcat:Dataset',
    { 'rdf:about': entry.data },
    ...texts('dcterms:title', entry.title),
    ...texts('dcterms:description', entry.description),
    points('dcterms:publisher', `${origin}/#utgivare`),
    xml('dcat:contactPoint', {}, contactOf(contact)),
    points('dcat:theme', `${authority}/data-theme/EDUC`),
    points('dcterms:accessRights', `${authority}/access-right/PUBLIC`),
    points('dcterms:accrualPeriodicity', `${authority}/frequency/ANNUAL_2`),
    points('dcterms:license', licence),
    points('dcat:landingPage', entry.page),
    ...(entry.period ? [xml('dcterms:temporal', {}, periodOf(entry.period))] : []),
    ...entry.places.map((place) =>
      xml('dcterms:spatial', {}, xml('dcterms:Location', {}, xml('rdfs:label', { 'xml:lang': 'sv' }, place))),
    ),
    points('dcat:distribution', `${entry.table}#fil`),
    points('dcat:distribution', `${entry.data}#fil`),
  );
  return [set, fileOf(entry.table, 'text/csv'), fileOf(entry.data, 'application/json')];
}

function fileOf(address: string, format: string): XmlElement {
  return xml(
    'dcat:Distribution',
    { 'rdf:about': `${address}#fil` },
    points('dcat:accessURL', address),
    points('dcat:downloadURL', address),
    xml('dcterms:format', {}, format),
    points('dcterms:license', licence),
  );
}

function contactOf({ name, email }: Catalogue['contact']): XmlElement {
  return xml(
    'vcard:Organization',
    {},
    xml('vcard:fn', {}, name),
    points('vcard:hasEmail', `mailto:${email}`),
  );
}

function periodOf({ from, to }: { from: string; to: string }): XmlElement {
  const day = { 'rdf:datatype': 'http://www.w3.org/2001/XMLSchema#date' };
  return xml('dcterms:PeriodOfTime', {}, xml('dcat:startDate', day, from), xml('dcat:endDate', day, to));
}

function texts(name: string, said: Readonly<Record<'sv' | 'en', string>>): readonly XmlElement[] {
  return [xml(name, { 'xml:lang': 'sv' }, said.sv), xml(name, { 'xml:lang': 'en' }, said.en)];
}

function points(name: string, address: string): XmlElement {
  return xml(name, { 'rdf:resource': address });
}
