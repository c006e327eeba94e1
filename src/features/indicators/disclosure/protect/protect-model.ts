import { type Certificate, isProvenBy } from '../audit/certificate.ts';
import { attackersOf } from '../model/statement.ts';
import { buildFrame } from './model/build-frame.ts';
import type { Question } from './model/frame.ts';
import type { ProtectionModel } from './model/protection-model.ts';
import { publishedCase } from './model/published-case.ts';
import { certificateOf } from './search/certificate-of.ts';
import { type Effort, type Found, findPattern } from './search/find-pattern.ts';
import { openSearch, type Search } from './search/search.ts';
import { Doubt } from './search/seeker.ts';

export type Protection =
  | {
      readonly kind: 'certified';
      /** The ids of the cells that can be published, in their order. */
      readonly published: readonly string[];
      readonly certificate: Certificate;
      /** No safe pattern leaves out fewer cells than this. */
      readonly leastUnpublished: number;
      readonly isProvenLeast: boolean;
    }
  /** This sum stays too certain for this attacker even when nothing more is published. */
  | { readonly kind: 'impossible'; readonly attacker: string; readonly sensitive: number }
  | { readonly kind: 'not-proven' };

export type Limits = {
  /** Milliseconds; what is not certified by then is not published. */
  readonly deadline: number;
  readonly effort?: Effort;
};

const usualEffort: Effort = { work: 2_000_000, swaps: 2000, rounds: 3, nodes: 100 };

/**
 * Chooses what to publish so that every sensitive sum stays as uncertain as the rules ask, against every attacker, and as
 * little as possible is left out. What comes out is certified by addition alone; the same model has the same answer.
 */
export async function protectModel(model: ProtectionModel, limits: Limits): Promise<Protection> {
  const frame = buildFrame(model);
  const search = await openSearch(frame, limits);
  try {
    const found = await findPattern(search, limits.effort ?? usualEffort, limits);
    return found.kind === 'safe' ? certified(model, search, found) : impossible(model, found.question);
  } catch (error) {
    if (error instanceof Doubt) return { kind: 'not-proven' };
    throw error;
  } finally {
    search.dispose();
  }
}

function certified(
  model: ProtectionModel,
  search: Search,
  found: Extract<Found, { kind: 'safe' }>,
): Protection {
  const { cells } = search.frame;
  const published = model.cells.flatMap(({ id }, at) => (found.pattern[cells[at] ?? -1] === 0 ? [id] : []));
  const certificate = certificateOf(model, search, found.pattern);
  if (!isProvenBy(certificate, publishedCase(model, new Set(published)))) return { kind: 'not-proven' };
  return {
    kind: 'certified',
    published,
    certificate,
    leastUnpublished: found.leastCount,
    isProvenLeast: found.isProvenLeast,
  };
}

function impossible(model: ProtectionModel, { attacker, sensitive }: Question): Protection {
  return { kind: 'impossible', attacker: attackersOf(model)[attacker]?.id ?? '', sensitive };
}
