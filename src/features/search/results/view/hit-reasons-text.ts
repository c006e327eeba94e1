import { type Lang, messages } from '#src/i18n/index.ts';
import type { Excerpt } from '#src/platform/search/search-index.ts';
import type { Hit } from '../present-hits.ts';

/** Why a hit stands where it does, in words: what met the query, then what moved it. */
export function hitReasons({ id, title, excerpt, score }: Hit, lang: Lang): readonly string[] {
  const { why } = messages(lang).search.results;
  const isIn = { title: hasMark(title), text: hasMark(excerpt) };
  return [
    ...(isIn.title ? [why.title] : []),
    ...(isIn.text ? [why.text] : []),
    ...(!isIn.title && !isIn.text && score.text > 0 ? [why.names] : []),
    ...(score.standing > 1 ? [why.guide] : []),
    ...(score.standing < 1 ? [laterReason(id, why.later)] : []),
    ...(score.label > 1 ? [why.reviewed] : []),
    ...(score.freshness < 1 ? [why.doubtful] : []),
  ];
}

/** What it is that comes after descriptions. */
function laterReason(id: string, later: Readonly<Record<'thread' | 'meeting' | 'other', string>>): string {
  if (id.startsWith('thread:')) return later.thread;
  return id.startsWith('meeting:') ? later.meeting : later.other;
}

const hasMark = (pieces: Excerpt) => pieces.some(({ isMarked }) => isMarked);
