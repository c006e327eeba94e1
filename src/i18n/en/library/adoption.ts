import type { adoption as sv } from '../../sv/library/adoption.ts';

export const adoption: typeof sv = {};
