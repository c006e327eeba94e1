import { z } from 'zod';
import { type DisclosureCase, sumOf, type Terms, thePublic, truth, type Unknown } from './statement.ts';
import { inWholeNumbers } from './whole-statement.ts';

const id = z.string().min(1);
/** The solver counts in 32 bits; sums may be greater. */
const count = z.int32();
/** Added exactly, taken from each other too, and no more than the solver takes for a number. */
const mostExact = 999_999_999_999_999;
const termsWith = (coefficient: z.ZodNumber | z.ZodInt32) =>
  z
    .record(id, coefficient)
    .refine((sum) => Object.keys(sum).length > 0, { error: 'Name at least one unknown.' });
const said = z.object({ terms: termsWith(z.number()), op: z.enum(['=', '<=', '>=']), value: z.number() });
const unknown = z
  .object({ id, min: count, max: count, true: count })
  .refine(({ min, max }) => min <= max, { path: ['min'], error: 'Greater than max.' })
  .refine(({ min, true: value }) => value >= min, { path: ['true'], error: 'Less than min.' })
  .refine(({ max, true: value }) => value <= max, { path: ['true'], error: 'Greater than max.' });

/**
 * A case as `portal disclosure audit` reads it: whole numbers, but decimals in what is published. Every fault is an issue
 * with the path of its field.
 */
export const caseInput = z
  .object({
    policy: z.object({ T: z.int().min(1) }),
    unknowns: z.array(unknown),
    published: z.array(said),
    attackers: z.array(z.object({ id, knows: z.array(id) })),
    sensitive: z.array(z.object({ terms: termsWith(count), max: z.int().min(0).optional() })),
  })
  .superRefine((asked, issues) => {
    for (const { path, message } of faultsOf(asked)) issues.addIssue({ code: 'custom', path, message });
  });

type Fault = { readonly path: (string | number)[]; readonly message: string };

function faultsOf(asked: DisclosureCase): readonly Fault[] {
  const unknowns = new Map(asked.unknowns.map((item) => [item.id, item]));
  return [
    ...repeated(asked.unknowns, 'unknowns'),
    ...repeated(asked.attackers, 'attackers'),
    ...asked.published.flatMap((sum, i) =>
      faultsOfTerms(inWholeNumbers(sum).terms, ['published', i, 'terms'], unknowns),
    ),
    ...asked.sensitive.flatMap((sum, i) => faultsOfTerms(sum.terms, ['sensitive', i, 'terms'], unknowns)),
    ...asked.attackers.flatMap(({ id: attacker, knows }, i) =>
      faultsOfKnowledge(attacker, knows, ['attackers', i, 'knows'], unknowns),
    ),
    ...groupsTooSmall(asked),
  ];
}

function repeated(list: readonly { readonly id: string }[], field: string): readonly Fault[] {
  const seen = new Set<string>();
  return list.flatMap((item, i) => {
    const isRepeated = seen.has(item.id);
    seen.add(item.id);
    return isRepeated ? [{ path: [field, i, 'id'], message: `"${item.id}" stands here twice.` }] : [];
  });
}

function faultsOfTerms(terms: Terms, path: Fault['path'], unknowns: ReadonlyMap<string, Unknown>) {
  const strange = Object.keys(terms).filter((name) => !unknowns.has(name));
  if (strange.length > 0) return strange.map((name) => unknownId(name, [...path, name]));
  const greatest = Object.entries(terms).reduce((sum, [name, coefficient]) => {
    const { min = 0, max = 0 } = unknowns.get(name) ?? {};
    return sum + Math.abs(coefficient) * Math.max(Math.abs(min), Math.abs(max));
  }, 0);
  const isExact = [greatest, ...Object.values(terms)].every((value) => Math.abs(value) <= mostExact);
  return isExact ? [] : [{ path, message: 'Too great to be added exactly.' }];
}

function faultsOfKnowledge(
  attacker: string,
  knows: readonly string[],
  path: Fault['path'],
  unknowns: ReadonlyMap<string, Unknown>,
): readonly Fault[] {
  if (attacker === thePublic.id && knows.length > 0)
    return [{ path, message: 'The public knows nothing beyond what is published.' }];
  return knows.flatMap((name, i) => (unknowns.has(name) ? [] : [unknownId(name, [...path, i])]));
}

function unknownId(name: string, path: Fault['path']): Fault {
  return { path, message: `"${name}" is not among the unknowns.` };
}

function groupsTooSmall({ sensitive, unknowns }: DisclosureCase): readonly Fault[] {
  const values = truth(unknowns);
  return sensitive.flatMap(({ terms, max }, i) =>
    max !== undefined && sumOf(terms, values) > max
      ? [{ path: ['sensitive', i, 'max'], message: 'Less than the true value.' }]
      : [],
  );
}
