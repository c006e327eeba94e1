import { expect, it } from 'vitest';
import {
  type Answers,
  suggestKind,
  suggestTiers,
  suggestUse,
} from '#src/features/library/description/preselection/preselection-rules.ts';
import { readContentFiles } from '#test/content/content-files.ts';

type Written = {
  kind: string;
  title: string;
  summary: string;
  use: string;
  tiers: readonly string[];
  target?: { note?: string };
  team?: readonly unknown[];
  wayIn?: { how?: string; contacts?: readonly unknown[] };
};

const files = readContentFiles('library').map(({ data }) => data as unknown as Written);

function answersOf({ title, summary, target, team, wayIn }: Written): Answers {
  return {
    title,
    summary,
    target: target?.note ?? '',
    wayIn: wayIn?.how ?? '',
    teamRows: team?.length ?? 0,
    hasContacts: (wayIn?.contacts?.length ?? 0) > 0,
  };
}

/** The library was classified by hand; the rules see only what the eight questions ask. */
const shareOf = (isRight: (file: Written) => boolean) => files.filter(isRight).length / files.length;

it('the preselected kind and use are right for most of the library, the direction for two in three', () => {
  expect(shareOf((file) => suggestKind(answersOf(file)) === file.kind)).toBeGreaterThan(0.6);
  expect(
    shareOf((file) => suggestUse(suggestKind(answersOf(file)), answersOf(file)) === file.use),
  ).toBeGreaterThan(0.65);
  expect(
    shareOf((file) => suggestTiers(answersOf(file)).some((tier) => file.tiers.includes(tier))),
  ).toBeGreaterThan(0.66);
});
