import type { Certificate } from '../../disclosure/audit/certificate.ts';
import type { DisclosureCase, Statement } from '../../disclosure/model/statement.ts';
import { type Choice, choose, type Protect } from './choice.ts';
import { sumsSaid } from './combinations.ts';
import { fieldOffers } from './field-offers.ts';
import { figuresOf } from './figures.ts';
import type { GateInput } from './handed.ts';
import { knowledgeOf } from './knowledge.ts';
import { namedOffers } from './named-offers.ts';
import { type Offer, type OfferedValue, saidOf, totalsFirst } from './offer.ts';
import { regionOffers } from './region-offers.ts';
import { type SetDraft, setsOf } from './sets.ts';
import { inTenths, statementsOf } from './told.ts';

/** What would be released: everything that it says, what proves it safe, and all that will be shown. */
export type Proposal = {
  statements: readonly Statement[];
  certificate: Certificate;
  sets: readonly SetDraft[];
};

/** Why nothing can be released. */
export const refusalReasons = ['nothing-handed-in', 'raw-deleted', 'already-unsafe', 'nothing-safe'] as const;
export type RefusalReason = (typeof refusalReasons)[number];
export type Judgement =
  | { ok: true; proposal: Proposal; asked: DisclosureCase; said: readonly OfferedValue[] }
  | { ok: false; reason: RefusalReason };

type OnStep = (decided: number, of: number) => Promise<void>;

/**
 * Chooses what of a round may be shown, beside everything that was ever said of the same pupils: figures of the
 * region first, unnamed fields next, named figures last. What is in doubt is not said; without anything to say it refuses.
 */
export async function judgeRound(input: GateInput, protect: Protect, onStep: OnStep): Promise<Judgement> {
  const figures = figuresOf(input.handed, input.asked);
  if (!input.handed.some(({ isCurrent }) => isCurrent)) return { ok: false, reason: 'nothing-handed-in' };
  const ids = new Set([
    ...figures.unknowns.map(({ id }) => id),
    ...figures.figures.flatMap(({ amounts }) => Object.keys(amounts)),
  ]);
  if (!input.said.every(({ terms }) => Object.keys(terms).every((id) => ids.has(id))))
    return { ok: false, reason: 'raw-deleted' };

  const sums = sumsSaid(figures, input);
  const region = await regionOffers(figures, sums, input);
  const levels = [region, fieldOffers(figures, input), namedOffers(figures, sums, region, input)];
  const known = knowledgeOf(input, figures);
  const { certificate, asked, said } = await chooseInTurn(known, levels.map(totalsFirst), protect, onStep);
  if (!certificate) return { ok: false, reason: 'already-unsafe' };
  if (said.size === 0) return { ok: false, reason: 'nothing-safe' };
  const statements = [...asked.published.slice(known.published.length), ...otherStatements(said)];
  const sets = setsOf(levels.flatMap(totalsFirst), said, input);
  return { ok: true, proposal: { statements, certificate, sets }, asked, said: [...said] };
}

/** What hours and shares of time tell of what was handed in: no count, but it can be subtracted all the same. */
function otherStatements(said: ReadonlySet<OfferedValue>): readonly Statement[] {
  return [...said].flatMap(({ view, told, figure }): readonly Statement[] => {
    const { percent, count, amounts } = figure;
    if (told) return [];
    if (percent !== undefined) return statementsOf(inTenths(figure, percent, view === 'field' ? 10 : 1));
    return count === undefined ? [] : [{ terms: amounts, op: '=', value: count }];
  });
}

/** Says what it can of each level before it comes to the next. */
async function chooseInTurn(
  known: DisclosureCase,
  levels: readonly (readonly Offer[])[],
  protect: Protect,
  onStep: OnStep,
): Promise<Choice<OfferedValue>> {
  let choice: Choice<OfferedValue> = { said: new Set(), asked: known, certificate: undefined };
  for (const [level, offers] of levels.entries()) {
    await onStep(level, levels.length);
    choice = await chooseOf(offers, choice, protect);
  }
  return choice;
}

/** What cannot be shown without those of its values that must not be said is left out whole, and the rest chosen anew. */
async function chooseOf(
  offers: readonly Offer[],
  before: Choice<OfferedValue>,
  protect: Protect,
): Promise<Choice<OfferedValue>> {
  const choice = await choose(
    before,
    offers.flatMap(({ values }) => values),
    protect,
  );
  const standing = offers.filter((offer) => {
    const said = saidOf(offer, choice.said);
    return said.length === 0 || offer.show(said) !== undefined;
  });
  return standing.length === offers.length ? choice : chooseOf(standing, before, protect);
}
