import { type Lang, messages } from '#src/i18n/index.ts';
import type { FormValues } from '#src/lib/form-values.ts';
import type { App } from '#src/platform/app.ts';
import { figuresPath } from '../comparison/figure-address.ts';
import { readIndicators, versionOf } from '../definitions/indicator-service.ts';
import { wordsOf } from '../definitions/words-text.ts';

/** What the form of *Ta kontakt om det här* begins with for somebody who comes from a figure; nothing when there is no such figure. */
export async function askingValues(
  app: Pick<App, 'db'>,
  lang: Lang,
  slug: string,
): Promise<FormValues | undefined> {
  const indicator = (await readIndicators(app)).find((one) => one.slug === slug);
  if (!indicator) return undefined;
  const m = messages(lang);
  const { name } = wordsOf('sv', versionOf(indicator));
  return {
    purpose: messages('sv').indicators.onwards.purpose(name),
    questions: m.exchange.ask.firstQuestions,
    cause: `${figuresPath}/${slug}`,
  };
}
