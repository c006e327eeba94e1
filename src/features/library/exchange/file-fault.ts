/** Why a file is refused: where, which field, and a code with what is needed to say what to do (`fault-text.ts`). */
export type FileFault = {
  file: string;
  line: number;
  field: string;
  code: FaultCode;
  values: Readonly<Record<string, string | number>>;
};

export type FaultCode =
  | 'no-front-matter'
  | 'bad-yaml'
  | 'unknown-section'
  | 'repeated-section'
  | 'text-outside-sections'
  | 'required'
  | 'unknown-field'
  | 'not-a-choice'
  | 'too-long'
  | 'wrong-type'
  | 'invalid'
  | 'no-such-date'
  | 'no-such-field'
  | 'no-such-organisation'
  | 'no-such-entry'
  | 'no-such-source'
  | 'slug-taken'
  | 'repeated-slug'
  | 'variant-of-itself'
  | 'identity-number'
  | 'look-again'
  | 'not-publishable';

/** Something to look at that does not stop the import. */
export type FileWarning = {
  file: string;
  field: string;
  code: WarningCode;
  values: Readonly<Record<string, string | number>>;
};
export type WarningCode =
  | 'abbreviation-with-two-meanings'
  | 'funding-sum-differs'
  | 'funding-rounded'
  | 'no-sources';
