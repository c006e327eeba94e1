import { accounts } from './sv/accounts.ts';
import { common } from './sv/common.ts';
import { decisionBasis } from './sv/decision-basis.ts';
import { library } from './sv/library.ts';
import { network } from './sv/network.ts';
import { operations } from './sv/operations.ts';
import { pages } from './sv/pages.ts';

/** The Swedish catalogue, a file an area. Texts with values are functions. */
export const sv = { common, accounts, decisionBasis, network, library, operations, pages };
export type Messages = typeof sv;
