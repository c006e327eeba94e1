import type { Category } from './category.ts';

/** Whether the forum's front page shows the category: one without threads only as the place where a network begins. */
export function isListed(category: Pick<Category, 'id' | 'networkId' | 'holds'>, threads: number): boolean {
  if (category.holds !== 'talk') return false;
  return threads > 0 || category.id === category.networkId;
}

/** Whether posts of one category may come to stand in another: what members wrote for each other is never laid open to all. */
export function mayStandIn(from: Pick<Category, 'visibility'>, to: Pick<Category, 'visibility'>): boolean {
  return to.visibility !== 'public' || from.visibility === 'public';
}
