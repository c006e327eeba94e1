/** Who speaks in the demo's forum. */
export const reader = 'demo.lasare@hallinge.example';
export const writer = 'demo.skribent@hallinge.example';
export const editor = 'demo.redaktor@hallinge.example';
/** Who runs the demo network. */
export const coordinator = 'demo.samordnare@regionbergslagsbygden.example';
export const contactAt = (domain: string) => `demo.kontaktperson@${domain}.example`;

export type AnswerSeed = {
  by: string;
  daysAgo: number;
  body: string;
  /** The asker says that it helped. */
  helped?: true;
  /** *Så gjorde vi*: the entry that describes it. */
  didEntry?: string;
  /** About law, as of this day; and whether the coordinator has checked it. */
  law?: { asOf: string; isChecked: boolean };
  /** Who thanks for it. */
  thanks?: readonly string[];
};

export type ThreadSeed = {
  title: string;
  kind: 'question' | 'experience' | 'contact' | 'news';
  by: string;
  daysAgo: number;
  body: string;
  /** `vocabulary:value` */
  tags: readonly string[];
  answers: readonly AnswerSeed[];
};
