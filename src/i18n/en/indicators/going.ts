import type * as sv from '#src/i18n/sv/indicators/going.ts';

export const going: typeof sv.going = {
  comparable: 'Comparable',
  partly: 'Comparable in part – because:',
  not: 'Not comparable – because:',
  because: {
    'not-handed-in': 'you have not handed in the figure, or not said how you count.',
    basis: 'you count the share of something else: offered time, lessons or days.',
    coverage: 'you count the schools of other principals than most do.',
    'late-arrivals': 'you count late arrivals in another way.',
    validity: 'you tell valid and invalid absence apart in another way.',
    'late-minutes':
      'at least one other municipality counts late arrivals from another number of minutes than you.',
    'reporting-unknown': 'you have not given the share of registered lessons.',
    lowReporting: (rate, lowest) =>
      `${rate} of your lessons are registered, below the limit of ${lowest}. That can make absence look lower.`,
    othersLowReporting: (municipalities, lowest) =>
      municipalities === 1
        ? `one other municipality registers fewer lessons than the limit of ${lowest}. Its absence may look lower than it is.`
        : `${municipalities} other municipalities register fewer lessons than the limit of ${lowest}. Their absence may look lower than it is.`,
  },
  brief: {
    comparable: 'Comparable',
    partly: (why) => `Comparable in part: ${why}`,
    not: (why) => `Not comparable: ${why}`,
    apart: (why) => `These are not comparable with the figure of the county, because ${why}.`,
    why: {
      'not-handed-in': 'the figure is not handed in',
      basis: 'the share is of something else',
      coverage: 'the schools of other principals are counted',
      'late-arrivals': 'late arrivals are counted in another way',
      validity: 'valid and invalid absence are told apart in another way',
      'late-minutes': 'late arrivals count from unlike numbers of minutes',
      'reporting-unknown': 'the share of registered lessons is not given',
    },
    lowReporting: {
      'low-reporting': (lowest) => `less than ${lowest} of the lessons are registered`,
      'others-low-reporting': (lowest) => `somebody registers less than ${lowest} of the lessons`,
    },
  },
  would: 'What would make the figure comparable',
  remedy: {
    'not-handed-in': 'Hand in the figure and say how you count.',
    basis: 'Take the share of the same thing as the others, mostly offered teaching time.',
    coverage: 'Count the schools of the same principals as the others, mostly municipal ones alone.',
    'late-arrivals': 'Count late arrivals as the others do.',
    validity: 'Tell valid and invalid absence apart as the others do.',
    'late-minutes': 'Agree with the others on the same number of minutes.',
    'reporting-unknown': 'Say how large a share of the lessons is registered.',
    'low-reporting': 'See to it that more lessons are registered.',
    'others-low-reporting': 'That more lessons are registered by the others too.',
  },
};

export const reporting: typeof sv.reporting = {
  title: 'Registered lessons',
  partly: (rate) => `${rate}, comparable in part`,
  whose: (name, rate) => `Share of lessons that ${name} registers: ${rate}.`,
  own: (rate) => `You register ${rate} of the lessons.`,
  mean: (rate) => `On average ${rate} of the lessons are registered by those who take part.`,
  low: (count, lowest) =>
    count === 1
      ? `One of those who take part registers less than ${lowest}: comparable in part.`
      : `${count} of those who take part register less than ${lowest}: comparable in part.`,
  minutes: 'Late arrivals count from unlike numbers of minutes: comparable in part.',
  limit: (lowest) => `With less than ${lowest} of the lessons registered a figure is comparable in part.`,
};
