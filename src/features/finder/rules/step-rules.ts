import type { Prerequisite } from '../profiles/profile.ts';
import { type LegalStep, legalSteps, type StepsDone } from '../situation/situation.ts';

type Words = Pick<Prerequisite, 'key' | 'text' | 'recipients' | 'buildsOn'>;

/** Each is looked for in turn: who is told says most, the words of a sentence least. */
const readings: readonly [LegalStep, (one: Words, others: readonly Words[]) => boolean][] = [
  ['efforts', isEffort],
  ['investigated', ({ text }) => /frånvar/i.test(text) && /utre(?:d|t)/i.test(text)],
  ['reported', ({ text }) => /frånvar/i.test(text) && /anmäl/i.test(text)],
  ['noticed', ({ text }) => /frånvar/i.test(text) && /uppmärksamma|upptäck|märkt/i.test(text)],
];

/**
 * The legal steps that a municipality's own words about what must be done first mean: by whom it is told to, by what it builds
 * on, and by its words. None when they mean something else, which only the school can know. Two recipients are two steps.
 */
export function stepsMeant(one: Words, others: readonly Words[]): readonly LegalStep[] {
  const told = legalSteps.filter((step) => {
    if (step === 'reported') return one.recipients.includes('principal');
    return step === 'notified' && one.recipients.includes('compulsory-attendance-unit');
  });
  if (told.length > 0) return told;
  const [step] = readings.find(([, means]) => means(one, others)) ?? [];
  return step === undefined ? [] : [step];
}

/** Something that was begun because of what the investigation showed. */
function isEffort({ text, buildsOn }: Words, others: readonly Words[]): boolean {
  if (!/insats|åtgärd|gjort något/i.test(text)) return false;
  if (/utredning/i.test(text)) return true;
  return others.some((other) => buildsOn.includes(other.key) && /utre(?:d|t)/i.test(other.text));
}

/** What cannot be done before something else has been: who has investigated has noticed. */
const implied: Readonly<Record<LegalStep, readonly LegalStep[]>> = {
  noticed: [],
  investigated: ['noticed'],
  reported: ['noticed'],
  notified: ['noticed'],
  efforts: ['noticed', 'investigated'],
};

export type StepState = 'done' | 'not-yet' | 'not-known';

/** What is known of a step; nothing is known when the question was not answered. */
export function stepState(step: LegalStep, said: StepsDone | undefined): StepState {
  if (said === undefined) return 'not-known';
  if (said.done.some((done) => done === step || implied[done].includes(step))) return 'done';
  return said.isRestKnown ? 'not-yet' : 'not-known';
}
