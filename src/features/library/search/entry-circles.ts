import type { Anonymous } from '#src/platform/access/actor.ts';
import type { VisibilityKey } from '#src/platform/access/visibility.ts';

type Placed = { organisationId: string; networkIds: readonly string[] };

/** Who sees what an entry keeps within its network, as `seesWithinNetwork` decides it. */
export function innerCircles({ organisationId, networkIds }: Placed): VisibilityKey[] {
  if (networkIds.length === 0) return ['member'];
  return [`organisation:${organisationId}`, ...networkIds.map((id): VisibilityKey => `network:${id}`)];
}

/** A reader who holds this key and no role anywhere. */
export function readerHolding(key: VisibilityKey): Anonymous {
  return { kind: 'anonymous', keys: new Set(['public', key]) };
}
