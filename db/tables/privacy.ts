/** A place in a text that the guard asked about and somebody has looked at. */
type ConfirmedTextTable = {
  /** Keyed, of the rule, the words and their sentence: nobody can guess the words from it. */
  digest: string;
  rule: string;
  /** Nobody for a visitor without an account, and for an import. */
  confirmed_by: string | null;
  confirmed_at: string;
};

export interface PrivacyTables {
  confirmed_text: ConfirmedTextTable;
}
