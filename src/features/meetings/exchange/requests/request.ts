import type { LinkTarget } from '#src/platform/links/link-kind.ts';
import { type ExchangeFormat, exchangePath, type Named } from '../exchange.ts';

export const requestStates = [
  'asked',
  'accepted',
  'booked',
  'done',
  'declined',
  'withdrawn',
  'lapsed',
] as const;
export type RequestState = (typeof requestStates)[number];

/** What one organisation asks another, from the first question to what came of it. */
export type ExchangeRequest = {
  id: string;
  from: Named;
  to: Named & { functionEmail: string };
  /** Networks whose coordinators follow it. */
  toNetworkIds: readonly string[];
  fromNetworkIds: readonly string[];
  askedBy: string | null;
  /** The description that it is about; null = how the organisation works as a whole. */
  entry: { id: string; slug: string; title: string } | null;
  /** `vocabulary:value`. */
  topic: string | null;
  format: ExchangeFormat;
  purpose: string;
  questions: string;
  wishedTime: string;
  term: string;
  state: RequestState;
  askedAt: string;
  stateAt: string;
  remindersSent: number;
  bookedOn: string | null;
  place: string;
  meetingId: string | null;
  /** What in the portal made them ask. */
  cause: LinkTarget | null;
};

/** A row of its history; nobody = the portal itself. */
export type RequestStep = {
  act: 'ask' | 'accept' | 'decline' | 'book' | 'unbook' | 'finish' | 'withdraw' | 'lapse' | 'remind';
  by: string | null;
  words: string;
  at: string;
};

/** What an organisation says afterwards. */
export const usefulness = ['yes', 'partly', 'no'] as const;
export type RequestAnswer = {
  organisationId: string;
  wasUseful: (typeof usefulness)[number];
  learnt: string;
};

/** The Swedish path of the request's page. */
export function requestPath({ id }: { id: string }): string {
  return `${exchangePath}/${id}`;
}
