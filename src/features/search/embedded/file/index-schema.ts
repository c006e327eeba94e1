/** Raise it with every change of the tables or of what they hold. */
export const schemaVersion = 2;

/**
 * One generation of the index. Numbers are given once and never again: a document that changes gets a new row, so that
 * a reader follows by reading what is newer than what it has. Texts lie apart, since a reader only needs those it shows.
 * `phrase` holds term numbers, so that nothing written or typed ever meets the syntax of FTS5.
 */
export const indexSchema = `
create table meta (
  versions text not null,
  cursor integer not null,
  change integer not null
);
create table term (number integer primary key, term text not null);
create table word (number integer primary key, word text not null, term integer not null);
create table subject (number integer primary key, subject text not null);
create table document (
  row integer primary key autoincrement,
  id text not null unique,
  subject integer not null,
  visibility text not null,
  version text not null,
  title_key text not null,
  facets text not null,
  length integer not null,
  reviewed_on text,
  standing text not null,
  is_reviewed integer not null,
  sure_until text,
  words blob not null,
  written blob
);
create table text (row integer primary key, title text not null, body text not null);
create table removed (number integer primary key autoincrement, row integer not null, written blob);
create virtual table phrase using fts5(
  title, names, body, content = '', contentless_delete = 1, tokenize = 'ascii'
);
`;

/** What only changes need: made at the end of a rebuild, in one go. */
export const indexLookUps = `
create unique index term_term on term (term);
create unique index word_word on word (word);
create unique index subject_subject on subject (subject);
create index document_subject on document (subject);
`;
