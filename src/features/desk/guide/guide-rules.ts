import type { Network } from '#src/features/network/networks/network.ts';

/** What a network has begun with. */
export type Begun = { contacts: boolean; situation: boolean; meeting: boolean };
export type Step = { name: keyof Begun; path: string; isDone: boolean };

/** The three steps in their order, each with where it is taken; meetings only where the network has them. */
export function stepsOf({ slug, modules }: Pick<Network, 'slug' | 'modules'>, begun: Begun): readonly Step[] {
  const paths = {
    contacts: `/natverk/${slug}`,
    situation: `/natverk/${slug}/nulage`,
    meeting: '/moten/nytt',
  };
  const names = [
    'contacts',
    'situation',
    ...(modules.has('meetings') ? (['meeting'] as const) : []),
  ] as const;
  return names.map((name) => ({ name, path: paths[name], isDone: begun[name] }));
}
