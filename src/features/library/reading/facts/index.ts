import type { Section as TextSection } from '../../schema/entry-content.ts';
import { eventFacts, evidenceFacts } from './evidence-facts.ts';
import type { Fact, FactView } from './fact-text.ts';
import { lawFacts } from './law-facts.ts';
import { organisationFacts, originFacts } from './origin-facts.ts';
import { fundingFacts, orientationFacts, progressFacts } from './progress-facts.ts';
import { targetFacts } from './target-facts.ts';
import { wayInFacts } from './way-in-facts.ts';
import { resourceFacts, workFacts } from './work-facts.ts';

export type SectionId = keyof FactView['m']['sections'];
/** A part of the entry page: long texts first, then facts. Empty parts are left out. */
export type FactSection = {
  id: SectionId;
  title: string;
  texts: readonly TextSection[];
  facts: readonly Fact[];
};

/** Everything an entry says, in the order in which it is read. */
export function factSections(view: FactView, fundingSum: Parameters<typeof fundingFacts>[1]): FactSection[] {
  const parts: readonly [SectionId, readonly TextSection[], readonly Fact[]][] = [
    ['description', ['description', 'background'], []],
    ['event', [], eventFacts(view)],
    ['target', [], [...orientationFacts(view), ...targetFacts(view)]],
    ['wayIn', [], wayInFacts(view)],
    ['work', [], workFacts(view)],
    ['resources', ['conditions'], [...resourceFacts(view), ...fundingFacts(view, fundingSum)]],
    ['law', [], lawFacts(view)],
    ['progress', [], progressFacts(view)],
    ['evidence', ['whatWorked', 'doDifferently', 'experiences'], evidenceFacts(view)],
    ['organisation', [], organisationFacts(view)],
    ['about', [], originFacts(view)],
  ];
  return parts
    .map(([id, texts, facts]) => ({
      id,
      title: view.m.sections[id],
      texts: texts.filter((text) => view.content.sections[text] !== undefined),
      facts: facts.filter((one) => one.lines.length > 0),
    }))
    .filter(({ texts, facts }) => texts.length + facts.length > 0);
}
