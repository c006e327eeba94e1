import { readWeights, type Weights } from '#src/lib/weights.ts';
import { type Factor, factors } from './factors.ts';

export const similarPath = '/siffror/lika-kommuner';

/** How each factor is called in the address. */
export const factorParams: Readonly<Record<Factor, string>> = {
  size: 'storlek',
  density: 'tathet',
  distance: 'avstand',
  schools: 'skolor',
};

export const usualWeights: Weights<Factor> = { size: 2, density: 2, distance: 1, schools: 1 };
const heaviest = 3;

/** Kilometres beyond which nobody is shown; the first choice is no limit. */
export const reaches = [25, 50, 100] as const;

/** Who asks and what weighs, read from the address; the slug of the municipality. */
export type SimilarAsked = {
  municipality: string;
  weights: Weights<Factor>;
  within: number | undefined;
};

/** Reads the municipality, the weights and the reach of an address. */
export function readSimilar(params: URLSearchParams): SimilarAsked {
  const within = Number(params.get('inom'));
  return {
    municipality: params.get('kommun') ?? '',
    weights: readWeights(params, { names: factorParams, usual: usualWeights, heaviest }),
    within: reaches.find((reach) => reach === within),
  };
}

/** The one address of what is asked for: always the same order, and nothing that is as usual. */
export function similarAddress({ municipality, weights, within }: SimilarAsked): string {
  const unusual = factors.filter((factor) => weights[factor] !== usualWeights[factor]);
  const query = new URLSearchParams([
    ...(municipality === '' ? [] : [['kommun', municipality]]),
    ...unusual.map((factor) => [factorParams[factor], String(weights[factor])]),
    ...(within === undefined ? [] : [['inom', String(within)]]),
  ]);
  return query.size === 0 ? similarPath : `${similarPath}?${query}`;
}
