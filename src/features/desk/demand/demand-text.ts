import { termLabel, tiers } from '#src/features/library/vocabulary/index.ts';
import { type Lang, messages } from '#src/i18n/index.ts';
import { toCsv } from '#src/lib/csv.ts';
import { type Cell, type DemandGroup, type DemandTier, measures, unsaid } from './demand.ts';
import { step } from './demand-rules.ts';
import type { Demand } from './demand-service.ts';
import type { SchoolTerm } from './term-rules.ts';

/** What a group of hindrances is called. */
export function groupLabel(group: DemandGroup, lang: Lang): string {
  const { desk, finder } = messages(lang);
  return group === unsaid ? desk.demand.unsaidGroup : finder.hindranceGroups[group];
}

/** What a way of working is called. */
export function tierLabel(tier: DemandTier, lang: Lang): string {
  return tier === unsaid ? messages(lang).desk.demand.unsaidTier : termLabel(tiers, tier, lang);
}

/** `höstterminen 2026`. */
export function schoolTermLabel({ year, isAutumn }: SchoolTerm, lang: Lang): string {
  const { terms } = messages(lang).desk.demand;
  return isAutumn ? terms.autumn(year) : terms.spring(year);
}

/** What is seen to be asked for in a cell, measure by measure; nothing when all are fewer than five. */
export function askedFor({ shown }: Cell, lang: Lang): readonly string[] {
  const { counts } = messages(lang).desk.demand;
  return measures.flatMap((measure) => {
    const least = shown[measure];
    return least === undefined ? [] : counts[measure](least);
  });
}

/** One plain sentence for what is asked for and missing. */
export function missingSentence(cell: Cell, lang: Lang): string {
  const m = messages(lang).desk.demand;
  const about = m.about(groupLabel(cell.group, lang), tierLabel(cell.tier, lang));
  const asked = askedFor(cell, lang).join(', ');
  return cell.entries === 0 ? m.missingNone(about, asked) : m.missingVain(about, asked);
}

/** The table for spreadsheets: a cell a row, with nothing that the page does not show. */
export function demandCsv({ network, term, cells }: Demand, lang: Lang): string {
  const m = messages(lang).desk.demand;
  const example = network.isDemo ? m.csv.example : '';
  const head = [
    m.csv.network,
    m.csv.term,
    m.group,
    m.tier,
    ...measures.map((one) => m.csv[one]),
    m.csv.entries,
  ];
  const rows = cells.map((cell) => [
    network.name,
    schoolTermLabel(term, lang),
    groupLabel(cell.group, lang),
    tierLabel(cell.tier, lang),
    ...measures.map((one) =>
      cell.shown[one] === undefined ? m.csv.few(step) : m.csv.least(cell.shown[one]),
    ),
    String(cell.entries),
    example,
  ]);
  return toCsv([[...head, m.csv.note], ...rows]);
}
