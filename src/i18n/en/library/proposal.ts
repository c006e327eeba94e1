import type { proposal as sv } from '../../sv/library/proposal.ts';

export const proposal: typeof sv = {};
