import type { trust as sv } from '../../sv/library/trust.ts';

export const trust: typeof sv = {
  title: 'What do we know about it?',
  separate: 'Three separate things. They are never added up to a grade.',
  evidence: 'Evidence',
  result: 'What it showed',
  status: 'How far it has come',
  brief: (level) => `Evidence: ${level}`,
  levelMeans: {
    described: 'The work is described. No follow-up with a result is given.',
    'followed-up': 'At least one follow-up has been made, and its result is given.',
    compared: 'At least one follow-up compares: with another school, another group or the time before.',
    'several-independent': 'At least two follow-ups compare, made by different outsiders.',
  },
  missing: {
    evaluation: 'For “followed up”, a follow-up is missing.',
    result: 'For “followed up”, a result is missing: a follow-up is mentioned, but not what it showed.',
    comparison: 'For “compared”, a comparison is missing.',
    independence: 'For “several independent”, comparisons by outsiders are missing.',
    'second-independent': 'For “several independent”, one more comparison by another outsider is missing.',
  },
  claimed: (level) => `The writer calls the evidence “${level}”. The follow-ups do not amount to that.`,
  resultMeans: {
    better: 'The follow-ups that are given show that it became better.',
    'no-difference': 'The follow-ups that are given show no difference.',
    worse: 'The follow-ups that are given show that it became worse.',
    mixed: 'The follow-ups show both better and worse, or differently for different pupils.',
    'not-reported': 'A follow-up that tells what it came to is missing.',
  },
  statusMeans: {
    idea: 'Nobody has begun yet.',
    trial: 'It is being tried now and may change.',
    project: 'It is done for a set time.',
    ordinary: 'It is part of the ordinary work.',
    dormant: 'It is paused.',
    ended: 'It is no longer done.',
    unknown: 'Whether it is running is not stated.',
  },
  claims: 'Said, but without a given result',
  claim: (speaker) => `Claim by ${speaker}`,
  claimUnknown: 'A claim. Who says it is not stated.',
  how: 'How we judge the evidence',
};
