/** Why a text cannot be relied on for ever. */
export type ExpiryReason = 'review' | 'funding' | 'statute' | 'contact' | 'evaluation';

/** The last day that a text can be relied on for one reason; `detail` says which money, law or evaluation. */
export type Expiry = { reason: ExpiryReason; lastDay: string; detail: string | null };

/** The first of the days; null when none is in sight. */
export function sureUntil(expiries: readonly Expiry[]): string | null {
  return expiries.map(({ lastDay }) => lastDay).sort()[0] ?? null;
}

/** A statute, or one of its sections, that says something else from a day on. */
export type StatuteChange = {
  id: string;
  statute: string;
  /** Both or none: a change of the whole statute has neither. */
  chapter: string | null;
  section: string | null;
  changedOn: string;
  /** One line: "Ny socialtjänstlag gäller". */
  note: string;
  /** When it was marked. */
  createdAt: string;
};
