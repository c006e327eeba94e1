import type { library as sv } from '../sv/library.ts';

export const library: typeof sv = {};
