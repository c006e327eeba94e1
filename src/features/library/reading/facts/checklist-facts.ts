import { type Fact, type FactView, fact, type Line, line, theirs, when } from './fact-text.ts';

type Content = FactView['content'];
export type ChecklistItem = Content['checklist'][number];
export type ChecklistGroup = { heading: string | undefined; items: readonly ChecklistItem[] };

/** What to tick, under its headings. */
export function checklistFacts(view: FactView): Fact[] {
  const lines = checklistGroups(view.content).flatMap(({ heading, items }) => {
    const ticks = items.map((item) => checklistLine(view, item));
    return heading === undefined ? ticks : [{ text: theirs(heading), lines: ticks }];
  });
  return [fact(view, 'checklist', 'checklist', lines)];
}

/** Questions to talk about, as the writers put them. */
export function discussionFacts(view: FactView): Fact[] {
  const lines = view.content.discussionQuestions.map((text) => ({ text: theirs(text) }));
  return [fact(view, 'discussionQuestions', 'discussionQuestions', lines)];
}

/** Items that follow each other under the same heading, in the order in which they were written. */
export function checklistGroups({ checklist }: Pick<Content, 'checklist'>): ChecklistGroup[] {
  const groups: { heading: string | undefined; items: ChecklistItem[] }[] = [];
  for (const item of checklist) {
    const last = groups.at(-1);
    if (last && last.heading === item.heading) last.items.push(item);
    else groups.push({ heading: item.heading, items: [item] });
  }
  return groups;
}

/** One thing to tick, with who does it and what to think of. */
export function checklistLine(view: FactView, { text, responsible, note }: ChecklistItem): Line {
  return line(
    theirs(text),
    when(responsible, (who) => view.m.words.responsible(theirs(who))),
    when(note, theirs),
  );
}
