import { actingScope, hasScope } from '#src/features/library/entry/scope-rules.ts';
import type { Actor } from '#src/platform/access/actor.ts';

/** Whether the actor may write entries for anybody. */
export function writesEntries(actor: Actor): boolean {
  return hasScope(actingScope(actor, 'entry.write'));
}
