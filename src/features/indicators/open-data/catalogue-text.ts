import { messages } from '#src/i18n/index.ts';
import type { Term } from '../definitions/term-rules.ts';
import { wordsOf } from '../definitions/words-text.ts';
import type { Catalogue, CatalogueEntry } from './catalogue-rdf.ts';
import { dataPath, tablePath } from './open-data-address.ts';
import type { OpenFigures } from './open-figures-service.ts';

/** The open figures as a catalogue: those that there are any of. */
export function toCatalogue(
  all: readonly OpenFigures[],
  { origin, email }: { origin: string; email: string },
): Catalogue {
  const sv = messages('sv');
  const en = messages('en');
  const entries = all.filter(({ sets }) => sets.length > 0);
  const [network] = entries.flatMap(({ sets }) => sets.map((set) => set.network.name));
  return {
    origin,
    title: { sv: sv.indicators.openData.catalogue, en: en.indicators.openData.catalogue },
    description: { sv: sv.indicators.openData.lead, en: en.indicators.openData.lead },
    publisher: network ?? sv.common.site.name,
    contact: { name: network ?? sv.common.site.name, email },
    entries: entries.map((one) => toEntry(one, origin)),
  };
}

function toEntry({ indicator, sets }: OpenFigures, origin: string): CatalogueEntry {
  const { slug, versions } = indicator;
  const newest = versions.at(-1);
  const said = (lang: 'sv' | 'en', part: 'name' | 'definition') =>
    newest ? wordsOf(lang, newest)[part] : indicator.id;
  const mark = sets.some(({ network }) => network.isDemo);
  const describe = (lang: 'sv' | 'en') =>
    (mark ? `${messages(lang).indicators.openData.example} ` : '') + said(lang, 'definition');
  const terms = sets.map(({ term }) => term).toSorted();
  return {
    page: `${origin}/siffror/${slug}`,
    table: origin + tablePath(slug),
    data: origin + dataPath(slug),
    title: { sv: said('sv', 'name'), en: said('en', 'name') },
    description: { sv: describe('sv'), en: describe('en') },
    period: periodOf(terms),
    places: [...new Set(sets.map(({ network }) => network.name))],
  };
}

function periodOf(terms: readonly Term[]): CatalogueEntry['period'] {
  const days = terms.map(daysOf).toSorted((a, b) => a.from.localeCompare(b.from));
  const [first, last] = [days[0], days.at(-1)];
  return first && last ? { from: first.from, to: last.to } : undefined;
}

/** Half a year each, as `termOf` counts. */
function daysOf(term: Term): { from: string; to: string } {
  const [year, half] = term.split('-');
  return half === 'autumn'
    ? { from: `${year}-07-01`, to: `${year}-12-31` }
    : { from: `${year}-01-01`, to: `${year}-06-30` };
}
