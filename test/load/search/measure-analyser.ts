import { createAnalyser } from '#src/features/search/analysis/analyse.ts';
import { loadLexicon } from '#src/features/search/analysis/lexicon/load-lexicon.ts';
import { rssMb } from '../process-usage.ts';
import { benchDocuments } from './documents.ts';

/** What reading Swedish costs: the lexicon, a word seen for the first time, a word in running text. */
function measure(): object {
  const texts = [...benchDocuments(2_000)].flat().map(({ body }) => body);
  globalThis.gc?.();
  const emptyMb = rssMb(process.pid);
  const loadMs = timed(() => loadLexicon());
  const analyser = createAnalyser(loadLexicon());
  globalThis.gc?.();
  const lexiconMb = rssMb(process.pid) - emptyMb;
  const unique = [
    ...new Set(
      texts
        .join(' ')
        .toLowerCase()
        .match(/\p{L}+/gu) ?? [],
    ),
  ];
  const firstMs = timed(() => unique.map((word) => analyser.analyseWord(word)));
  let words = 0;
  const textMs = timed(() => {
    for (const text of texts) words += analyser.analyseText(text).length;
  });
  return {
    loadMs: rounded(loadMs),
    rssMb: lexiconMb,
    newWordMicroseconds: rounded((firstMs / unique.length) * 1000),
    runningTextMicroseconds: rounded((textMs / words) * 1000),
    words,
    differentWords: unique.length,
  };
}

function timed(run: () => unknown): number {
  const began = performance.now();
  run();
  return performance.now() - began;
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

process.send?.(measure());
