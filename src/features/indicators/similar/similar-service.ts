import type { KnownMunicipality } from '#src/features/network/municipalities/background/background.ts';
import { readBackgrounds } from '#src/features/network/municipalities/background/background-service.ts';
import type { App } from '#src/platform/app.ts';
import type { SimilarAsked } from './similar-address.ts';
import { findAlike, type Similar } from './similarity-rules.ts';

/** Who can be asked for, and the municipalities of the county that are like the chosen one. */
export type SimilarPage = {
  asked: SimilarAsked;
  /** In the order of their codes. */
  municipalities: readonly KnownMunicipality[];
  chosen: KnownMunicipality | undefined;
  alike: readonly (Similar & { municipality: KnownMunicipality })[];
};

/**
 * Finds the municipalities of the same county that are like the one that is asked for, open to all. It reads public
 * background facts and nothing that anybody hands in.
 */
export async function readSimilarMunicipalities(
  app: Pick<App, 'db'>,
  asked: SimilarAsked,
): Promise<SimilarPage> {
  const municipalities = await readBackgrounds(app);
  const chosen = municipalities.find(({ slug }) => slug === asked.municipality);
  if (!chosen) return { asked, municipalities, chosen, alike: [] };
  const peers = municipalities.filter(({ countyCode }) => countyCode === chosen.countyCode);
  const alike = findAlike(chosen, peers, asked.weights).flatMap((similar) => {
    const municipality = peers.find(({ code }) => code === similar.code);
    const isNear = asked.within === undefined || similar.km <= asked.within;
    return municipality && isNear ? [{ ...similar, municipality }] : [];
  });
  return { asked, municipalities, chosen, alike };
}
