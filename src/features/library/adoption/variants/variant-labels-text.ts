import { descriptionLabels } from '#src/features/library/description/description-labels-text.ts';
import { type Lang, messages } from '#src/i18n/index.ts';

/** What each field of the form is called: in the error summary and beside another's answer. */
export function variantLabels(lang: Lang): Readonly<Record<string, string>> {
  const { form } = messages(lang).library.adoption;
  return {
    ...descriptionLabels(lang),
    title: form.name,
    status: form.status,
    'differences.*.text': form.difference,
    ageFrom: form.ageFrom,
    ageTo: form.ageTo,
    months: form.months,
    maxMonths: form.maxMonths,
    fte: form.fte,
    money: form.money,
    contactFunction: form.contact,
  };
}
