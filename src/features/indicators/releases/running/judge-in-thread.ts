import { isProvenBy } from '../../disclosure/audit/certificate.ts';
import { createProtector } from '../../disclosure/protect/thread/protector.ts';
import type { Protect } from '../gate/choice.ts';
import { type Judgement, judgeRound } from '../gate/gate.ts';
import type { GateInput } from '../gate/handed.ts';

/** The longest that a release is worked on; what is not proven then is not said. */
const longestRun = 10 * 60_000;
/** Each question has half of the time that is left, so that its halves have some too; with less than this nothing is begun. */
const shortestCall = 1000;

/**
 * Judges a round in a thread of its own, so that the solver never keeps a request waiting. Nothing is believed of it
 * but what plain addition finds here, too. `ending` gives up at once.
 */
export async function judgeInThread(
  input: GateInput,
  onStep: (done: number, of: number) => Promise<void>,
  ending?: AbortSignal,
): Promise<Judgement | { ok: false; reason: 'failed' }> {
  const until = performance.now() + longestRun;
  const protector = createProtector();
  ending?.addEventListener('abort', protector.close);
  const protect: Protect = async (model) => {
    const deadline = (until - performance.now()) / 2;
    return deadline < shortestCall ? { kind: 'not-proven' } : await protector.protect(model, { deadline });
  };
  try {
    const judged = await judgeRound(input, protect, onStep);
    const isProven = !judged.ok || isProvenBy(judged.proposal.certificate, judged.asked);
    return isProven ? judged : { ok: false, reason: 'failed' };
  } finally {
    ending?.removeEventListener('abort', protector.close);
    await protector.close();
  }
}
