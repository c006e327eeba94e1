import { z } from 'zod';

/** Roles that are held in an organisation. */
export const organisationRoles = ['reader', 'writer', 'editor', 'contact'] as const;
export type OrganisationRole = (typeof organisationRoles)[number];

const id = z.string().min(1, 'required').max(64);
const role = z.enum(organisationRoles, 'not-a-choice');

/** A request that is answered, a role that ends, or an invitation that is taken back. */
export const membershipInput = z.strictObject({ membership: id });
export const invitationRevokeInput = z.strictObject({ invitation: id });

export const roleInput = z.strictObject({
  person: id,
  role,
  isSubstitute: z.string().optional().transform(Boolean),
});

export const invitationInput = z.strictObject({ e_mail: z.string().max(254, 'too-long').default(''), role });
