import { type Actor, anonymous } from '#src/platform/access/actor.ts';
import type { VisibilityKey } from '#src/platform/access/visibility.ts';
import type { AgendaProposal, AgendaSource } from '#src/platform/agenda/agenda-source.ts';

/** Somebody who sees what each of those sees whom a meeting is for, and nothing more. */
export function readerOf(visibility: VisibilityKey, networkId: string): Actor {
  const keys = new Set<VisibilityKey>(['public', visibility]);
  if (visibility !== 'public') keys.add('member');
  if (visibility === `role:coordinator:${networkId}`) keys.add(`network:${networkId}`);
  return { ...anonymous, keys };
}

/** What a source proposes, under its heading. */
export type ProposalGroup = {
  name: AgendaSource['name'];
  proposals: readonly (AgendaProposal & { key: string })[];
};

/** The order of headings: what was left and wished for before what has come since. */
export const sourceOrder: readonly AgendaSource['name'][] = [
  'left',
  'wished',
  'questions',
  'missing',
  'evaluations',
  'experiences',
  'due',
];

/** What can still be taken in, without what stands in the agenda already, by source in their order. */
export function openProposals(
  lists: readonly { name: AgendaSource['name']; proposals: readonly AgendaProposal[] }[],
  taken: ReadonlySet<string>,
): readonly ProposalGroup[] {
  return sourceOrder.flatMap((name) => {
    const all = lists.filter((list) => list.name === name).flatMap(({ proposals }) => proposals);
    const keyed = all.map((proposal) => ({ ...proposal, key: `${name}:${proposal.id}` }));
    const open = keyed.filter(({ key }) => !taken.has(key));
    return open.length === 0 ? [] : [{ name, proposals: open }];
  });
}
