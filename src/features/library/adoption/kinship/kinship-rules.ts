/** A description among its relatives. */
export type Kin = {
  id: string;
  parentId: string | null;
  slug: string;
  title: string;
  organisation: string;
  isPublished: boolean;
};
export type Branch = Kin & { children: readonly Branch[] };

/** The relatives as a tree from the oldest down; whoever was met on the way is not met again, so that no data makes it endless. */
export function growTree(kin: readonly Kin[], rootId: string): Branch | undefined {
  const root = kin.find(({ id }) => id === rootId);
  return (
    root &&
    branch(
      root,
      Map.groupBy(kin, ({ parentId }) => parentId),
      new Set([rootId]),
    )
  );
}

function branch(one: Kin, byParent: ReadonlyMap<string | null, Kin[]>, met: ReadonlySet<string>): Branch {
  const children = (byParent.get(one.id) ?? []).filter(({ id }) => !met.has(id));
  const known = new Set([...met, ...children.map(({ id }) => id)]);
  return { ...one, children: children.map((child) => branch(child, byParent, known)) };
}
