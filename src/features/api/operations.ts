import type { z } from 'zod';
import { entryListQuery } from './query/entry-list-query.ts';
import { indicatorChangesQuery } from './query/indicator-changes-query.ts';
import { meetingListQuery } from './query/meeting-list-query.ts';
import { organisationListQuery } from './query/organisation-list-query.ts';
import { noQuery } from './query/read-query.ts';
import { searchQuery, suggestQuery } from './query/search-query.ts';
import { situationQuery } from './query/situation-query.ts';
import { threadListQuery } from './query/thread-list-query.ts';

/** One address of the API: what it takes and what it answers; `answer` is the name of a schema. */
export type Operation = {
  id: string;
  /** Beneath `/api/v1`. */
  path: string;
  summary: string;
  query: z.ZodObject;
  answer?: string;
  errors: Readonly<Record<string, string>>;
};

const tooOften = { '429': 'Asked too often: see Retry-After' };
const badQuestion = { '400': 'A parameter that is not known or not usable' };
const noIndex = { '503': 'The index is being built: see Retry-After' };
const missing = { '404': 'There is no such thing' };

export const operations: readonly Operation[] = [
  {
    id: 'describeApi',
    path: '',
    summary: 'What there is',
    query: noQuery,
    errors: { ...badQuestion, ...tooOften },
  },
  {
    id: 'listEntries',
    path: '/entries',
    summary: 'Published descriptions: within a facet any value, between facets all',
    query: entryListQuery,
    answer: 'EntryList',
    errors: { ...badQuestion, ...tooOften },
  },
  {
    id: 'readEntry',
    path: '/entries/{slug}',
    summary: 'One description with everything that it says; 301 when its name has changed',
    query: noQuery,
    answer: 'Entry',
    errors: { ...badQuestion, ...missing, '410': 'Withdrawn, with the reason', ...tooOften },
  },
  {
    id: 'listOrganisations',
    path: '/organisations',
    summary: 'Organisations in Swedish order',
    query: organisationListQuery,
    answer: 'OrganisationList',
    errors: { ...badQuestion, ...tooOften },
  },
  {
    id: 'readOrganisation',
    path: '/organisations/{slug}',
    summary: 'One organisation',
    query: noQuery,
    answer: 'Organisation',
    errors: { ...badQuestion, ...missing, ...tooOften },
  },
  {
    id: 'readSituation',
    path: '/situation',
    summary: 'What the organisations of a network answer in a year on how they work: no sum, no rank',
    query: situationQuery,
    answer: 'Situation',
    errors: { ...badQuestion, ...missing, ...tooOften },
  },
  {
    id: 'listTerms',
    path: '/glossary',
    summary: 'The whole glossary in Swedish order',
    query: noQuery,
    answer: 'TermList',
    errors: { ...badQuestion, ...tooOften },
  },
  {
    id: 'readTerm',
    path: '/glossary/{slug}',
    summary: 'One term',
    query: noQuery,
    answer: 'Term',
    errors: { ...badQuestion, ...missing, ...tooOften },
  },
  {
    id: 'search',
    path: '/search',
    summary: 'Everything that is public and has the words, the best first',
    query: searchQuery,
    answer: 'SearchList',
    errors: { ...badQuestion, ...tooOften, ...noIndex },
  },
  {
    id: 'suggest',
    path: '/suggest',
    summary: 'What may be meant by what is typed so far',
    query: suggestQuery,
    answer: 'Suggestions',
    errors: { ...badQuestion, ...tooOften, ...noIndex },
  },
  {
    id: 'listThreads',
    path: '/threads',
    summary: 'Threads of the forum that are open to read, those that were begun last first',
    query: threadListQuery,
    answer: 'ThreadList',
    errors: { ...badQuestion, '404': 'There is no such category that is open to read', ...tooOften },
  },
  {
    id: 'listMeetings',
    path: '/meetings',
    summary: 'Meetings that are open to all, the soonest first',
    query: meetingListQuery,
    answer: 'MeetingList',
    errors: { ...badQuestion, ...tooOften },
  },
  {
    id: 'listIndicators',
    path: '/indicators',
    summary: 'What is measured, with every version of its definition',
    query: noQuery,
    answer: 'IndicatorList',
    errors: { ...badQuestion, ...missing, ...tooOften },
  },
  {
    id: 'readIndicator',
    path: '/indicators/{slug}',
    summary: 'One indicator with its open figures: released ones only, no sum, no rank',
    query: noQuery,
    answer: 'Indicator',
    errors: { ...badQuestion, ...missing, ...tooOften },
  },
  {
    id: 'listIndicatorChanges',
    path: '/indicators/changes',
    summary: 'Which figures have been released or withdrawn, the oldest first',
    query: indicatorChangesQuery,
    answer: 'IndicatorChanges',
    errors: { ...badQuestion, ...missing, ...tooOften },
  },
  {
    id: 'readOpenApi',
    path: '/openapi.json',
    summary: 'This document',
    query: noQuery,
    errors: { ...badQuestion, ...tooOften },
  },
];
