import { type Gender, genders, type Stadium, stadiums } from '../definitions/group-rules.ts';
import { type Term, termFromAddress, termInAddress } from '../definitions/term-rules.ts';

export const figuresPath = '/siffror';

/** Which figures are asked for, read from the address; what is left out is what there is most of, and the newest. */
export type FigureChoice = {
  network?: string | undefined;
  term?: Term | undefined;
  schoolForm?: string | undefined;
};

/** Reads the network, the term and the school form of an address; what is no term counts as not said. */
export function readFigureChoice(params: URLSearchParams): FigureChoice {
  return {
    network: params.get('natverk') || undefined,
    term: termFromAddress(params.get('termin') ?? ''),
    schoolForm: params.get('skolform') || undefined,
  };
}

/** How addresses write girls and boys; all of them is not said. */
const genderCodes = { all: '', girls: 'flickor', boys: 'pojkar' } as const satisfies Record<Gender, string>;

/** The gender as the address has it. */
export const genderInAddress = (gender: Gender): string => genderCodes[gender];

/** Whose own figure is compared, and in which group. */
export type ComparisonChoice = FigureChoice & {
  organisation: string | undefined;
  stadium: Stadium | undefined;
  gender: Gender | undefined;
};

/** As `readFigureChoice`, with the organisation and the group. */
export function readComparisonChoice(params: URLSearchParams): ComparisonChoice {
  return {
    ...readFigureChoice(params),
    organisation: params.get('organisation') || undefined,
    stadium: stadiums.find((stadium) => stadium === params.get('grupp')),
    gender: genders.find((gender) => genderCodes[gender] === (params.get('kon') || undefined)),
  };
}

/** The choice that leads to the figures of a period. */
export function choiceOf(period: {
  network: { slug: string };
  term: Term;
  schoolForm: string;
}): FigureChoice {
  return { network: period.network.slug, term: period.term, schoolForm: period.schoolForm };
}

/** The address of figures as they are chosen now, so that a link leads to the same ones later. */
export function figureAddress(
  path: string,
  choice: FigureChoice,
  more: Readonly<Record<string, string>> = {},
): string {
  const query = new URLSearchParams({
    ...(choice.network && { natverk: choice.network }),
    ...(choice.term && { termin: termInAddress(choice.term) }),
    ...(choice.schoolForm && { skolform: choice.schoolForm }),
    ...more,
  });
  return query.size === 0 ? path : `${path}?${query}`;
}
