import type { readingHelp as sv } from '../../sv/indicators/reading-help.ts';
import { takingPart } from './measures.ts';

export const readingHelp: typeof sv = {
  title: 'How to read the figure',
  own: (share, pupils) => `Your share is ${share}${pupils}.`,
  ownMedian: (share, pupils, median) =>
    `Your share is ${share}${pupils}. The middle municipality of the county is at about ${median}.`,
  pupils: (count, of) => ` (${count} of ${of} pupils)`,
  ownNone: (of) => `None of your ${of} pupils is counted here. It is a zero that you gave, not a gap.`,
  ownGap: {
    protected:
      'Your figure is protected, since somebody could be recognised otherwise. That means neither high nor low.',
    missing: 'You have not given this figure. That does not mean zero.',
    'not-applicable': 'The figure does not concern you.',
  },
  moves: ({ lower, upper }) => `By chance alone it can move between ${lower} and ${upper} from year to year.`,
  movesWidely: ({ lower, upper }) =>
    `The figure is unsure: by chance alone it can move between ${lower} and ${upper} from year to year.`,
  unsureHidden: 'On how many pupils it rests is not shown here, so one cannot say how sure it is.',
  unsureTime: 'It is counted in time and not in pupils, so one cannot say how much is due to chance.',
  tooFewOthers: (others) =>
    others === 0
      ? 'No other municipality has a figure that can be compared with yours.'
      : `Only ${others === 1 ? 'one other municipality' : `${others} other municipalities`} can be compared with you, so their values are not shown.`,
  within: (side) =>
    `That you are ${side === 'above' ? 'above' : 'at or below'} the county may be due to chance.`,
  withinAdjusted: (side) =>
    `That you are ${side === 'above' ? 'above' : 'at or below'} the county is nothing unusual: municipalities often differ as much.`,
  outside: (side) =>
    `That you are ${side === 'above' ? 'above' : 'below'} the county is hardly due to chance. The figure does not say why.`,
  outsideAdjusted: (side) =>
    `You are ${side === 'above' ? 'above' : 'below'} the county, and by more than municipalities usually differ. The figure does not say why.`,
  broken: {
    counting: 'The way of counting has changed, so earlier terms cannot be compared with this one.',
    participants: (more) =>
      `With ${takingPart(more)} than last time, earlier terms cannot be compared with this one.`,
  },
  fewTerms: (terms) =>
    terms < 2
      ? 'There is only one term, so the figure says nothing of how it develops.'
      : 'Two terms are not enough to say which way it goes.',
  noCause: 'The figure does not say why pupils are away, nor what would help.',
  region: (share, pupils, municipalities) =>
    `In the county the share is ${share}${pupils}, counted over ${municipalities}.`,
  municipalities: (count) => (count === 1 ? '1 municipality' : `${count} municipalities`),
  regionGap: {
    protected: "The county's figure is protected. That means neither high nor low.",
    missing: 'There is no figure for the county. That does not mean zero.',
    'not-applicable': 'The figure does not concern the county.',
  },
  spread: (points) =>
    `Municipalities usually differ from the county by about ${points} percentage points, beyond what chance gives.`,
  spreadByChance: 'Municipalities differ no more than chance makes them.',
  spreadHidden: 'How much municipalities differ is not shown.',
  protectedGroups: (groups) =>
    groups === 1
      ? 'One group is protected, since somebody could be recognised otherwise. That means neither high nor low.'
      : `${groups} groups are protected, since somebody could be recognised otherwise. That means neither high nor low.`,
  leftOut: (municipalities) =>
    municipalities === 1
      ? 'One municipality counts another way and is left out.'
      : `${municipalities} municipalities count another way and are left out.`,
};
