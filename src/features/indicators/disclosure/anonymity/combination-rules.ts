/** A sum of parts, each with its name and its owner; the same name is always the same part. */
export type Sum = ReadonlySet<string>;
export type OwnerOf = (part: string) => string;

/** More choices of owners than this are not tried: what is in doubt is not said. */
const mostChoices = 5000;

/**
 * Whether adding and subtracting these sums, each any number of times, can leave something that at least one but fewer
 * than `least` owners make. Exact: combinations form a space, and some of it is made by a few owners alone if and only
 * if it has fewer dimensions without their parts. Owners whose parts stand in the same sums as those of at least
 * `least` − 1 others never matter: whoever is left of them has the same parts.
 */
export function leavesFew(sums: readonly Sum[], ownerOf: OwnerOf, least: number): boolean {
  const owners = columnsByOwner(sums, ownerOf);
  const alike = Map.groupBy(owners, (columns) => columns.join());
  const scarce = [...alike.values()].filter((group) => group.length < least);
  const choices = choicesOf(scarce, least - 1);
  if (choices.length > mostChoices) return true;
  const all = dimensions(owners, sums.length);
  return choices.some(
    (few) =>
      dimensions(
        owners.filter((owner) => !few.includes(owner)),
        sums.length,
      ) < all,
  );
}

/** Whether the sum follows from the others by adding and subtracting. */
export function isCombination(sum: Sum, sums: readonly Sum[]): boolean {
  return addsNothing(
    columnsByOwner([...sums, sum], (part) => part),
    sums.length,
  );
}

/** Whether somebody can work the sum out of the others: the public, or an owner who knows all parts of its own. */
export function isDerivable(sum: Sum, sums: readonly Sum[], ownerOf: OwnerOf): boolean {
  const owners = columnsByOwner([...sums, sum], ownerOf);
  const views = [owners, ...owners.map((own) => owners.filter((owner) => owner !== own))];
  return views.some((view) => addsNothing(view, sums.length));
}

/** Whether the last of the sums lies in what the others before it span. */
function addsNothing(owners: readonly (readonly string[])[], before: number): boolean {
  const others = owners.map((columns) => columns.map((column) => column.slice(0, -1)));
  return dimensions(others, before) === dimensions(owners, before + 1);
}

/** In which of the sums each part of an owner stands: a sign for each sum, each different column once. */
function columnsByOwner(sums: readonly Sum[], ownerOf: OwnerOf): readonly (readonly string[])[] {
  const parts = [...new Set(sums.flatMap((sum) => [...sum]))];
  const column = (part: string) => sums.map((sum) => (sum.has(part) ? '1' : '0')).join('');
  const owned = Map.groupBy(parts, ownerOf);
  return [...owned.values()].map((own) => [...new Set(own.map(column))].toSorted());
}

/** Unions of whole groups with no more owners than `most`. */
function choicesOf<T>(groups: readonly (readonly T[])[], most: number): readonly (readonly T[])[] {
  const choices: (readonly T[])[] = [[]];
  for (const group of groups) {
    if (choices.length > mostChoices) break;
    const wider = choices.map((few) => [...few, ...group]);
    choices.push(...wider.filter((few) => few.length <= most));
  }
  return choices;
}

/** How many of the sums are independent of each other, by these columns alone. */
function dimensions(owners: readonly (readonly string[])[], height: number): number {
  const columns = [...new Set(owners.flat())];
  return rankOf(
    Array.from({ length: height }, (_, row) => columns.map((column) => BigInt(column[row] ?? 0))),
  );
}

/** Exact, in whole numbers: what is divided by was multiplied with before (Bareiss). */
function rankOf(matrix: bigint[][]): number {
  let [rows, pivotBefore, rank] = [matrix, 1n, 0];
  for (const column of matrix[0]?.keys() ?? []) {
    const pivotRow = rows.find((row) => row[column] !== 0n);
    const pivot = pivotRow?.[column];
    if (!pivotRow || !pivot) continue;
    const divisor = pivotBefore;
    rows = rows
      .filter((row) => row !== pivotRow)
      .map((row) => {
        const factor = row[column] ?? 0n;
        return row.map((value, i) => (pivot * value - factor * (pivotRow[i] ?? 0n)) / divisor);
      });
    pivotBefore = pivot;
    rank += 1;
  }
  return rank;
}
