export const contactWays = ['mail', 'phone', 'meeting', 'visit'] as const;
export type ContactWay = (typeof contactWays)[number];

/** What an organisation can be heard by. */
export const signKinds = ['sign-in', 'post', 'entry', 'meeting', 'answer'] as const;
export type SignKind = (typeof signKinds)[number];
/** The last time that it was: no person, only the day and what it was. */
export type Sign = { kind: SignKind; at: string };

/** That a coordinator has spoken with it. */
export type Contact = { on: string; way: ContactWay; note: string };

/** How long nothing has been heard of an organisation. */
export type HeardOf = {
  id: string;
  slug: string;
  name: string;
  functionEmail: string;
  switchboard: string;
  joinedAt: string;
  sign: Sign | undefined;
  contact: Contact | undefined;
};
