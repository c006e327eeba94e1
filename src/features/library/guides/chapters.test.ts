import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '#src/lib/markdown/index.ts';
import { mentionText } from '#src/platform/search/legal-mentions.ts';
import { toChapters } from './chapters.ts';

const of = (markdown: string) => toChapters(renderMarkdown(markdown));

describe('the chapters of a guide', () => {
  it('begin at its headings, numbered, each with its words and the law that it names', () => {
    const { lead, chapters } = of(
      'Läs först.\n\n### Utred *skyndsamt*\n\nSe 7 kap. 19 a §.\n\n#### Tänk på\n\n- ett < två\n\n### Gymnasiet\n\n15 kap. 16 §',
    );
    expect(lead).toBe('<p>Läs först.</p>');
    expect(chapters.map(({ id, number, title }) => [id, number, title])).toEqual([
      ['kap-utred-skyndsamt', 1, 'Utred skyndsamt'],
      ['kap-gymnasiet', 2, 'Gymnasiet'],
    ]);
    expect(chapters[0]?.text).toBe('Se 7 kap. 19 a §.\nTänk på\nett < två');
    expect(chapters[0]?.html).toContain('<h4>Tänk på</h4>');
    expect(chapters.flatMap(({ law }) => law.map(mentionText))).toEqual(['7 kap. 19 a §', '15 kap. 16 §']);
  });

  it('keep apart what is called the same, and keep their address when others come before', () => {
    const ids = (markdown: string) => of(markdown).chapters.map(({ id }) => id);
    expect(ids('### Stöd\n\na\n\n### Stöd\n\nb')).toEqual(['kap-stod', 'kap-stod-2']);
    expect(ids('### Nytt\n\na\n\n### Stöd\n\nb')).toContain('kap-stod');
  });

  it('are none where there is no heading', () => {
    expect(of('Bara text.')).toEqual({ lead: '<p>Bara text.</p>', chapters: [] });
  });
});
