import type { FormValues } from '#src/lib/form-values.ts';
import { toFigureValues } from '../figure-rules.ts';
import type { SubmissionPage } from '../submission-service.ts';

/** What the form shows before anybody typed: what is saved, else how one counted the last time. */
export function toSubmissionValues({ fields, cells, counting }: SubmissionPage): FormValues {
  const { basis, lateArrivals, validity, coverage, reportingRate, note } = counting;
  const minutes = lateArrivals?.rule === 'from-minutes' ? String(lateArrivals.minutes) : '';
  return {
    ...toFigureValues(fields, cells),
    ...{ basis: basis ?? '', validity: validity ?? '', coverage: coverage ?? '', note },
    ...{ lateRule: lateArrivals?.rule ?? '', lateMinutes: minutes },
    reportingRate: reportingRate === null ? '' : String(reportingRate).replace('.', ','),
  };
}
