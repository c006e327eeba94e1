import { messages } from '#src/i18n/index.ts';

const longestTitle = 100;

/** What a good example begins with that is made of what a meeting gave. */
export function exampleText({ other, purpose, learnt }: { other: string; purpose: string; learnt: string }) {
  const { draftTitle, draftSituation } = messages('sv').exchange.request.answers;
  return {
    title: draftTitle(other).slice(0, longestTitle),
    sections: { situation: draftSituation(purpose), whatWeLearnt: learnt },
  };
}
