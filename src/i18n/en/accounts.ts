import type { accounts as sv } from '../sv/accounts.ts';

export const accounts: typeof sv = {};
