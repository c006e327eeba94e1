import { describe, expect, it } from 'vitest';
import { readDraft } from '../entry/entry-input.ts';
import { descriptionInput } from './description-input.ts';

describe('How many people', () => {
  it.each(['1,5', '1.5', 'två'])('asks for a whole number where %s was written', (headCount) => {
    const read = descriptionInput.safeParse({ team: [{ profession: 'social-worker', headCount }] });
    expect(read.error?.issues.map(({ message }) => message)).toEqual(['whole-number']);
  });

  it('asks for the same in the full editor', () => {
    const team = [{ profession: 'social-worker' as const, relation: 'member' as const, headCount: 1.5 }];
    expect(
      readDraft({ content: { organisation: 'hallinge-kommun', origin: 'municipality', team } }),
    ).toMatchObject({
      ok: false,
      errors: { 'team.0.headCount': { code: 'whole-number' } },
    });
  });
});
