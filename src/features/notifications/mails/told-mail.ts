import type { BuiltFrom } from '#src/platform/mail/mail-builder.ts';
import type { NoticeObject } from '../notices/notice.ts';
import type { DueMail } from './due-queries.ts';
import type { MailKind } from './mail-times-rules.ts';

/** Whom a mail of the outbox tells, of what. */
export type ToldMail = Pick<DueMail, 'personId' | 'kind' | 'object'>;

export function toBuiltFrom({ personId, kind, object }: ToldMail): BuiltFrom {
  return { person: personId, kind, ...(object && { type: object.type, id: object.id }) };
}

/** What `toBuiltFrom` wrote. */
export function readBuiltFrom({ person = '', kind, type, id = '' }: BuiltFrom): ToldMail {
  const object: NoticeObject | undefined = type === undefined ? undefined : { type, id };
  return { personId: person, kind: kind as MailKind, object };
}
