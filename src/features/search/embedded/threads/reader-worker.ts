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
import { createAnalyser } from '../../analysis/analyse.ts';
import { loadLexicon } from '../../analysis/lexicon/load-lexicon.ts';
import { createAskedSynonyms } from '../../query/asked-synonyms.ts';
import { createSynonyms } from '../../query/synonyms.ts';
import { createSpeller } from '../../spelling/speller.ts';
import {
  checkWhole,
  dismissBroken,
  type IndexFile,
  type IndexPlace,
  openIndexFile,
  type Unusable,
} from '../file/index-file.ts';
import { indexVersions } from '../file/index-versions.ts';
import { createPhrases } from '../matching/phrases.ts';
import type { Reading } from '../matching/reading.ts';
import { searchReading } from '../matching/search-reading.ts';
import { suggestReading } from '../matching/suggest-reading.ts';
import { loadMemoryIndex } from '../memory/memory-index.ts';
import { createScratch } from '../memory/scratch.ts';
import { answerCalls } from './answer-calls.ts';

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

/** Reads in one transaction, so that memory, phrases and texts are of one moment. */
function read<T>(work: (reading: Reading) => T): T {
  if (!open) throw new DomainError('unavailable');
  const { file, reading } = open;
  const inOneMoment = file.sqlite.transaction(() => {
    if (reading.memory.follow()) reading.phrases.forget();
    reading.scratch.reset();
    return { answer: work(reading) };
  });
  const outcome = dismissBroken(folder, file.name, () => inOneMoment());
  if (outcome === 'broken') throw new DomainError('unavailable', { reason: 'broken' });
  return outcome.answer;
}

function openFile(synonyms: readonly SynonymGroup[]): 'open' | Unusable {
  const file = openIndexFile(folder, versions);
  if (typeof file === 'string') return file;
  const memory = dismissBroken(folder, file.name, () => {
    checkWhole(file.sqlite);
    return loadMemoryIndex(file.sqlite);
  });
  if (memory === 'broken') {
    file.sqlite.close();
    return 'broken';
  }
  const vocabulary = {
    get size() {
      return memory.words.size;
    },
    text: memory.words.text,
    count: (word: number) => memory.publicOfWord[word] ?? 0,
    stem: (word: number) => memory.termOfWord[word] ?? 0,
  };
  const reading: Reading = {
    sqlite: file.sqlite,
    memory,
    analyser,
    speller: createSpeller(vocabulary),
    phrases: createPhrases(file.sqlite, memory),
    scratch: createScratch(),
    synonyms: createSynonyms(synonyms, analyser),
  };
  open = { file, reading };
  return 'open';
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
