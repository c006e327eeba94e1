/** What the guard looks for; the first three are numbers that stand for a person, valid to the last digit. */
export const guardRules = [
  'personnummer',
  'samordningsnummer',
  'interimsnummer',
  'likely-number',
  'phone',
  'email',
  'named-pupil',
  'unique-case',
  'small-count',
] as const;
export type GuardRule = (typeof guardRules)[number];

/** A place in a text that points at a person or may do so. Offsets are UTF-16 units of the text as it was read, `end` exclusive. */
export type Finding = {
  rule: GuardRule;
  /** `block`: must be taken away. `warn`: the author looks and confirms. */
  severity: 'block' | 'warn';
  start: number;
  end: number;
  text: string;
};
