import { workerData } from 'node:worker_threads';
import { DomainError } from '#src/platform/errors.ts';
import type {
  IndexStatus,
  SearchRequest,
  SearchResult,
  Suggestions,
  SuggestRequest,
} from '#src/platform/search/search-index.ts';
import type { SynonymGroup } from '#src/platform/search/synonym-group.ts';
import { answerCalls } from '#src/platform/threads/answer-calls.ts';
import { createAnalyser } from '../../analysis/analyse.ts';
import { loadLexicon } from '../../analysis/lexicon/load-lexicon.ts';
import { createAskedSynonyms } from '../../query/asked-synonyms.ts';
import { createSynonyms } from '../../query/synonyms.ts';
import {
  checkWhole,
  dismissBroken,
  type IndexFile,
  type IndexPlace,
  openIndexFile,
  type Unusable,
} from '../file/index-file.ts';
import { indexVersions } from '../file/index-versions.ts';
import { openReading, readNow } from '../matching/open-reading.ts';
import type { Reading } from '../matching/reading.ts';
import { searchReading } from '../matching/search-reading.ts';
import { suggestReading } from '../matching/suggest-reading.ts';

/** What the reading thread is asked; it reads one generation as long as it lives. */
export type ReaderCalls = {
  open(synonyms: readonly SynonymGroup[]): 'open' | Unusable;
  search(request: SearchRequest): SearchResult;
  suggest(request: SuggestRequest): Suggestions;
  status(input: undefined): IndexStatus;
  setSynonyms(groups: readonly SynonymGroup[]): void;
  isWorn(input: undefined): boolean;
};

const { folder, contentVersion } = workerData as IndexPlace;
const analyser = createAnalyser(loadLexicon());
const askedSynonyms = createAskedSynonyms(analyser);
const versions = indexVersions(analyser, contentVersion);
let open: { file: IndexFile; reading: Reading } | undefined;

function read<T>(work: (reading: Reading) => T): T {
  if (!open) throw new DomainError('unavailable');
  const { file, reading } = open;
  const outcome = dismissBroken(folder, file.name, () => ({ answer: readNow(reading, work) }));
  if (outcome === 'broken') throw new DomainError('unavailable', { reason: 'broken' });
  return outcome.answer;
}

function openFile(synonyms: readonly SynonymGroup[]): 'open' | Unusable {
  const file = openIndexFile(folder, versions);
  if (typeof file === 'string') return file;
  const reading = dismissBroken(folder, file.name, () => {
    checkWhole(file.sqlite);
    return openReading(file.sqlite, analyser, synonyms);
  });
  if (reading !== 'broken') open = { file, reading };
  else file.sqlite.close();
  return reading === 'broken' ? reading : 'open';
}

const calls: ReaderCalls = {
  open: openFile,
  search: ({ synonyms, ...request }) =>
    read((reading) =>
      searchReading(synonyms ? { ...reading, synonyms: askedSynonyms(synonyms) } : reading, request),
    ),
  suggest: (request) => read((reading) => suggestReading(reading, request)),
  status: () =>
    read(({ sqlite, memory }) => ({
      engine: 'embedded',
      documents: memory.documents.live,
      cursor: sqlite.prepare<[], number>('select cursor from meta').pluck().get(),
      version: versions,
    })),
  setSynonyms: (groups) => {
    if (open) open.reading.synonyms = createSynonyms(groups, analyser);
  },
  isWorn: () => open?.reading.memory.isWorn() ?? false,
};

answerCalls(calls, () => open?.file.sqlite.close());
