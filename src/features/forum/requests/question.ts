/** A question that the coordinator is asked to put without the municipality's name. */
export type UnnamedQuestion = {
  id: string;
  networkId: string;
  /** Known to the coordinator alone. */
  askedBy: string | null;
  title: string;
  /** Empty once it was put or taken back. */
  body: string;
  state: 'waiting' | 'posted' | 'returned' | 'withdrawn';
  askedAt: string;
  returnReason: string | null;
  threadId: string | null;
};

/** Where one asks, and sees what became of it. */
export const askingPath = '/forum/ny/utan-kommunnamn';

/** Where the coordinator takes care of the question. */
export const questionPath = ({ id }: Pick<UnnamedQuestion, 'id'>) => `${askingPath}/${id}`;
