import type { review as sv } from '../../sv/library/review.ts';

export const review: typeof sv = {};
