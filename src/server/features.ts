import { accessibilityRegistration } from '#src/features/accessibility/registration.ts';
import { accountsRegistration } from '#src/features/accounts/registration.ts';
import { deskRegistration } from '#src/features/desk/registration.ts';
import { harvestRegistration } from '#src/features/forum/harvest/registration.ts';
import { moderationRegistration } from '#src/features/forum/moderation/registration.ts';
import { forumNewsRegistration } from '#src/features/forum/news/registration.ts';
import { forumRegistration } from '#src/features/forum/registration.ts';
import { requestsRegistration } from '#src/features/forum/requests/registration.ts';
import { glossaryRegistration } from '#src/features/glossary/registration.ts';
import { definitionsRegistration } from '#src/features/indicators/definitions/registration.ts';
import { releasesRegistration } from '#src/features/indicators/releases/registration.ts';
import { roundsRegistration } from '#src/features/indicators/rounds/registration.ts';
import { submissionsRegistration } from '#src/features/indicators/submissions/registration.ts';
import { adoptionRegistration } from '#src/features/library/adoption/registration.ts';
import { approvalsRegistration } from '#src/features/library/approvals/registration.ts';
import { freshnessRegistration } from '#src/features/library/freshness/registration.ts';
import { guidesRegistration } from '#src/features/library/guides/registration.ts';
import { materialsRegistration } from '#src/features/library/materials/registration.ts';
import { libraryRegistration } from '#src/features/library/registration.ts';
import { reviewRegistration } from '#src/features/library/review/registration.ts';
import { afterwardsRegistration } from '#src/features/meetings/afterwards/registration.ts';
import { exchangeRegistration } from '#src/features/meetings/exchange/registration.ts';
import { followUpRegistration } from '#src/features/meetings/follow-up/registration.ts';
import { minutesRegistration } from '#src/features/meetings/minutes/registration.ts';
import { meetingsRegistration } from '#src/features/meetings/registration.ts';
import { networkRegistration } from '#src/features/network/registration.ts';
import { situationRegistration } from '#src/features/network/situation/registration.ts';
import { notificationsRegistration } from '#src/features/notifications/registration.ts';
import { pagesRegistration } from '#src/features/pages/registration.ts';
import { privacyRegistration } from '#src/features/privacy/registration.ts';
import { searchRegistration } from '#src/features/search/registration.ts';
import { searchSyncRegistration } from '#src/features/search/sync/search-health.ts';
import { platformRegistration } from '#src/platform/registration.ts';
import type { FeatureRegistration } from '#src/platform/registries.ts';

/** What the platform and the features hand to the registries, one row each. */
export const features: readonly FeatureRegistration[] = [
  platformRegistration,
  privacyRegistration,
  accountsRegistration,
  networkRegistration,
  situationRegistration,
  glossaryRegistration,
  pagesRegistration,
  libraryRegistration,
  approvalsRegistration,
  freshnessRegistration,
  materialsRegistration,
  adoptionRegistration,
  guidesRegistration,
  reviewRegistration,
  accessibilityRegistration,
  forumRegistration,
  forumNewsRegistration,
  requestsRegistration,
  harvestRegistration,
  moderationRegistration,
  meetingsRegistration,
  minutesRegistration,
  followUpRegistration,
  afterwardsRegistration,
  exchangeRegistration,
  roundsRegistration,
  submissionsRegistration,
  releasesRegistration,
  definitionsRegistration,
  deskRegistration,
  notificationsRegistration,
  searchSyncRegistration,
  searchRegistration,
];
