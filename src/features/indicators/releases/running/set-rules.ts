import { type Gender, genders, type Stadium, stadiums } from '../../definitions/group-rules.ts';
import type { SetDraft } from '../gate/sets.ts';
import type { ReleasedValue, ReleasedView } from '../released.ts';

type Group = { stadium: Stadium; gender: Gender };

/** The groups that the sets tell of: all pupils first, then stage by stage. */
export function groupsOf(sets: readonly SetDraft[]): readonly Group[] {
  const values = sets.flatMap((set) => set.values);
  const order: readonly Stadium[] = ['all', ...stadiums];
  return [...new Set(order)]
    .flatMap((stadium) => genders.map((gender) => ({ stadium, gender })))
    .filter((group) => values.some((value) => isIn(value, group)));
}

/** What a view of the sets holds of the group, whatever way it is counted in. */
export function valuesOf(
  sets: readonly SetDraft[],
  view: ReleasedView,
  group: Group,
): readonly ReleasedValue[] {
  return sets
    .filter((set) => set.view === view)
    .flatMap((set) => set.values.filter((value) => isIn(value, group)));
}

/** Whether the value is a number that everybody may see, none among them. */
export function isShown({ state }: ReleasedValue): boolean {
  return state === 'shown' || state === 'zero';
}

function isIn({ stadium, gender }: ReleasedValue, group: Group): boolean {
  return stadium === group.stadium && gender === group.gender;
}
