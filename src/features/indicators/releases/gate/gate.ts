import type { Certificate } from '../../disclosure/audit/certificate.ts';
import type { DisclosureCase, Statement } from '../../disclosure/model/statement.ts';
import { choose, type Judge } from './choice.ts';
import { fieldOffers } from './field-offers.ts';
import { figuresOf } from './figures.ts';
import type { GateInput } from './handed.ts';
import { knowledgeOf } from './knowledge.ts';
import { namedOffers } from './named-offers.ts';
import { type Offer, totalsFirst } from './offer.ts';
import { regionOffers } from './region-offers.ts';
import { type SetDraft, setsOf } from './sets.ts';

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
  | { ok: true; proposal: Proposal; asked: DisclosureCase }
  | { ok: false; reason: RefusalReason };

/**
 * Chooses what of a round may be shown, beside everything that was ever said of the same pupils: figures of the
 * region first, unnamed fields next, named figures last. What is in doubt is not said; without anything to say it refuses.
 */
export async function judgeRound(
  input: GateInput,
  judge: Judge,
  onStep: (decided: number, of: number) => Promise<void>,
): Promise<Judgement> {
  const figures = figuresOf(input.handed, input.asked);
  if (!input.handed.some(({ isCurrent }) => isCurrent)) return { ok: false, reason: 'nothing-handed-in' };
  const ids = new Set(figures.unknowns.map(({ id }) => id));
  if (!input.said.every(({ terms }) => Object.keys(terms).every((id) => ids.has(id))))
    return { ok: false, reason: 'raw-deleted' };

  const offers = [
    ...totalsFirst(regionOffers(figures, input.policy)),
    ...totalsFirst(fieldOffers(figures, input)),
    ...totalsFirst(namedOffers(figures, input)),
  ];
  const wanted = offers.filter(isSayable);
  const choice = await choose(knowledgeOf(input, figures), wanted, judge, (decided) =>
    onStep(decided, wanted.length),
  );
  if (!choice) return { ok: false, reason: 'already-unsafe' };
  const { said, asked, certificate } = choice;
  if (said.size === 0) return { ok: false, reason: 'nothing-safe' };
  const sets = setsOf(offers, (offer) => isSayable(offer) && said.has(offer), input);
  const statements = [...said].flatMap((offer) => offer.statements);
  return { ok: true, proposal: { statements, certificate, sets }, asked };
}

function isSayable(offer: Offer): offer is Offer & { statements: readonly Statement[] } {
  return offer.statements !== undefined;
}
