import * as vocabularies from '#src/features/library/vocabulary/index.ts';
import { termLabel, type Vocabulary } from '#src/features/library/vocabulary/index.ts';
import { type Lang, messages } from '#src/i18n/index.ts';
import type { Suggestion } from '../finder-service.ts';
import { type ChoiceSet, codesIn } from '../profiles/choice-set.ts';
import type { FacetFinding } from '../rules/finder-rules.ts';
import type { Verdict } from '../rules/points.ts';
import {
  choices,
  type Facet,
  type LegalStep,
  type SchoolYear,
  type TriedActivity,
} from '../situation/situation.ts';
import { targetText, yearsText } from './years-text.ts';

/** What a reason is told with: the description, and the reader's own municipality by name. */
export type Told = { suggestion: Suggestion; own: string | undefined; lang: Lang };

type Reason = { facet: Facet; verdict: Verdict; met: readonly string[]; unmet: readonly string[] };

/** Why a line says what it says, in words made from the data alone. */
export function reasonText({ facet, verdict, met, unmet }: FacetFinding, told: Told): string {
  const codes = (set: ChoiceSet) => (facet === 'municipality' ? [] : codesIn(facet, set));
  return sayReason({ facet, verdict, met: codes(met), unmet: codes(unmet) }, told);
}

function sayReason(line: Reason, told: Told): string {
  const { reasons } = messages(told.lang).finder;
  if (line.verdict === 'unknown') return unknownReason(line, told);
  switch (line.facet) {
    case 'years':
      return yearsReason(line, told);
    case 'patterns':
      return patternReason(line, told);
    case 'hindrances': {
      const say = (codes: readonly string[]) => named(vocabularies.hindrances, codes, told.lang);
      if (line.verdict === 'miss') return reasons.aims(say(told.suggestion.finding.profile.hindrances));
      return line.verdict === 'match'
        ? reasons.aims(say(line.met))
        : reasons.aimsButNot(say(line.met), say(line.unmet));
    }
    case 'tried':
      return triedReason(line, told);
    case 'steps':
      return stepsReason(line, told);
    case 'hands':
      return handsReason(line, told);
    default:
      return municipalityReason(line, told);
  }
}

function unknownReason({ facet }: Reason, { suggestion, lang }: Told): string {
  const { reasons } = messages(lang).finder;
  if (facet === 'municipality') return reasons.onlyThere(suggestion.place);
  if (facet !== 'steps') return reasons.saysNothing;
  return suggestion.finding.first.state === 'none' ? reasons.nothingFirst : reasons.firstNotKnown;
}

function yearsReason({ verdict, unmet }: Reason, { suggestion, lang }: Told): string {
  const { reasons } = messages(lang).finder;
  const said = targetText(suggestion.finding.profile, lang);
  return verdict === 'partly'
    ? reasons.isForButNot(said, yearsText(unmet as readonly SchoolYear[], lang))
    : reasons.isFor(said);
}

function patternReason({ verdict, met, unmet }: Reason, { suggestion, lang }: Told): string {
  const { reasons } = messages(lang).finder;
  const say = (codes: readonly string[]) => named(vocabularies.absencePatterns, codes, lang);
  if (verdict === 'miss') return reasons.isFor(say(suggestion.finding.profile.patterns));
  return verdict === 'match' ? reasons.isFor(say(met)) : reasons.isForButNot(say(met), say(unmet));
}

function triedReason({ verdict, met, unmet }: Reason, { lang }: Told): string {
  const { reasons, activities, and } = messages(lang).finder;
  const say = (codes: readonly string[]) =>
    listText(
      codes.map((code) => activities[code as TriedActivity]),
      and,
    );
  if (verdict === 'match') return reasons.untried(say(met));
  return verdict === 'miss' ? reasons.allTried(say(unmet)) : reasons.partlyTried(say(unmet), say(met));
}

function stepsReason({ verdict, unmet }: Reason, { lang }: Told): string {
  const { reasons, missingSteps, and } = messages(lang).finder;
  if (verdict === 'match') return reasons.firstDone;
  const missing = unmet.map((step) => missingSteps[step as LegalStep]);
  return missing.length === 0 ? reasons.firstMissingOther : reasons.firstMissing(listText(missing, and));
}

function handsReason({ verdict, met, unmet }: Reason, { suggestion, lang }: Told): string {
  const { reasons } = messages(lang).finder;
  const say = (codes: readonly string[]) => handsText(codes, lang);
  if (verdict === 'miss') return reasons.haveNone(say(unmet));
  if (verdict === 'partly') return reasons.haveSome(say(met), say(unmet));
  return suggestion.finding.usability === 'use-now'
    ? reasons.theirTeam(suggestion.place)
    : reasons.haveAll(say(met));
}

function municipalityReason({ verdict }: Reason, { suggestion, own = '', lang }: Told): string {
  const { reasons } = messages(lang).finder;
  const { place, finding } = suggestion;
  if (finding.usability === 'do-yourselves') return reasons.anywhere;
  if (verdict === 'partly') return reasons.hereUnsure(own);
  return verdict === 'match' ? reasons.here(own) : reasons.elsewhere(place, own);
}

/** Professions and other agencies in one list, each by its own word. */
export function handsText(codes: readonly string[], lang: Lang): string {
  const isAgency = (code: string) => (choices.agencies as readonly string[]).includes(code);
  const words = codes.map((code) =>
    label(isAgency(code) ? vocabularies.agencies : vocabularies.professions, code, lang),
  );
  return listText(words, messages(lang).finder.and);
}

/** The words of a vocabulary, in its own order. */
export function named(of: Vocabulary, codes: readonly string[], lang: Lang): string {
  const words = Object.keys(of.terms).filter((code) => codes.includes(code) && code !== 'unknown');
  return listText(
    words.map((code) => label(of, code, lang)),
    messages(lang).finder.and,
  );
}

const label = (of: Vocabulary, code: string, lang: Lang) => termLabel(of, code as never, lang);

/** "a, b och c". */
export function listText(words: readonly string[], and: string): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${and} ${words.at(-1)}`;
}
