import type { Category } from './category.ts';
import { type WhoReads, whoReads } from './who-reads.ts';

/** Whether the forum's front page shows the category: one without threads only as the place where a network begins. */
export function isListed(category: Pick<Category, 'id' | 'networkId' | 'holds'>, threads: number): boolean {
  if (category.holds !== 'talk') return false;
  return threads > 0 || category.id === category.networkId;
}

/** How many read, from the few to the many; two closed circles hold different people. */
const width: Readonly<Record<WhoReads, number>> = {
  group: 0,
  coordinators: 0,
  network: 1,
  member: 2,
  public: 3,
};

/** Whether what was written for some would be read by others, too. */
export function opensWider(from: WhoReads, to: WhoReads): boolean {
  return from !== to && width[to] >= width[from];
}

/** Whether posts of one category may come to stand in another: what was written for some is never laid open to others. */
export function mayStandIn(from: Circle, to: Circle): boolean {
  if (from.visibility === to.visibility) return true;
  const [before, after] = [whoReads(from.visibility), whoReads(to.visibility)];
  const isOfOneNetwork = before === 'public' || before === 'member' || from.networkId === to.networkId;
  return isOfOneNetwork && before !== after && !opensWider(before, after);
}

type Circle = Pick<Category, 'visibility' | 'networkId'>;
