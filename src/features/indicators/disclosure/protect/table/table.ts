/** A table as `portal disclosure protect` takes it: inner cells alone, the margins follow from them. */
export type Table = {
  readonly policy: { readonly T: number };
  readonly dimensions: readonly Dimension[];
  readonly cells: readonly InnerCell[];
};
export type Dimension = { readonly name: string; readonly levels: readonly string[]; readonly total: string };
/** `n` is public; `count` is what is protected. */
export type InnerCell = { readonly key: readonly string[]; readonly n: number; readonly count: number };
