import type { Named } from '../exchange.ts';

export const cardKinds = ['show', 'seek'] as const;
export type CardKind = (typeof cardKinds)[number];

/** In a sentence what an organisation can show others, or what it looks for. */
export type ExchangeCard = {
  id: string;
  organisation: Named;
  kind: CardKind;
  topic: string;
  text: string;
  /** Shown up to and including the day. */
  untilOn: string;
};

export const cardsPath = '/utbyte/kort';
