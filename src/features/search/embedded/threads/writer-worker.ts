import { workerData } from 'node:worker_threads';
import { answerCalls } from '#src/platform/threads/answer-calls.ts';
import { createAnalyser } from '../../analysis/analyse.ts';
import { loadLexicon } from '../../analysis/lexicon/load-lexicon.ts';
import type { IndexPlace } from '../file/index-file.ts';
import { indexVersions } from '../file/index-versions.ts';
import { createIndexWriter, type IndexWriter } from '../file/index-writer.ts';

/** What the writing thread is asked. */
export type WriterCalls = {
  [name in Exclude<keyof IndexWriter, 'close' | 'begin'>]: IndexWriter[name];
} & { begin(input: undefined): string };

const { folder, contentVersion } = workerData as IndexPlace;
const analyser = createAnalyser(loadLexicon());
const { close, ...calls } = createIndexWriter(folder, indexVersions(analyser, contentVersion), analyser);

answerCalls(calls satisfies WriterCalls, close);
