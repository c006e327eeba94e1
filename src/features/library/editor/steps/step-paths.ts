import type { StepSaved } from './save-step-service.ts';

/** Where a step that was sent leads; nothing when its page is shown again. */
export function pathAfter({ kind, page, errors, asked }: StepSaved): string | undefined {
  if (kind === 'conflict' || Object.keys(errors).length > 0) return undefined;
  const { slug } = page.base.head;
  if (asked === 'preview') return `/bibliotek/${slug}/forhandsgranska`;
  if (asked === 'next') return nextPath(page);
  return asked === 'save' ? `/bibliotek/${slug}/redigera/${page.step.slug}?sparat` : undefined;
}

/** The step after this one; the materials have a page of their own. */
function nextPath({ base, step, steps }: StepSaved['page']): string {
  const at = steps.findIndex(({ slug }) => slug === step.slug);
  const next = steps[at + 1]?.slug ?? 'material';
  const path = `/bibliotek/${base.head.slug}`;
  return next === 'material' ? `${path}/material` : `${path}/redigera/${next}`;
}

/** The status of the page that is shown again: rows that were changed are no fault. */
export function statusOf({ kind, errors, asked }: StepSaved): 200 | 409 | 422 {
  if (kind === 'conflict') return 409;
  return Object.keys(errors).length > 0 && asked !== 'rows' ? 422 : 200;
}
