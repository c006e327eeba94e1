import { accounts } from './en/accounts.ts';
import { common } from './en/common.ts';
import { decisionBasis } from './en/decision-basis.ts';
import { desk } from './en/desk.ts';
import { exchange } from './en/exchange.ts';
import { finder } from './en/finder.ts';
import { forum } from './en/forum.ts';
import { indicators } from './en/indicators.ts';
import { library } from './en/library.ts';
import { meetings } from './en/meetings.ts';
import { network } from './en/network.ts';
import { notifications } from './en/notifications.ts';
import { operations } from './en/operations.ts';
import { pages } from './en/pages.ts';
import { privacy } from './en/privacy.ts';
import { search } from './en/search.ts';
import type { Messages } from './sv.ts';

/** The English catalogue: a missing key fails the type check. */
export const en: Messages = {
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
