import { readWeights, type Weights as WeightsOf } from '#src/lib/weights.ts';

export const matchingPath = '/utbyte/hitta';

/** What a proposal can rest on, in the order in which it is told. */
export const factors = ['entries', 'situation', 'likeness', 'nearness', 'newness'] as const;
export type Factor = (typeof factors)[number];
export type Weights = WeightsOf<Factor>;

/** How each factor is called in the address. */
export const factorParams: Readonly<Record<Factor, string>> = {
  entries: 'beskrivet',
  situation: 'nulage',
  likeness: 'likhet',
  nearness: 'narhet',
  newness: 'nytt',
};

export const usualWeights: Weights = { entries: 3, situation: 2, likeness: 1, nearness: 1, newness: 1 };
const heaviest = 3;

/** What is asked for, read from the address: what is not understood counts as not said. */
export type MatchingAsked = { organisation: string; topic: string; weights: Weights };

/** Reads the organisation, the topic and the weights of an address. */
export function readMatching(params: URLSearchParams): MatchingAsked {
  return {
    organisation: params.get('organisation') ?? '',
    topic: params.get('amne') ?? '',
    weights: readWeights(params, { names: factorParams, usual: usualWeights, heaviest }),
  };
}
