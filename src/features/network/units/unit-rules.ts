import type { Unit } from '../organisations/organisation.ts';

/** The units of a tree in reading order, each with how deep it stands. */
export function flattenUnits(units: readonly Unit[], depth = 0): readonly (Unit & { depth: number })[] {
  return units.flatMap((unit) => [{ ...unit, depth }, ...flattenUnits(unit.units, depth + 1)]);
}
