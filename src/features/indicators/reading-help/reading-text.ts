import { type Lang, messages } from '#src/i18n/index.ts';
import { formatNumber, formatShare } from '#src/lib/numbers.ts';
import type { Counted, Interval } from '../equity/counted.ts';
import type { Sentence } from './reading-rules.ts';

/** A sentence of the reading help in words. */
export function readingText(sentence: Sentence, lang: Lang): string {
  const m = messages(lang).indicators.readingHelp;
  const percent = (share: number) => formatShare(share, lang);
  const ends = ({ lower, upper }: Interval) => ({ lower: percent(lower), upper: percent(upper) });
  const pupils = (counted: Counted | undefined) =>
    counted ? m.pupils(formatNumber(counted.count, lang), formatNumber(counted.of, lang)) : '';
  switch (sentence.says) {
    case 'own': {
      const own = [percent(sentence.share), pupils(sentence.counted)] as const;
      return sentence.median === undefined ? m.own(...own) : m.ownMedian(...own, percent(sentence.median));
    }
    case 'own-none':
      return m.ownNone(formatNumber(sentence.of, lang));
    case 'own-gap':
      return m.ownGap[sentence.gap];
    case 'moves':
      return m.moves(ends(sentence.interval));
    case 'moves-widely':
      return m.movesWidely(ends(sentence.interval));
    case 'unsure-hidden':
      return m.unsureHidden;
    case 'unsure-time':
      return m.unsureTime;
    case 'too-few-others':
      return m.tooFewOthers(sentence.others);
    case 'within':
      return sentence.isAdjusted ? m.withinAdjusted(sentence.side) : m.within(sentence.side);
    case 'outside':
      return sentence.isAdjusted ? m.outsideAdjusted(sentence.side) : m.outside(sentence.side);
    case 'broken':
      return sentence.because === 'counting'
        ? m.broken.counting
        : m.broken.participants(sentence.because.more);
    case 'few-terms':
      return m.fewTerms(sentence.terms);
    case 'no-cause':
      return m.noCause;
    case 'region':
      return m.region(
        percent(sentence.share),
        pupils(sentence.counted),
        m.municipalities(sentence.municipalities),
      );
    case 'region-gap':
      return m.regionGap[sentence.gap];
    case 'spread':
      return m.spread(formatNumber(sentence.deviation * 100, lang));
    case 'spread-by-chance':
      return m.spreadByChance;
    case 'spread-hidden':
      return m.spreadHidden;
    case 'protected':
      return m.protectedGroups(sentence.groups);
    case 'left-out':
      return m.leftOut(sentence.municipalities);
  }
}
