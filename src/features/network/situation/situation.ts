/** What can be answered, from yes to not known; no answer is better than another. */
export const answerValues = ['yes', 'partly', 'planned', 'no', 'unknown'] as const;
export type AnswerValue = (typeof answerValues)[number];

/** The parts in which the questions are asked, a group at a time; `own` are the network's. */
export const questionParts = ['plan', 'figures', 'support', 'cooperation', 'own'] as const;
export type QuestionPart = (typeof questionParts)[number];

/** How a question is put: `short` heads columns, `extra` asks for one fact beside the answer, `search` finds examples. */
export type Wording = { short: string; text: string; hint: string; extra: string; search: string };

/** A question with all its wordings, the oldest first; those of a network stand in Swedish alone. */
export type Question = {
  id: string;
  networkId: string | null;
  part: QuestionPart;
  position: number;
  retiredOn: string | null;
  wordings: readonly QuestionWording[];
};
export type QuestionWording = { version: number; validFrom: string; sv: Wording; en: Wording | undefined };

/** A question as a round asks it; `wordings` holds the earlier ones too, which answers may be to. */
export type AskedQuestion = Pick<Question, 'id' | 'part' | 'networkId' | 'retiredOn' | 'wordings'> & {
  wording: QuestionWording;
};

/** The asking of a network in a year. */
export type Round = {
  id: string;
  networkId: string;
  year: number;
  answerBy: string | null;
  openedAt: string;
};

export type Answer = {
  questionId: string;
  questionVersion: number;
  value: AnswerValue;
  /** What `extra` asked for. */
  detail: string;
  /** `https://…`, or a path of the portal. */
  link: string;
  comment: string;
};

/** Where an answer links to, whole: a page of the portal stands by its path. */
export function linkAddress({ link }: Pick<Answer, 'link'>, origin: string): string {
  return link.startsWith('/') ? origin + link : link;
}

/** What an organisation answers in a round. */
export type SituationResponse = {
  id: string;
  roundId: string;
  organisationId: string;
  state: 'draft' | 'approved' | 'replaced';
  version: number;
  changedAt: string;
  approvedOn: string | null;
  approvedFunction: string | null;
};

/** Answers by the question that they answer. */
export type Answers = ReadonlyMap<string, Answer>;

/** What a network's organisations answer: whoever runs schools. Municipalities are asked, the others may. */
export const askedKind = 'municipality';
export const answeringKinds: readonly string[] = [
  askedKind,
  'municipal-association',
  'joint-board',
  'independent-principal',
];
