import type { Rule } from '../reading/document.ts';
import { findAbsencePatterns, findHindrances } from './absence-rules.ts';
import { findActivities, findAims, findArenas } from './activity-rules.ts';
import { findDates, findDecisions, findPeriod } from './date-rules.ts';
import { findDuration } from './duration-rules.ts';
import { findAwards, findClaims, findEvaluations, findQuotations } from './evidence-rules.ts';
import { findFrameworks, findLaw, findLimits, findRights } from './law-rules.ts';
import { findMoney } from './money-rules.ts';
import { findNames, findOrganisations, findUnits } from './organisation-rules.ts';
import { findParticipants, findPartners } from './partner-rules.ts';
import { findSchoolYears } from './school-year-rules.ts';
import {
  findAuthors,
  findContacts,
  findEvent,
  findSourceFacts,
  findSourceKind,
  findTitle,
} from './source-rules.ts';
import { findStatus, findThemes, findTiers } from './standing-rules.ts';
import { findAges, findResidence, findSchoolForms, findSituations } from './target-rules.ts';
import { findEducations, findResources, findTeam, findTeamSize } from './team-rules.ts';
import { findConsent, findCost, findInformationNeeds, findPrerequisites, findWayIn } from './way-in-rules.ts';

/** Every rule, in the order in which their proposals are shown. */
export const rules: readonly Rule[] = [
  findTitle,
  findNames,
  findOrganisations,
  findUnits,
  findStatus,
  findDates,
  findPeriod,
  findDecisions,
  findAges,
  findSchoolYears,
  findSchoolForms,
  findResidence,
  findSituations,
  findAbsencePatterns,
  findHindrances,
  findTiers,
  findThemes,
  findAims,
  findTeam,
  findEducations,
  findTeamSize,
  findResources,
  findPartners,
  findParticipants,
  findActivities,
  findArenas,
  findWayIn,
  findPrerequisites,
  findConsent,
  findInformationNeeds,
  findCost,
  findDuration,
  findLaw,
  findRights,
  findFrameworks,
  findLimits,
  findMoney,
  findEvaluations,
  findClaims,
  findQuotations,
  findAwards,
  findContacts,
  findEvent,
  findSourceKind,
  findSourceFacts,
  findAuthors,
];
