import type { Freshness } from '#src/features/library/freshness/expiry/freshness-rules.ts';
import { freshnessText } from '#src/features/library/reading/entry-page-text.ts';
import { parties } from '#src/features/library/vocabulary/index.ts';
import { type Lang, messages } from '#src/i18n/index.ts';
import type { Suggestion } from '../finder-service.ts';
import type { Verdict } from '../rules/points.ts';
import { named } from './reason-text.ts';

/** "Inte än – utredning saknas": whether it can be used now. */
export function readinessText({ finding, place }: Suggestion, lang: Lang): string {
  const { readiness: say, missingSteps } = messages(lang).finder;
  const { readiness, profile } = finding;
  switch (readiness.kind) {
    case 'not-yet':
      return readiness.step === undefined ? say.notYetOther : say.notYet(missingSteps[readiness.step]);
    case 'ask-first':
      return say['ask-first'](place);
    case 'elsewhere':
      return isRunning(profile) ? say.elsewhere(place) : say.elsewhereNotRunning(place);
    default:
      return say[readiness.kind];
  }
}

const running = new Set(['trial', 'project', 'ordinary']);
const isRunning = ({ status }: Suggestion['finding']['profile']) => running.has(status);

/** What stands against taking the description as current; nothing when it is. */
export function doubtText(freshness: Freshness, lang: Lang): string | undefined {
  const { doubt } = messages(lang).finder;
  return freshness.kind === 'old-source' ? doubt.oldSource(freshness.year) : freshnessText(freshness, lang);
}

/** The verdict in a word; what is in doubt never just fits. */
export function verdictText(verdict: Verdict, freshness: Freshness, lang: Lang): string {
  const { verdicts, doubt } = messages(lang).finder;
  if (verdict !== 'match' || freshness.kind === 'current') return verdicts[verdict];
  if (freshness.kind === 'old-source' || freshness.kind === 'unconfirmed')
    return doubt.said[freshness.kind](freshness.year);
  return doubt.said[freshness.kind];
}

/** "Bara rektor kan ta kontakt.": who may, where the description is of a service and says so. */
export function contactText({ finding }: Suggestion, lang: Lang): string | undefined {
  const { reasons } = messages(lang).finder;
  const { mayContact, use } = finding.profile;
  const known = mayContact.filter((who) => who !== 'unknown');
  if (use === 'do-it-yourself' || known.length === 0) return undefined;
  const who = named(parties, known, lang);
  return known.length === 1 ? reasons.onlyContact(who) : reasons.mayContact(who);
}
