import type { sharing as sv } from '../../sv/library/sharing.ts';

export const sharing: typeof sv = {};
