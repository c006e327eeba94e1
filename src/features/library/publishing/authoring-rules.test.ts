import { expect, it } from 'vitest';
import { authoringWarnings } from './authoring-rules.ts';

it.each([
  ['Se [vår plan](https://x.example).', []],
  ['[Klicka här](https://x.example) för planen.', ['vague-link']],
  ['Planen: [läs mer](https://x.example)', ['vague-link']],
  ['[Här finns planen](https://x.example)', []],
  ['# Ett\n\n## Två\n\n### Tre\n\n# Fyra', []],
  ['# Ett\n\n### Tre', ['heading-skip']],
  ['### Tre först', []],
  ['Vi har haft 22 elever.', ['few-pupils']],
  ['Färre än tio elever, eller ett tjugotal. Årskurs 7–9 elever.', []],
  ['Skolan har 320 elever, kommunen 2 012 elever.', []],
])('A13 warns of what is hard to follow or points somebody out: %s', (text, warnings) => {
  expect(authoringWarnings(text)).toEqual(warnings);
});
