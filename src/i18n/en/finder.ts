import type { finder as sv } from '../sv/finder.ts';

export const finder: typeof sv = {};
