import { describe, expect, it } from 'vitest';
import { checklistGroups } from '#src/features/library/reading/facts/checklist-facts.ts';
import { compareEntries } from '#src/features/library/sharing/comparison/comparison.ts';
import {
  discussionQuestions,
  mostQuestions,
} from '#src/features/library/sharing/sheets/eht-questions-text.ts';
import { sv } from '#src/i18n/sv.ts';
import { libraryFiles, viewOfFile } from '../reading/view-of-file.ts';

const { ask } = sv.library.sharing.eht;
const uppsala = viewOfFile('uppsala-koordinatorer-for-okad-skolnarvaro.md');
const norrbruk = viewOfFile('norrbruks-narvaroteam.md');

describe('Questions for the pupil health team', () => {
  it.each(libraryFiles)('%s: three, none twice', (name) => {
    const questions = discussionQuestions(viewOfFile(name), ask);
    expect(new Set(questions).size).toBe(mostQuestions);
  });

  it('begin with the writers’ own, then what the facts ask', () => {
    expect(discussionQuestions(uppsala, ask)).toEqual([
      ask.first,
      ask.who('teamledare och närvarokoordinator'),
      ask.service,
    ]);
    const own = { ...uppsala, content: { ...uppsala.content, discussionQuestions: ['Vem ringer hem?'] } };
    expect(discussionQuestions(own, ask)[0]).toContain('Vem ringer hem?');
  });
});

describe('A comparison', () => {
  const compared = (view: typeof uppsala) => ({
    slug: 'x',
    title: view.content.title,
    view,
    fundingSum: 'matches' as const,
  });
  const rowsOf = (...views: (typeof uppsala)[]) =>
    new Map(compareEntries(views.map(compared)).map((row) => [row.path, row]));

  it('says of each fact whether they are the same, differ, or one is silent', () => {
    const rows = rowsOf(uppsala, norrbruk);
    expect(rows.get('wayIn.guardians')?.sameness).toBe('different');
    expect(rows.get('wayIn.cost')?.sameness).toBe('same');
    expect(rows.get('whatItTakes')?.sameness).toBe('some');
  });

  it('finds nothing that differs between a description and itself', () => {
    const differing = [...rowsOf(uppsala, uppsala).values()].filter(
      ({ sameness }) => sameness === 'different',
    );
    expect(differing).toEqual([]);
  });
});

it('a checklist keeps its order and says a heading once while it lasts', () => {
  const item = (text: string, heading?: string) => ({ text, ...(heading && { heading }) });
  const checklist = [item('a'), item('b', 'X'), item('c', 'X'), item('d', 'Y'), item('e', 'X')];
  expect(checklistGroups({ checklist }).map(({ heading, items }) => [heading, items.length])).toEqual([
    [undefined, 1],
    ['X', 2],
    ['Y', 1],
    ['X', 1],
  ]);
});
