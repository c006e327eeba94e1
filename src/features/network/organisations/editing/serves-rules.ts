import type { Municipality } from '#src/features/network/municipalities/municipality.ts';
import { sortKey } from '#src/lib/sort-key.ts';

/** The codes of the municipalities that the lines name by name or code; nothing when a line names none. */
export function toMunicipalityCodes(
  lines: readonly string[],
  municipalities: readonly Pick<Municipality, 'code' | 'name' | 'shortName'>[],
): readonly string[] | undefined {
  const codeOf = new Map(
    municipalities.flatMap(({ code, name, shortName }) =>
      [code, name, shortName].map((word) => [sortKey(word), code] as const),
    ),
  );
  const codes = lines.map((line) => codeOf.get(sortKey(line)));
  return codes.every((code) => code !== undefined) ? [...new Set(codes)] : undefined;
}
