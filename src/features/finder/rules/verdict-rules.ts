import type { Usability } from '#src/features/library/reading/usability-rules.ts';
import { type ChoiceSet, type ChoiceSets, choiceSet } from '../profiles/choice-set.ts';
import type { EntryProfile } from '../profiles/profile.ts';
import type { Facet, LegalStep } from '../situation/situation.ts';
import type { Verdict } from './points.ts';
import type { FirstThings, PrerequisiteTick } from './prerequisite-rules.ts';
import type { StepState } from './step-rules.ts';

/** A description as one situation sees it. */
export type Seen = { profile: EntryProfile; usability: Usability; first: FirstThings };
/** The choices that decide a verdict: what fits, and what does not. */
export type Parts = { met: ChoiceSet; unmet: ChoiceSet };

/** How a description answers one question; a description that says nothing of it is unknown, never a miss. */
export function verdictOf(facet: Facet, asked: ChoiceSets, seen: Seen): Verdict {
  switch (facet) {
    case 'tried':
      return triedVerdict(asked.tried, seen.profile.sets.tried);
    case 'steps':
      return stepsVerdict(seen.first);
    case 'hands':
      return handsVerdict(asked.hands, seen);
    case 'municipality':
      return municipalityVerdict(seen);
    default:
      return targetVerdict(asked[facet], seen.profile.sets[facet]);
  }
}

/** Whether it is for the pupils, the absence or the obstacles that were asked about. */
function targetVerdict(asked: ChoiceSet, said: ChoiceSet): Verdict {
  return said === 0 ? 'unknown' : coverVerdict(asked, said);
}

/** All of the wanted among the offered, some of them, or none. */
function coverVerdict(wanted: ChoiceSet, offered: ChoiceSet): Verdict {
  if ((wanted & offered) === 0) return 'miss';
  return (wanted & ~offered) === 0 ? 'match' : 'partly';
}

/** Whether it brings something that has not been tried. */
function triedVerdict(tried: ChoiceSet, offered: ChoiceSet): Verdict {
  if (offered === 0) return 'unknown';
  if ((offered & tried) === 0) return 'match';
  return (offered & ~tried) === 0 ? 'miss' : 'partly';
}

/** Whether what must be done first is done. */
function stepsVerdict({ state, ticks }: FirstThings): Verdict {
  if (state === 'none' || state === 'not-known') return 'unknown';
  if (state === 'done') return 'match';
  return ticks.some((one) => one.state === 'done' && one.steps.length > 0) ? 'partly' : 'miss';
}

/** Whether those who are needed are there. A service that the own municipality runs brings its own. */
function handsVerdict(hands: ChoiceSet, { profile, usability }: Seen): Verdict {
  const needed = profile.sets.hands;
  if (needed === 0) return 'unknown';
  return usability === 'use-now' ? 'match' : coverVerdict(needed, hands);
}

/** What the description means for a school there: it runs there, anybody can do it, or it is somewhere else. */
function municipalityVerdict({ profile, usability }: Seen): Verdict {
  if (usability === 'ask-first') return 'partly';
  if (usability === 'read-and-ask') return profile.use === 'unknown' ? 'unknown' : 'miss';
  return 'match';
}

/** What the verdict on a question is made of. */
export function partsOf(facet: Facet, asked: ChoiceSets, seen: Seen): Parts {
  const { sets } = seen.profile;
  switch (facet) {
    case 'tried':
      return { met: sets.tried & ~asked.tried, unmet: sets.tried & asked.tried };
    case 'steps':
      return { met: stepsIn(seen.first, 'done'), unmet: stepsIn(seen.first, 'not-yet') };
    case 'hands':
      return seen.usability === 'use-now'
        ? { met: sets.hands, unmet: 0 }
        : { met: sets.hands & asked.hands, unmet: sets.hands & ~asked.hands };
    case 'municipality':
      return { met: 0, unmet: 0 };
    default:
      return { met: asked[facet] & sets[facet], unmet: asked[facet] & ~sets[facet] };
  }
}

const stepsIn = ({ ticks }: FirstThings, state: StepState) =>
  choiceSet('steps', ticks.filter((one) => one.state === state).flatMap(stepsNamed));

/** Where it is enough to tell one of several, one is named. */
function stepsNamed({ steps, prerequisite }: PrerequisiteTick): readonly LegalStep[] {
  return prerequisite.recipientsMode === 'all' ? steps : steps.slice(0, 1);
}
