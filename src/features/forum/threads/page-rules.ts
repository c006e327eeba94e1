/** Posts a page. */
export const pageSize = 20;

/** The numbers that stand on one page: always the same ones, however many are written or taken away. */
export type NumberWindow = { from: number; to: number };

/** The page where the number stands; the first one for what is no number of a post. */
export function windowAround(number: number): NumberWindow {
  const place = Number.isSafeInteger(number) && number > 0 ? number : 1;
  const from = Math.floor((place - 1) / pageSize) * pageSize + 1;
  return { from, to: from + pageSize - 1 };
}

/** Where the pages beside it begin. */
export type PageWays = {
  first: number | undefined;
  previous: number | undefined;
  next: number | undefined;
  last: number | undefined;
};

/** The ways from a page of a thread in which `lastNumber` was given last. */
export function waysFrom({ from, to }: NumberWindow, lastNumber: number): PageWays {
  const last = windowAround(lastNumber).from;
  return {
    first: from > pageSize + 1 ? 1 : undefined,
    previous: from > 1 ? from - pageSize : undefined,
    next: to < lastNumber ? from + pageSize : undefined,
    last: last > from + pageSize ? last : undefined,
  };
}
