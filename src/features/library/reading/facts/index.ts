import type { Section as TextName } from '../../schema/entry-content.ts';
import { eventFacts, evidenceFacts } from './evidence-facts.ts';
import type { Fact, FactView } from './fact-text.ts';
import { lawFacts } from './law-facts.ts';
import { organisationFacts, originFacts } from './origin-facts.ts';
import { fundingFacts, orientationFacts, progressFacts } from './progress-facts.ts';
import { targetFacts } from './target-facts.ts';
import { wayInFacts } from './way-in-facts.ts';
import { resourceFacts, workFacts } from './work-facts.ts';

export type SectionId = keyof FactView['m']['sections'];
/** A long text, or the answer that stands in its place. */
export type EntryText = { name: TextName; answer: string | undefined };
/** A part of the entry page: long texts first, then facts. Empty parts are left out. */
export type FactSection = {
  id: SectionId;
  title: string;
  texts: readonly EntryText[];
  facts: readonly Fact[];
};

/** Everything an entry says, in the order in which it is read. */
export function factSections(view: FactView, fundingSum: Parameters<typeof fundingFacts>[1]): FactSection[] {
  const parts: readonly [SectionId, readonly TextName[], readonly Fact[]][] = [
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
      texts: texts.map((name) => entryText(view, name)).filter((text) => text !== undefined),
      facts: withGroupAnswers(view, facts).filter((one) => one.lines.length > 0),
    }))
    .filter(({ texts, facts }) => texts.length + facts.length > 0);
}

function entryText(view: FactView, name: TextName): EntryText | undefined {
  const answer = view.marks.answers[name];
  if (view.content.sections[name] !== undefined) return { name, answer: undefined };
  return answer === undefined ? undefined : { name, answer: view.m.words.answers[answer] };
}

/** "Vet inte" about a whole group is said once, at its first fact. */
function withGroupAnswers(view: FactView, facts: readonly Fact[]): Fact[] {
  const said = new Map<string, string>();
  for (const [path, answer] of Object.entries(view.marks.answers)) {
    const group = facts.filter((one) => one.path.startsWith(`${path}.`));
    const isOpen = group.length > 0 && group.every((one) => one.lines.length === 0);
    if (isOpen && group[0]) said.set(group[0].path, view.m.words.answers[answer]);
  }
  return facts.map((one) => {
    const text = said.get(one.path);
    return text === undefined ? one : { ...one, lines: [{ text }] };
  });
}
