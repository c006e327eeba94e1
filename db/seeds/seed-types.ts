/** A unit of an organisation with the units beneath it. */
export type UnitSeed = {
  name: string;
  aliases?: readonly string[];
  units?: readonly UnitSeed[];
};

/** A statement of size as its source words it: `moreThan` 20 000 inhabitants, without a date when the source has none. */
export type SizeSeed = {
  count: number;
  of: 'inhabitants' | 'pupils' | 'members';
  precision: 'exact' | 'about' | 'more-than';
  statedOn: string | null;
};

export type OrganisationSeed = {
  slug: string;
  kind: 'municipality' | 'municipal-association' | 'independent-principal' | 'region' | 'association';
  name: string;
  countyCode: string;
  /** Codes of the municipalities that it serves. */
  serves: readonly string[];
  about?: string;
  contactFunction?: string;
  functionEmail?: string;
  switchboard?: string;
  website?: string;
  size?: SizeSeed;
  domains?: readonly string[];
  units?: readonly UnitSeed[];
};

/** A demo account; `role` as in the permission table. */
export type PersonSeed = {
  name: string;
  email: string;
  role: 'reader' | 'writer' | 'editor' | 'contact' | 'coordinator' | 'admin';
  /** The organisation that the person works for. */
  organisation: string;
};

/** A contact person without a password, so that the demo shows organisations with and without one. */
export type ContactSeed = Pick<PersonSeed, 'name' | 'email' | 'organisation'> & { isSubstitute: boolean };
