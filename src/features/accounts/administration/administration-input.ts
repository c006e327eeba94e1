import { z } from 'zod';

/** Why an account is closed: kept in the audit trail, so never in free text. */
export const suspensionReasons = ['left', 'own-wish', 'compromised', 'misuse', 'other'] as const;
export type SuspensionReason = (typeof suspensionReasons)[number];

export function isSuspensionReason(value: unknown): value is SuspensionReason {
  return (suspensionReasons as readonly unknown[]).includes(value);
}

export const suspensionInput = z.strictObject({ reason: z.enum(suspensionReasons, 'required') });

/** States that the list of people can be narrowed to. */
export const listedStates = ['active', 'asleep', 'suspended'] as const;
export type ListedState = (typeof listedStates)[number];
