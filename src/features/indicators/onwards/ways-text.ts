import type { NetworkModule } from '#src/features/network/networks/network.ts';
import { type Lang, messages } from '#src/i18n/index.ts';
import { similarPath } from '../similar/similar-address.ts';
import { onwardsPath, sheetPath } from './onwards-address.ts';

/** The ways on from a figure: to what similar municipalities do, to a sheet of paper, and to who is similar. */
export function waysOnwards(lang: Lang, slug: string, modules: ReadonlySet<NetworkModule>) {
  const { onwards: m, comparison } = messages(lang).indicators;
  const { doors } = comparison;
  const similar = { path: similarPath, label: doors.similar, text: doors.similarText };
  if (!modules.has('library')) return [similar];
  return [
    { path: onwardsPath(slug), label: m.door, text: m.doorText },
    { path: sheetPath(slug), label: m.sheet, text: m.sheetText },
    similar,
  ];
}
