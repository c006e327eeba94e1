import type { Actor } from '../access/actor.ts';
import type { App } from '../app.ts';
import type { LinkTarget } from './link-kind.ts';

type LinkingApp = Pick<App, 'db' | 'clock' | 'registries'>;

/** What stands at the address in the portal, as far as this reader may see it. */
export async function findLinkTarget(
  app: LinkingApp,
  actor: Actor,
  path: string,
): Promise<LinkTarget | undefined> {
  for (const { type, keyIn, findIds } of app.registries.linkKinds) {
    const key = keyIn(path);
    const [id] = key === undefined ? [] : await findIds(app, actor, [key]);
    if (id !== undefined) return { type, id };
  }
  return undefined;
}

/** What it is called and where it stands; nothing for what this reader may not see. */
export async function presentLinkTarget(
  app: LinkingApp,
  actor: Actor,
  { type, id }: LinkTarget,
): Promise<{ title: string; path: string } | undefined> {
  const kind = app.registries.linkKinds.find((one) => one.type === type);
  return (await kind?.present(app, actor, [id]))?.get(id);
}
