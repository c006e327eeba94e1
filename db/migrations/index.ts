import type { Migration } from 'kysely/migration';
import * as platform from './0001-platform.ts';
import * as network from './0002-network.ts';
import * as accounts from './0003-accounts.ts';
import * as library from './0004-library.ts';
import * as publishing from './0005-publishing.ts';
import * as content from './0006-content.ts';
import * as workflow from './0007-workflow.ts';
import * as approvals from './0008-approvals.ts';
import * as materials from './0009-materials.ts';
import * as adoption from './0010-adoption.ts';
import * as reading from './0011-reading.ts';
import * as visibleEvents from './0012-visible-events.ts';
import * as search from './0013-search.ts';
import * as searchText from './0014-search-text.ts';
import * as confirmedText from './0015-confirmed-text.ts';
import * as forum from './0016-forum.ts';
import * as moderation from './0017-moderation.ts';
import * as notifications from './0018-notifications.ts';
import * as situation from './0019-situation.ts';
import * as meetings from './0020-meetings.ts';
import * as exchange from './0021-exchange.ts';
import * as desk from './0022-desk.ts';
import * as indicators from './0023-indicators.ts';
import * as minutes from './0025-minutes.ts';
import * as followingMeetings from './0026-following-meetings.ts';
import * as background from './0027-background.ts';
import * as releases from './0028-releases.ts';
import * as requestCauses from './0029-request-causes.ts';
import * as figurePreviews from './0030-figure-previews.ts';
import * as cancelledBookings from './0031-cancelled-bookings.ts';
import * as answerDrafts from './0032-answer-drafts.ts';
import * as askedThreads from './0033-asked-threads.ts';
import * as releasedReporting from './0034-released-reporting.ts';
import * as correctedFigures from './0035-corrected-figures.ts';
import * as formerHeadings from './0036-former-headings.ts';
import * as fileTexts from './0037-file-texts.ts';

/** Written by hand, in order, so that no folder is read at run time. A landed migration is never edited. */
export const migrations: Record<string, Migration> = {
  '0001-platform': platform,
  '0002-network': network,
  '0003-accounts': accounts,
  '0004-library': library,
  '0005-publishing': publishing,
  '0006-content': content,
  '0007-workflow': workflow,
  '0008-approvals': approvals,
  '0009-materials': materials,
  '0010-adoption': adoption,
  '0011-reading': reading,
  '0012-visible-events': visibleEvents,
  '0013-search': search,
  '0014-search-text': searchText,
  '0015-confirmed-text': confirmedText,
  '0016-forum': forum,
  '0017-moderation': moderation,
  '0018-notifications': notifications,
  '0019-situation': situation,
  '0020-meetings': meetings,
  '0021-exchange': exchange,
  '0022-desk': desk,
  '0023-indicators': indicators,
  '0025-minutes': minutes,
  '0026-following-meetings': followingMeetings,
  '0027-background': background,
  '0028-releases': releases,
  '0029-request-causes': requestCauses,
  '0030-figure-previews': figurePreviews,
  '0031-cancelled-bookings': cancelledBookings,
  '0032-answer-drafts': answerDrafts,
  '0033-asked-threads': askedThreads,
  '0034-released-reporting': releasedReporting,
  '0035-corrected-figures': correctedFigures,
  '0036-former-headings': formerHeadings,
  '0037-file-texts': fileTexts,
};
