import type { CommentKind, ReviewAnswer } from './review-input.ts';

/** Where the reviewer comes after an answer, or after saving on the way. */
export function pathAfterAnswer(slug: string, act: ReviewAnswer['act']): string {
  if (act === 'save') return `/bibliotek/${slug}/granska?klart=sparad`;
  return `/bibliotek/${slug}/granskning?klart=${act === 'approve' ? 'godkand' : 'tillbaka'}`;
}

/** Where a comment of the kind is read. Reviewers are led on from the review to their own page. */
export function commentsPath(slug: string, kind: CommentKind): string {
  const ends = { editing: 'forhandsgranska', review: 'granska', reader: 'kommentarer?klart=skickad' };
  return `/bibliotek/${slug}/${ends[kind]}`;
}
