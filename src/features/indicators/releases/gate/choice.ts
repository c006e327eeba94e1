import type { Audit } from '../../disclosure/audit/audit.ts';
import type { Certificate, Move } from '../../disclosure/audit/certificate.ts';
import type { DisclosureCase, Statement } from '../../disclosure/model/statement.ts';

/** Judges a case; moves that proved something before may spare work. */
export type Judge = (
  asked: DisclosureCase,
  moves: readonly Move[],
) => Promise<Pick<Audit, 'verdict' | 'certificate'>>;

/** Something that can be said or left out as a whole. */
export type Sayable = { readonly statements: readonly Statement[] };

/** What can safely be said together, with the case that it makes and what proves it. */
export type Choice<T extends Sayable> = {
  readonly said: ReadonlySet<T>;
  readonly asked: DisclosureCase;
  readonly certificate: Certificate;
};

/**
 * Says as much as is safe, the first first: all that is left if it may be, else each half of it by itself. The same
 * input always has the same choice. Nothing when what is known already is not safe.
 */
export async function choose<T extends Sayable>(
  known: DisclosureCase,
  wanted: readonly T[],
  judge: Judge,
  onStep: (decided: number) => Promise<void>,
): Promise<Choice<T> | undefined> {
  const said = new Set<T>();
  let asked = known;
  let proof: Certificate = { moves: [], proofs: [] };
  let decided = 0;

  async function isSafe(more: readonly T[]): Promise<boolean> {
    const next = {
      ...asked,
      published: [...asked.published, ...more.flatMap(({ statements }) => statements)],
    };
    const { verdict, certificate } = await judge(next, proof.moves);
    if (verdict === 'refuse') return false;
    asked = next;
    proof = certificate;
    for (const one of more) said.add(one);
    return true;
  }

  async function decide(rest: readonly T[]): Promise<void> {
    if (rest.length === 0) return;
    if (rest.length > 1 && !(await isSafe(rest))) {
      const middle = Math.ceil(rest.length / 2);
      await decide(rest.slice(0, middle));
      return decide(rest.slice(middle));
    }
    if (rest.length === 1) await isSafe(rest);
    decided += rest.length;
    await onStep(decided);
  }

  if (!(await isSafe([]))) return undefined;
  await decide(wanted);
  return { said, asked, certificate: proof };
}
