import { type Actor, anonymous } from '#src/platform/access/actor.ts';

/** To whom a newsletter goes. */
export const receivers = ['everybody', 'network'] as const;
export type Receivers = (typeof receivers)[number];

/** Somebody who sees what each receiver may see, and nothing more. */
export function receiverActor(to: Receivers, networkId: string): Actor {
  if (to === 'everybody') return anonymous;
  return { ...anonymous, keys: new Set(['public', 'member', `network:${networkId}` as const]) };
}
