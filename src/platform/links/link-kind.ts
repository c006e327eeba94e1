import type { Actor } from '../access/actor.ts';
import type { App } from '../app.ts';

/** What a thread can point at. */
export type LinkTargetType = 'entry' | 'thread' | 'meeting' | 'indicator';
export type LinkTarget = { type: LinkTargetType; id: string };
export type LinkApp = Pick<App, 'db' | 'clock'>;

/** A kind of object that texts point at by its address, one row each: the forum knows no feature but its own and the library. */
export type LinkKind = {
  type: LinkTargetType;
  /** What the address of such an object names it by, id or slug; nothing for any other path, those beneath it too. */
  keyIn(path: string): string | undefined;
  /** The ids of those that the actor may see. */
  findIds(app: LinkApp, actor: Actor, keys: readonly string[]): Promise<readonly string[]>;
  /** What they are called and where they stand, by id; what the actor may not see is left out. */
  present(
    app: LinkApp,
    actor: Actor,
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, { title: string; path: string }>>;
};
