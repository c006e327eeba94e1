import type { revisions as sv } from '../../sv/library/revisions.ts';

export const revisions: typeof sv = {};
