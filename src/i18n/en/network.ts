import type { network as sv } from '../sv/network.ts';

export const network: typeof sv = {};
