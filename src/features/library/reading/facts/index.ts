import type { Section as TextName } from '../../schema/entry-content.ts';
import { checklistFacts, discussionFacts } from './checklist-facts.ts';
import { eventFacts, evidenceFacts } from './evidence-facts.ts';
import { type Fact, type FactView, type Line, lineText, plainText } from './fact-text.ts';
import { lawFacts } from './law-facts.ts';
import { materialFacts } from './material-facts.ts';
import { organisationFacts, originFacts } from './origin-facts.ts';
import { fundingFacts, orientationFacts, progressFacts } from './progress-facts.ts';
import { targetFacts } from './target-facts.ts';
import { wayInFacts } from './way-in-facts.ts';
import { resourceFacts, workFacts } from './work-facts.ts';

export type SectionId = keyof FactView['m']['sections'];
/** A part of the entry page: long texts first, then facts, then the texts that nobody wrote. Empty parts are left out. */
export type FactSection = {
  id: SectionId;
  title: string;
  texts: readonly TextName[];
  facts: readonly Fact[];
};

const storyParts = ['situation', 'whatWeDid', 'whatHappened', 'whatWeLearnt'] as const;

/** What the page leads with, where it is not the description. */
const leads: Partial<Record<FactView['content']['kind'], SectionId>> = {
  'good-example': 'story',
  checklist: 'checklist',
  film: 'materials',
  template: 'materials',
};

/** Everything an entry says, in the order in which it is read. */
export function factSections(view: FactView, fundingSum: Parameters<typeof fundingFacts>[1]): FactSection[] {
  const lead = leads[view.content.kind];
  const parts: readonly [SectionId, readonly TextName[], readonly Fact[]][] = [
    ['description', ['description', 'background'], []],
    ['story', storyParts, []],
    ['checklist', [], checklistFacts(view)],
    ['event', [], eventFacts(view)],
    ['materials', [], materialFacts(view)],
    ['target', [], [...orientationFacts(view), ...targetFacts(view)]],
    ['wayIn', [], wayInFacts(view)],
    ['work', [], workFacts(view)],
    ['resources', ['conditions'], [...resourceFacts(view), ...fundingFacts(view, fundingSum)]],
    ['law', [], lawFacts(view)],
    ['progress', [], progressFacts(view)],
    ['evidence', ['whatWorked', 'doDifferently', 'experiences'], evidenceFacts(view)],
    ['discussion', [], discussionFacts(view)],
    ['organisation', [], organisationFacts(view)],
    ['about', [], originFacts(view)],
  ];
  return parts
    .map(([id, texts, facts]) => ({
      id,
      title: view.m.sections[id],
      texts: texts.filter((name) => view.content.sections[name] !== undefined),
      facts: [
        ...withGroupAnswers(view, facts).filter((one) => one.lines.length > 0),
        ...texts.flatMap((name) => unwrittenText(view, name)),
      ],
    }))
    .filter(({ texts, facts }) => texts.length + facts.length > 0)
    .sort((a, b) => Number(b.id === lead) - Number(a.id === lead));
}

function unwrittenText(view: FactView, name: TextName): Fact[] {
  const code = view.marks.answers[name];
  if (view.content.sections[name] !== undefined || code === undefined) return [];
  const answer = view.m.words.answers[code];
  return [{ path: name, term: view.m.texts[name], lines: [{ text: answer }], answer, isNetworkOnly: false }];
}

/** All that the facts say as one text, to look for words in. */
export function sectionsText(sections: readonly FactSection[]): string {
  const textOf = (line: Line): string => [lineText(line), ...(line.lines ?? []).map(textOf)].join('\n');
  return plainText(
    sections.flatMap(({ facts }) => facts.flatMap(({ lines }) => lines.map(textOf))).join('\n'),
  );
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
    return text === undefined ? one : { ...one, lines: [{ text }], answer: text };
  });
}
