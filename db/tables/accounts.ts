import type { Flag } from './index.ts';

export type PersonState = 'active' | 'asleep' | 'suspended' | 'erased';

/** `e_mail` is folded (see address-rules); `confirmed_at` is the latest "yes, I still work here", `asked_at` an unanswered question. */
export type PersonTable = {
  id: string;
  name: string;
  sort_key: string;
  e_mail: string;
  state: PersonState;
  created_at: string;
  confirmed_at: string;
  asked_at: string | null;
};

export type PasswordTable = { person_id: string; phc: string; changed_at: string };

/** `id` is the SHA-256 of the secret in the cookie; `expires_at` the absolute end; `authenticated_at` the latest proof of who it is. */
export type SessionTable = {
  id: string;
  person_id: string;
  client: string;
  created_at: string;
  authenticated_at: string;
  expires_at: string;
};

export type CodePurpose = 'sign-in' | 'confirm' | 'invitation';

/** One live code for an address and a purpose: a newer one takes the older one's place. */
export type SignInCodeTable = {
  e_mail: string;
  purpose: CodePurpose;
  code_hash: string;
  tries: number;
  created_at: string;
  expires_at: string;
};

export type MembershipStatus = 'requested' | 'approved' | 'refused' | 'ended';

/** Decided rows stay as history; only one live row for a person, scope and role (unique index). */
export type MembershipTable = {
  id: string;
  person_id: string;
  scope_type: 'portal' | 'network' | 'organisation' | 'category' | 'group';
  scope_id: string;
  role: 'reader' | 'writer' | 'editor' | 'contact' | 'coordinator' | 'admin';
  is_substitute: Flag;
  status: MembershipStatus;
  requested_at: string;
  decided_at: string | null;
  decided_by: string | null;
  ended_at: string | null;
};

export type InvitationTable = {
  id: string;
  token_hash: string;
  e_mail: string;
  scope_type: MembershipTable['scope_type'] | 'entry';
  scope_id: string;
  role: MembershipTable['role'];
  invited_by: string | null;
  created_at: string;
  expires_at: string;
  redeemed_at: string | null;
  redeemed_by: string | null;
  revoked_at: string | null;
};

export type SetupTokenTable = {
  token_hash: string;
  created_at: string;
  expires_at: string;
  used_at: string | null;
};

export type AccountsTables = {
  person: PersonTable;
  password: PasswordTable;
  session: SessionTable;
  sign_in_code: SignInCodeTable;
  membership: MembershipTable;
  invitation: InvitationTable;
  setup_token: SetupTokenTable;
};
