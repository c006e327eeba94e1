import type { saved as sv } from '../../sv/search/saved.ts';

export const saved: typeof sv = {};
