import type { FeatureRegistration } from '#src/platform/registries.ts';
import { membershipRequestTasks, setUpTasks, vacancyTasks } from './members/network-tasks.ts';
import { organisationFollowKind } from './news/organisation-follow-kind.ts';
import { organisationSource } from './search/organisation-source.ts';

const directory = 'The directory of who is in the networks and whom they serve.';
const shared = 'Names in older descriptions lead here.';

/** What networks and organisations hand to the registries; no column here holds personal data. */
export const networkRegistration: FeatureRegistration = {
  tasks: [setUpTasks, membershipRequestTasks, vacancyTasks],
  searchSources: [organisationSource],
  followKinds: [organisationFollowKind],
  retention: [
    { table: 'county', keep: 'permanent', because: 'Reference data.' },
    { table: 'municipality', keep: 'permanent', because: 'Reference data.' },
    { table: 'municipality_background', keep: 'permanent', because: 'Reference data.' },
    { table: 'network', keep: 'permanent', because: directory },
    { table: 'network_module', keep: 'permanent', because: 'Says which parts a network uses today.' },
    { table: 'network_organisation', keep: 'permanent', because: directory },
    { table: 'organisation', keep: 'permanent', because: directory },
    { table: 'organisation_municipality', keep: 'permanent', because: directory },
    { table: 'organisation_domain', keep: 'permanent', because: 'Says whose addresses let people in today.' },
    { table: 'organisation_alias', keep: 'permanent', because: shared },
    { table: 'unit', keep: 'permanent', because: shared },
    { table: 'unit_alias', keep: 'permanent', because: shared },
  ],
};
