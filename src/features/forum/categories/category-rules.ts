import type { Category } from './category.ts';

/** Whether the forum's front page shows the category: one without threads only as the place where a network begins. */
export function isListed(category: Pick<Category, 'id' | 'networkId' | 'holds'>, threads: number): boolean {
  if (category.holds !== 'talk') return false;
  return threads > 0 || category.id === category.networkId;
}
