import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readGlossary } from './glossary.ts';

test('the glossary on disk is read in Swedish order, with slug and body', () => {
  const terms = readGlossary();
  const sip = terms.find(({ slug }) => slug === 'sip');
  expect(sip).toMatchObject({ term: 'SIP', kind: 'abbreviation' });
  expect(sip?.bodyMd).toContain('gemensam plan');
});

test('a bad file is named with its field', () => {
  const directory = mkdtempSync(join(tmpdir(), 'glossary-'));
  onTestFinished(() => rmSync(directory, { recursive: true }));
  writeFileSync(join(directory, 'fel.md'), '---\nterm: fel\nkind: verb\n---\nText.\n');
  expect(() => readGlossary(directory)).toThrow(/fel\.md: kind/);
});
