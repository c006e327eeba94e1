import type { trust as sv } from '../../sv/library/trust.ts';

export const trust: typeof sv = {};
