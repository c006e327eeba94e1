import type { Certificate } from '../../disclosure/audit/certificate.ts';
import type { DisclosureCase, Unknown } from '../../disclosure/model/statement.ts';
import type { Cell, ProtectionModel } from '../../disclosure/protect/model/protection-model.ts';
import type { Protection } from '../../disclosure/protect/protect-model.ts';
import { statementsOf, type Told } from './told.ts';

/** Chooses the cells of a model that can be published. */
export type Protect = (model: ProtectionModel) => Promise<Protection>;

/** Something that can be said or left out; what tells of no count is always safe to say. */
export type Sayable = { readonly told: Told | undefined; readonly value: { readonly stadium: string } };

/** What is said so far, the case that it makes, and what proves that safe; nothing while nothing is proven. */
export type Choice<T extends Sayable> = {
  readonly said: ReadonlySet<T>;
  readonly asked: DisclosureCase;
  readonly certificate: Certificate | undefined;
};

/**
 * Says as many of the values as the protector finds safe beside all that is said already. What it cannot decide at once
 * it decides by halves, the first first; what is in doubt at last is not said.
 */
export async function choose<T extends Sayable>(
  choice: Choice<T>,
  values: readonly T[],
  protect: Protect,
): Promise<Choice<T>> {
  const telling = values.filter(({ told }) => told !== undefined);
  const chosen = await chooseTelling(choice, telling, protect);
  const silent = values.filter(({ told }) => told === undefined);
  return { ...chosen, said: new Set([...chosen.said, ...silent]) };
}

async function chooseTelling<T extends Sayable>(
  choice: Choice<T>,
  values: readonly T[],
  protect: Protect,
): Promise<Choice<T>> {
  if (values.length === 0 && choice.certificate) return choice;
  const { cells, roundings } = cellsOf(values, choice.asked.unknowns);
  const { unknowns, ...known } = choice.asked;
  const found = await protect({ ...known, unknowns: [...unknowns, ...roundings], cells });
  if (found.kind === 'certified') return withSaid(choice, values, found);
  if (found.kind === 'impossible' || values.length < 2) return choice;
  const middle = Math.ceil(values.length / 2);
  const half = await chooseTelling(choice, values.slice(0, middle), protect);
  return chooseTelling(half, values.slice(middle), protect);
}

/** A rounded value is the exact sum of the count and of an unknown that stands for what the rounding takes away. */
function cellsOf(values: readonly Sayable[], unknowns: readonly Unknown[]) {
  const truth = new Map(unknowns.map(({ id, true: value }) => [id, value]));
  const roundings: Unknown[] = [];
  const cells = values.flatMap(({ told, value: { stadium } }, place): readonly Cell[] => {
    if (!told) return [];
    const [id, isTotal] = [cellId(place), stadium === 'all'];
    if (told.min === told.max) return [{ id, of: told.terms, isTotal }];
    const count = Object.entries(told.terms).reduce((sum, [of, by]) => sum + by * (truth.get(of) ?? 0), 0);
    const rounding = `${roundingPrefix}${place}`;
    roundings.push({ id: rounding, min: count - told.max, max: count - told.min, true: 0 });
    return [{ id, of: { ...told.terms, [rounding]: 1 }, isTotal }];
  });
  return { cells, roundings };
}

/** No submission is called so, and so no unknown. */
const roundingPrefix = 'rounding ';

function cellId(place: number): string {
  return `value ${place}`;
}

function withSaid<T extends Sayable>(
  { said, asked }: Choice<T>,
  values: readonly T[],
  { published, certificate }: Extract<Protection, { kind: 'certified' }>,
): Choice<T> {
  const ids = new Set(published);
  const more = values.filter((_, place) => ids.has(cellId(place)));
  const statements = more.flatMap(({ told }) => (told ? statementsOf(told) : []));
  return {
    said: new Set([...said, ...more]),
    asked: { ...asked, published: [...asked.published, ...statements] },
    certificate: withoutRoundings(certificate),
  };
}

/** What is proven of the counts is so whatever the roundings do. */
function withoutRoundings({ moves, proofs }: Certificate): Certificate {
  return {
    moves: moves.map((move) => move.filter(([id]) => !id.startsWith(roundingPrefix))),
    proofs,
  };
}
