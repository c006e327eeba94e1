import type { approvals as sv } from '../../sv/library/approvals.ts';

export const approvals: typeof sv = {};
