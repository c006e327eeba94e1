type Narrowing = {
  filter: Readonly<Record<string, readonly string[] | undefined>>;
  isExact?: boolean | undefined;
};

/** Whether it may miss what the words alone would find. */
export function isNarrowed({ filter, isExact = false }: Narrowing): boolean {
  return isExact || Object.values(filter).some((values = []) => values.length > 0);
}
