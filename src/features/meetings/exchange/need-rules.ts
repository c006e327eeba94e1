const needVocabulary = 'need';

/** What is missing in a cell of *Efterfrågat och finns*: a group of hindrances, which way the work aims, or both, by code. */
export type Need = { group: string | undefined; tier: string | undefined };

/** The need as a request's topic: `need:GROUP.TIER`, `need:GROUP`, the tier's own topic, or nothing when neither is said. */
export function needTopic({ group, tier }: Need): string {
  if (group === undefined) return tier === undefined ? '' : `tier:${tier}`;
  return `${needVocabulary}:${tier === undefined ? group : `${group}.${tier}`}`;
}

/** The need behind a request's topic, its codes not looked up; nothing for topics of a vocabulary. */
export function readNeed(topic: string): Need | undefined {
  const [vocabulary, value = ''] = topic.split(':');
  if (vocabulary !== needVocabulary) return undefined;
  const [group, tier] = value.split('.');
  return { group, tier };
}
