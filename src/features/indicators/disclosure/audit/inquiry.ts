import type { Question, Requirement } from '../model/requirement.ts';
import type { Attacker, DisclosureCase } from '../model/statement.ts';
import { type Move, possibleMoves } from './certificate.ts';
import { examine, type Finding } from './examination.ts';
import { layoutOf, type PlacedSum } from './layout.ts';
import type { Part } from './parts.ts';
import { createPossibilities, type Point, type Possibilities, type View } from './possibilities.ts';

/** How a question is answered; `moves` lead from the truth to what proves it, `interval` holds all that is possible. */
export type Answer =
  | { readonly kind: 'met'; readonly moves: readonly Move[] }
  | { readonly kind: 'broken' | 'unknown'; readonly interval: readonly [least: number, greatest: number] };

/** All that is published, compiled once and asked by one attacker after the other. */
export type Inquiry = {
  attack(attacker: Attacker): (question: Question) => Promise<Answer>;
  dispose(): Promise<void>;
};

/**
 * Compiles a case whose truth agrees with what is published; moves that do so, too, are tried before the solver.
 * After `deadline` milliseconds its answers are unknown.
 */
export function createInquiry(
  asked: DisclosureCase,
  { deadline, moves = [] }: { readonly deadline: number; readonly moves?: readonly Move[] },
): Inquiry {
  const until = performance.now() + deadline;
  const layout = layoutOf(asked);
  const possible = possibleMoves(moves, asked);
  const opened = new Map<Part, Promise<Possibilities>>();
  const findings = new Map<string, Finding>();

  function open(part: Part): Promise<Possibilities> {
    const points = [[], ...possible].map((move) => layout.pointOf(part, move));
    const made = opened.get(part) ?? createPossibilities(part, points, until - performance.now());
    opened.set(part, made);
    return made;
  }

  function attack(attacker: Attacker): (question: Question) => Promise<Answer> {
    const views = new Map<Part, View>();
    async function viewOf(part: Part): Promise<View> {
      const view = views.get(part) ?? (await open(part)).viewOf(layout.knownIn(part, attacker));
      views.set(part, view);
      return view;
    }

    return async (question) => {
      const sum = layout.placed(question.rest);
      const { part, certain } = sum;
      if (!part) return { kind: 'broken', interval: [certain, certain] };
      const view = await viewOf(part);
      // what one attacker finds, all find who know as much of the part
      const name = JSON.stringify([question, view.known]);
      const finding =
        findings.get(name) ?? (await examine(view, sum.open, openRequirement(question, certain)));
      findings.set(name, finding);
      return answerOf(finding, sum, (point) => layout.moveTo(part, point));
    };
  }

  async function dispose(): Promise<void> {
    for (const possibilities of opened.values()) (await possibilities).dispose();
  }
  return { attack, dispose };
}

/** What is left for the open part of a sum when the certain part is taken from it. */
function openRequirement({ atMost, atLeast, different }: Requirement, certain: number): Requirement {
  return { atMost: atMost - certain, atLeast: atLeast - certain, different };
}

function answerOf(finding: Finding, { certain, range }: PlacedSum, moveTo: (point: Point) => Move): Answer {
  if (finding.kind === 'met') return { kind: 'met', moves: finding.proof.map(moveTo) };
  if (finding.kind === 'unknown') return { kind: 'unknown', interval: [range.min + 0, range.max + 0] };
  const [least, greatest] = finding.interval;
  return { kind: 'broken', interval: [least + certain, greatest + certain] };
}
