import type { Db } from '#src/platform/app.ts';
import type { SchoolForm } from '../definitions/indicator.ts';
import type { Term } from '../definitions/term-rules.ts';

/** That figures were released or withdrawn; what was said stands in the sets. */
export type FigureChange = {
  seq: number;
  kind: 'release' | 'withdrawal';
  at: string;
  roundId: string;
  term: Term;
  schoolForm: SchoolForm;
};

/** The changes after a number, in their order. */
export async function listChanges(db: Db, after: number, limit: number): Promise<readonly FigureChange[]> {
  const rows = await db
    .selectFrom('release')
    .select(['seq', 'kind', 'at', 'round_id', 'term', 'school_form'])
    .where('seq', '>', after)
    .orderBy('seq')
    .limit(limit)
    .execute();
  return rows.map(({ round_id: roundId, term, school_form, ...row }) => {
    return { ...row, roundId, term: term as Term, schoolForm: school_form as SchoolForm };
  });
}
