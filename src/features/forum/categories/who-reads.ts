import type { VisibilityKey } from '#src/platform/access/visibility.ts';

/** For whom a category is, as coordinators choose it. */
export const readerGroups = ['public', 'member', 'network', 'coordinators', 'group'] as const;
export type WhoReads = (typeof readerGroups)[number];

/** The choice behind the key of a category. */
export function whoReads(visibility: VisibilityKey): WhoReads {
  if (visibility === 'public' || visibility === 'member') return visibility;
  if (visibility.startsWith('role:coordinator:')) return 'coordinators';
  return visibility.startsWith('category:') ? 'group' : 'network';
}

/** The key for the choice: coordinators and network are those of the category's own network. */
export function readersKey(
  choice: WhoReads,
  { id, networkId }: { id: string; networkId: string },
): VisibilityKey {
  switch (choice) {
    case 'network':
      return `network:${networkId}`;
    case 'coordinators':
      return `role:coordinator:${networkId}`;
    case 'group':
      return `category:${id}`;
    default:
      return choice;
  }
}
