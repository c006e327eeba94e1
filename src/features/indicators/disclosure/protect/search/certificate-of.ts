import type { Certificate, Move, Proof } from '../../audit/certificate.ts';
import { attackersOf } from '../../model/statement.ts';
import type { ProtectionModel } from '../model/protection-model.ts';
import type { Pattern } from './pattern.ts';
import type { Search } from './search.ts';
import { Doubt } from './seeker.ts';
import type { Witness } from './witness-pool.ts';

/** The witnesses of a safe pattern in the words of the model, one or two for each requirement. */
export function certificateOf(
  model: ProtectionModel,
  { frame, pool }: Search,
  pattern: Pattern,
): Certificate {
  const attackers = attackersOf(model);
  const places = new Map<Witness, number>();
  const proofs = new Map<string, Proof>();
  for (const [index, { attacker, sensitive, rule }] of frame.questions.entries()) {
    const witness = pool.answer(index, pattern);
    if (!witness) throw new Doubt();
    const place = places.get(witness) ?? places.size;
    places.set(witness, place);
    const name = `${attacker} ${sensitive} ${rule}`;
    const moves = [...(proofs.get(name)?.moves ?? []), place];
    proofs.set(name, { attacker: attackers[attacker]?.id ?? '', sensitive, rule, moves });
  }
  const moves = [...places.keys()].map((witness) => moveOf(model, witness));
  return { moves, proofs: [...proofs.values()] };
}

/** The unknowns are the first columns. */
function moveOf({ unknowns }: ProtectionModel, { change }: Witness): Move {
  return unknowns.flatMap(({ id }, column) => {
    const by = change[column] ?? 0;
    return by === 0 ? [] : [[id, by] as const];
  });
}
