import type { OrganisationSummary } from '../organisations/organisation.ts';

/** Parts of the portal that a network can leave out: bibliotek, möten, forum, siffror. */
export const networkModules = ['library', 'meetings', 'forum', 'indicators'] as const;
export type NetworkModule = (typeof networkModules)[number];

export type Network = {
  id: string;
  slug: string;
  name: string;
  countyCode: string | null;
  purpose: string;
  modules: ReadonlySet<NetworkModule>;
  isDemo: boolean;
  version: number;
};

/** An organisation of the network and how its posts of contact person and substitute are filled. */
export type NetworkMember = OrganisationSummary & { contacts: number; substitutes: number };

/** A contact person as signed-in members see them. */
export type OrganisationContact = { name: string; isSubstitute: boolean };

/** Somebody who asks to be let into an organisation. */
export type MembershipRequest = {
  organisationId: string;
  networkIds: readonly string[];
  slug: string;
  organisation: string;
  person: string;
  since: string;
  hasContact: boolean;
};

export function isNetworkModule(value: string): value is NetworkModule {
  return (networkModules as readonly string[]).includes(value);
}
