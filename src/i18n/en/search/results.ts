import type { results as sv } from '../../sv/search/results.ts';

export const results: typeof sv = {};
