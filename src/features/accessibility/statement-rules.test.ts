import { expect, test } from 'vitest';
import type { KnownIssue } from './statement.ts';
import { conformityOf, isAssessmentOld, issuesBySituation } from './statement-rules.ts';

const issue: KnownIssue = {
  id: 'files',
  criterion: '1.3.1',
  situations: ['without-vision', 'cognitive'],
  what: { sv: 'Filer', en: 'Files' },
  why: { sv: 'Gamla', en: 'Old' },
  plan: { sv: 'Byts', en: 'Replaced' },
};

test('A12 one known issue makes the service partly conforming', () => {
  expect(conformityOf({ knownIssues: [] })).toBe('full');
  expect(conformityOf({ knownIssues: [issue] })).toBe('partial');
  expect(conformityOf({ knownIssues: Array.from({ length: 20 }, () => issue) })).toBe('none');
});

test('an issue stands under each situation that it concerns', () => {
  expect(issuesBySituation([issue]).map(({ situation }) => situation)).toEqual([
    'without-vision',
    'cognitive',
  ]);
});

test('A12 an assessment is old after twelve months', () => {
  expect(isAssessmentOld({ assessedOn: '2025-11-21' }, '2026-11-21')).toBe(false);
  expect(isAssessmentOld({ assessedOn: '2025-11-20' }, '2026-11-21')).toBe(true);
});
