import type { Account } from '../passage/account.ts';
import type { Spot } from '../spot.ts';
import { namedPupils } from './named-pupil.ts';
import { smallCounts } from './small-count.ts';
import { uniqueCases } from './unique-case.ts';

/** Pupils who are named, can be known, or are few. Where one is named it is the name that must go, and the case is not told of twice. */
export function pupilSpots(account: Account): readonly Spot[] {
  const paragraphOf = (sentence: number) => account.sentences[sentence]?.paragraph;
  const named = namedPupils(account);
  const withName = new Set(named.map(({ sentence }) => paragraphOf(sentence)));
  const cases = uniqueCases(account).filter(({ sentence }) => !withName.has(paragraphOf(sentence)));
  return [...named, ...cases, ...smallCounts(account)];
}
