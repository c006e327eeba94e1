import { accounts } from './sv/accounts.ts';
import { common } from './sv/common.ts';
import { decisionBasis } from './sv/decision-basis.ts';
import { desk } from './sv/desk.ts';
import { exchange } from './sv/exchange.ts';
import { finder } from './sv/finder.ts';
import { forum } from './sv/forum.ts';
import { indicators } from './sv/indicators.ts';
import { library } from './sv/library.ts';
import { meetings } from './sv/meetings.ts';
import { network } from './sv/network.ts';
import { notifications } from './sv/notifications.ts';
import { operations } from './sv/operations.ts';
import { pages } from './sv/pages.ts';
import { privacy } from './sv/privacy.ts';
import { search } from './sv/search.ts';

/** The Swedish catalogue, a file an area. Texts with values are functions. */
export const sv = {
  common,
  accounts,
  decisionBasis,
  exchange,
  desk,
  finder,
  network,
  indicators,
  library,
  forum,
  meetings,
  notifications,
  operations,
  pages,
  privacy,
  search,
};
export type Messages = typeof sv;
