/** Where somebody stands who wants to come. `accepted` is an offered seat that was taken. */
export const registrationStates = [
  'unconfirmed',
  'registered',
  'waiting',
  'offered',
  'accepted',
  'attended',
  'cancelled',
  'removed',
  'lapsed',
  'replaced',
] as const;
export type RegistrationState = (typeof registrationStates)[number];

/** Somebody who wants to come: a member, or a guest without an account. */
export type Registration = {
  id: string;
  meetingId: string;
  /** The order in which they came; null until a guest has confirmed the address. */
  number: number | null;
  personId: string | null;
  organisationId: string | null;
  guest: { name: string; eMail: string; organisation: string } | null;
  state: RegistrationState;
  offeredUntil: string | null;
  diet: string;
  accessNeeds: string;
};

/** A registration as those who arrange the meeting see it. */
export type Participant = Registration & { name: string; eMail: string; organisation: string };
