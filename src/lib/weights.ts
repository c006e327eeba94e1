/** How much each thing weighs, in whole steps from 0. */
export type Weights<F extends string> = Readonly<Record<F, number>>;

/** Reads weights from 0 to `heaviest` from an address, where `names` says what each is called; what is not understood weighs as usual. */
export function readWeights<F extends string>(
  params: URLSearchParams,
  { names, usual, heaviest }: { names: Readonly<Record<F, string>>; usual: Weights<F>; heaviest: number },
): Weights<F> {
  const read = (Object.keys(names) as F[]).map((factor) => {
    const given = Number(params.get(names[factor])?.trim() || Number.NaN);
    const isWeight = Number.isInteger(given) && given >= 0 && given <= heaviest;
    return [factor, isWeight ? given : usual[factor]];
  });
  return Object.fromEntries(read) as Weights<F>;
}
