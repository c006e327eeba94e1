import type { Actor } from '#src/platform/access/actor.ts';
import { isPermitted, type PermissionObject } from '#src/platform/access/permissions.ts';
import type { FieldErrors } from '#src/platform/outcome.ts';
import type { EntryDraft } from '../entry/entry.ts';
import type { ApprovalRequest, AskKind, RequestState } from './approval.ts';

/** For how long a link can be answered. */
export const requestLifeMs = 14 * 24 * 3_600_000;

/** Whether the actor may publish for the organisation without belonging to it: then it has to say yes first. */
export function publishesOnBehalf(actor: Actor, scope: PermissionObject): boolean {
  const { organisationIds = [] } = scope;
  return (
    isPermitted(actor, 'entry.publish', scope) && !isPermitted(actor, 'entry.publish', { organisationIds })
  );
}

/** Whether publishing was refused because the organisation has not said yes: then it is asked. */
export const needsYes = (errors: FieldErrors): boolean => errors['form']?.code === 'approval-needed';

/** Whom one asks: whoever writes for another organisation asks the person who told, everybody else the boss. */
export function usualKind(actor: Actor, { organisationIds = [] }: PermissionObject): AskKind {
  return isPermitted(actor, 'entry.write', { organisationIds }) ? 'boss' : 'interview';
}

/** Whether the link still asks for something; `now` as ISO text. */
export function requestState(
  request: Pick<ApprovalRequest, 'answeredAt' | 'revokedAt' | 'expiresAt'>,
  now: string,
): RequestState {
  if (request.answeredAt !== null) return 'answered';
  if (request.revokedAt !== null) return 'revoked';
  return request.expiresAt > now ? 'open' : 'expired';
}

/** Whether what was asked about or agreed to is the text as it stands. */
export function isAbout(
  { revisionId, saves }: Pick<ApprovalRequest, 'revisionId' | 'saves'>,
  { revision }: Pick<EntryDraft, 'revision'>,
): boolean {
  return revisionId === revision.id && saves === revision.saves;
}
