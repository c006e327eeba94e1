import type { FaultCode, FileFault, FileWarning, WarningCode } from './file-fault.ts';

type Values = FileFault['values'];

const faults: Readonly<Record<FaultCode, (values: Values) => string>> = {
  'no-front-matter': () =>
    'no front matter. Begin the file with a line of ---, the facts, and another line of ---.',
  'bad-yaml': ({ message }) =>
    `the front matter is not YAML (${message}). Mend the line; quote texts that hold a colon.`,
  'unknown-section': ({ heading }) =>
    `the heading "${heading}" is not known. Use one of those in docs/exchange-format.md, or ### beneath one of them.`,
  'repeated-section': ({ heading }) => `the heading "${heading}" stands twice. Join the texts.`,
  'text-outside-sections': () => 'text without a heading. Put it under one, for example ## Beskrivning.',
  required: () => 'is missing. Give a value.',
  'unknown-field': () => 'is not a field of the format. Check the spelling, or leave it out.',
  'not-a-choice': ({ choices }) => `is not one of the values. Use one of: ${choices}.`,
  'too-long': ({ maximum }) => `is too long. Shorten it to at most ${maximum} characters or rows.`,
  'wrong-type': ({ expected }) =>
    `is of the wrong kind. Give ${expected}; quote a text that looks like a number or yes.`,
  invalid: () => 'cannot be read. See docs/exchange-format.md for its form.',
  'no-such-date': () =>
    'is not a date. Write 2026-03-12, 2026-03, 2026-autumn-term, 2026-winter, 2026/2027, 2026, missing or unknown.',
  'no-such-field': () => 'names a field that does not exist. Name it as in the file, for example wayIn.cost.',
  'no-such-organisation': ({ slug }) =>
    `no organisation has the slug ${slug}. Add the organisation first, or correct the slug.`,
  'no-such-entry': ({ slug }) =>
    `no entry has the slug ${slug}. Import it in the same run, or correct the slug.`,
  'no-such-source': () => 'refers to a source that is not in sources. Add it there with this key.',
  'slug-taken': ({ slug }) => `the slug ${slug} belongs to another entry. Choose another.`,
  'repeated-slug': ({ slug }) => `another file has the slug ${slug} too. Give each file its own.`,
  'variant-of-itself': ({ slug }) =>
    `the line of variants leads back to ${slug}. Take variantOf out of one of them.`,
  'identity-number': () =>
    'holds a personal identity number. Take it out: nothing about a single pupil may be stored.',
  'look-again': ({ words, rule }) =>
    `"${words}" may point at a person (${rule}). Rewrite it, or import with --granskad when nobody can be recognised.`,
  'not-publishable': () =>
    'is needed for publishing. Give a value, or say why not in answers (unknown, missing, not-applicable).',
};

const warnings: Readonly<Record<WarningCode, (values: Values) => string>> = {
  'abbreviation-with-two-meanings': ({ abbreviation, names }) =>
    `${abbreviation} is spelled out in two ways: ${names}. Both are kept; ask which is right.`,
  'funding-sum-differs': () => 'the parts do not add up to the total. Check the amounts.',
  'funding-rounded': () => 'the parts and the total differ by rounding only.',
  'no-sources': () => 'names no source.',
};

/** A fault as one line for people: file:line: field: what is wrong and what to do. */
export function faultText({ file, line, field, code, values }: FileFault): string {
  return [`${file}:${line}`, field, faults[code](values)].filter((part) => part !== '').join(': ');
}

/** A warning in the same form; it stops nothing. */
export function warningText({ file, field, code, values }: FileWarning): string {
  return `${file}: ${field}: ${warnings[code](values)}`;
}
