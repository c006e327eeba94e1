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
])('A13 warns of what is hard to follow: %s', (text, warnings) => {
  expect(authoringWarnings(text)).toEqual(warnings);
});
