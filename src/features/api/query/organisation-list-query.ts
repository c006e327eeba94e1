import { z } from 'zod';
import { slug } from '#src/features/library/schema/fields.ts';
import { organisationKinds } from '#src/features/network/organisations/organisation.ts';
import { paging } from './paging.ts';

export const organisationListQuery = z.strictObject({
  kind: z.enum(organisationKinds).optional(),
  county: z
    .string()
    .regex(/^\d{2}$/)
    .optional()
    .meta({ description: 'code of a county' }),
  municipality: z
    .string()
    .regex(/^\d{4}$/)
    .optional()
    .meta({ description: 'code of a municipality that the organisation serves' }),
  network: slug().optional().meta({ description: 'slug of a network' }),
  ...paging,
});
