import type { Fact, FactView, Line } from '#src/features/library/reading/facts/fact-text.ts';
import { lawFacts } from '#src/features/library/reading/facts/law-facts.ts';
import { organisationFacts, originFacts } from '#src/features/library/reading/facts/origin-facts.ts';
import { orientationFacts } from '#src/features/library/reading/facts/progress-facts.ts';
import { targetFacts } from '#src/features/library/reading/facts/target-facts.ts';
import { wayInFacts } from '#src/features/library/reading/facts/way-in-facts.ts';
import { resourceFacts, workFacts } from '#src/features/library/reading/facts/work-facts.ts';

type SheetSection = {
  id: 'forWhom' | 'wayIn' | 'work' | 'time' | 'law' | 'contact' | 'source';
  facts: readonly Fact[];
};
export type WayInSheet = {
  checklist: readonly Line[];
  checklistLead: string | undefined;
  sections: readonly SheetSection[];
};

/** The way in on one page, made from the data alone: what a school must know and do before it makes contact. */
export function wayInSheet(view: FactView): WayInSheet {
  const { prerequisites, rest } = takePrerequisites(wayInFacts(view));
  const [lead] = prerequisites?.lines ?? [];
  const isGrouped = lead?.lines !== undefined && lead.lines.length > 0;
  const duration = (one: Fact) => one.path.startsWith('duration');
  const sections: SheetSection[] = [
    { id: 'forWhom', facts: targetFacts(view) },
    { id: 'wayIn', facts: rest },
    { id: 'work', facts: [...workFacts(view), ...orientationFacts(view)] },
    { id: 'time', facts: resourceFacts(view).filter(duration) },
    { id: 'law', facts: lawFacts(view) },
    { id: 'contact', facts: organisationFacts(view) },
    { id: 'source', facts: originFacts(view).filter((one) => one.path === 'sources') },
  ];
  return {
    checklist: isGrouped ? (lead.lines ?? []) : (prerequisites?.lines ?? []),
    checklistLead: isGrouped ? lead.text : undefined,
    sections: sections
      .map((section) => ({ ...section, facts: section.facts.filter((one) => one.lines.length > 0) }))
      .filter((section) => section.facts.length > 0),
  };
}

function takePrerequisites(facts: readonly Fact[]) {
  return {
    prerequisites: facts.find((one) => one.path === 'wayIn.prerequisites'),
    rest: facts.filter((one) => one.path !== 'wayIn.prerequisites'),
  };
}
