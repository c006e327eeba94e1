import { questionsOf } from '../model/requirement.ts';
import {
  type Attacker,
  attackersOf,
  type DisclosureCase,
  holds,
  type Statement,
  type Terms,
  thePublic,
  truth,
  type Unknown,
} from '../model/statement.ts';
import { inWholeNumbers } from '../model/whole-statement.ts';
import { type Certificate, isProvenBy, type Move, type Proof } from './certificate.ts';
import { type Answer, createInquiry, type Inquiry } from './inquiry.ts';

/** What speaks against a release: the sum, what it can be for the attacker as far as he does not know it, and why. */
export type Violation = {
  readonly attacker: string;
  readonly quantity: Terms;
  readonly interval: readonly [least: number, greatest: number];
  readonly rule: Proof['rule'] | 'inconsistent' | 'not-proven';
};
export type Audit = {
  readonly verdict: 'pass' | 'refuse';
  readonly violations: readonly Violation[];
  /** Shows each requirement that is met; with `pass` it shows them all. */
  readonly certificate: Certificate;
};

export type AuditOptions = {
  /** In milliseconds. */
  readonly deadline: number;
  /** Moves that proved something before; those that still agree with everything spare the solver. */
  readonly moves?: readonly Move[];
  /** Ends with the first violation, for whoever asks for the verdict alone. */
  readonly isBrief?: boolean;
};

/** The question about one sensitive sum by one rule, with what came of it. */
type Answered = Omit<Proof, 'moves'> & { readonly answer: Answer };

/**
 * Whether what is published, in whole numbers or decimals, leaves every sensitive sum as uncertain as the rules ask,
 * against every attacker. It passes only with moves that plain addition confirms; what `deadline` milliseconds do not
 * decide is refused.
 */
export async function auditCase(asked: DisclosureCase, options: AuditOptions): Promise<Audit> {
  const untrue = untrueStatements(asked);
  if (untrue.length > 0) return { verdict: 'refuse', violations: untrue, certificate: certificateOf([]) };
  return auditTrue({ ...asked, published: asked.published.map(inWholeNumbers) }, options);
}

async function auditTrue(asked: DisclosureCase, options: AuditOptions): Promise<Audit> {
  const answered = await questioned(asked, options);
  const violations = answered.flatMap((question) => violationsIn(question, asked));
  const certificate = certificateOf(answered);
  if (violations.length > 0) return { verdict: 'refuse', violations, certificate };
  if (!isProvenBy(certificate, asked))
    throw new Error('The certificate does not prove what it was made for.');
  return { verdict: 'pass', violations, certificate };
}

function untrueStatements({ unknowns, published }: DisclosureCase): readonly Violation[] {
  const values = truth(unknowns);
  return published
    .filter((statement) => !holds(inWholeNumbers(statement), values))
    .map((statement) => ({
      attacker: thePublic.id,
      quantity: statement.terms,
      interval: claimOf(statement, unknowns),
      rule: 'inconsistent',
    }));
}

/** What a reader has to believe of the sum. */
function claimOf({ terms, op, value }: Statement, unknowns: readonly Unknown[]): Violation['interval'] {
  const bounds = unknowns.map(({ id, min, max }) => {
    const coefficient = Object.hasOwn(terms, id) ? (terms[id] ?? 0) : 0;
    return [coefficient * min, coefficient * max] as const;
  });
  const least = bounds.reduce((sum, ends) => sum + Math.min(...ends), 0);
  const greatest = bounds.reduce((sum, ends) => sum + Math.max(...ends), 0);
  return [op === '<=' ? least : value, op === '>=' ? greatest : value];
}

/** Every question with its answer, the public's first. Insiders are asked before: what they hold possible, the public does too. */
async function questioned(asked: DisclosureCase, options: AuditOptions): Promise<readonly Answered[]> {
  const unknowns = new Map(asked.unknowns.map((unknown) => [unknown.id, unknown]));
  const inquiry = createInquiry(asked, options);
  const answered: (readonly Answered[])[] = [];
  try {
    for (const attacker of attackersOf(asked).toReversed()) {
      const answers = await answersTo(attacker, asked, unknowns, inquiry.attack(attacker), options);
      answered.unshift(answers);
      if (options.isBrief && answers.some(isViolation)) break;
    }
    return answered.flat();
  } finally {
    await inquiry.dispose();
  }
}

async function answersTo(
  attacker: Attacker,
  { sensitive, policy }: DisclosureCase,
  unknowns: ReadonlyMap<string, Unknown>,
  ask: ReturnType<Inquiry['attack']>,
  { isBrief }: AuditOptions,
): Promise<readonly Answered[]> {
  const answered: Answered[] = [];
  for (const [place, quantity] of sensitive.entries()) {
    for (const question of questionsOf(quantity, attacker, unknowns, policy.T)) {
      const answer = await ask(question);
      answered.push({ attacker: attacker.id, sensitive: place, rule: question.rule, answer });
    }
    if (isBrief && answered.some(isViolation)) break;
  }
  return answered;
}

function isViolation({ answer }: Answered): boolean {
  return answer.kind !== 'met';
}

function violationsIn(
  { attacker, sensitive, rule, answer }: Answered,
  asked: DisclosureCase,
): readonly Violation[] {
  if (answer.kind === 'met') return [];
  return [
    {
      attacker,
      quantity: asked.sensitive[sensitive]?.terms ?? {},
      interval: answer.interval,
      rule: answer.kind === 'broken' ? rule : 'not-proven',
    },
  ];
}

/** Each different move once, and for each question that is met the places of its moves. */
function certificateOf(answered: readonly Answered[]): Certificate {
  const places = new Map<string, number>();
  const moves: Move[] = [];
  const placeOf = (move: Move): number => {
    const name = JSON.stringify(move);
    const place = places.get(name) ?? moves.push(move) - 1;
    places.set(name, place);
    return place;
  };
  const proofs = answered.flatMap(({ answer, ...question }) =>
    answer.kind === 'met' ? [{ ...question, moves: answer.moves.map(placeOf) }] : [],
  );
  return { moves, proofs };
}
