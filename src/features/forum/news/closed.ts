import type { Category } from '../categories/category.ts';

/** Whether no mail says what is written there: only some of the members may read it. */
export function isClosedGroup({ visibility }: Pick<Category, 'visibility'>): boolean {
  return visibility.startsWith('category:') || visibility.startsWith('role:');
}

/** What views of the category carry. */
export const closedMark = (category: Category): { isClosed?: true } =>
  isClosedGroup(category) ? { isClosed: true } : {};
