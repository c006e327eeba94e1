import type { Selectable } from 'kysely';
import type { SituationQuestionTable, SituationWordingTable } from '#db/tables/situation.ts';
import type { Db } from '#src/platform/app.ts';
import { DomainError } from '#src/platform/errors.ts';
import type { Question, QuestionWording, Wording } from '../situation.ts';

/** The standard questions and those of the networks, with all their wordings; without networks the standard ones alone. */
export async function listQuestions(db: Db, networkIds: readonly string[]): Promise<readonly Question[]> {
  const questions = await db
    .selectFrom('situation_question')
    .selectAll()
    .where((is) =>
      is.or([
        is('network_id', 'is', null),
        ...(networkIds.length > 0 ? [is('network_id', 'in', [...networkIds])] : []),
      ]),
    )
    .orderBy('position')
    .orderBy('id')
    .execute();
  const wordings = await db.selectFrom('situation_wording').selectAll().orderBy('version').execute();
  const wordingsOf = Map.groupBy(wordings, ({ question_id }) => question_id);
  return questions.map((row) => toQuestion(row, wordingsOf.get(row.id) ?? []));
}

function toQuestion(
  row: Selectable<SituationQuestionTable>,
  wordings: readonly Selectable<SituationWordingTable>[],
): Question {
  const versions = Map.groupBy(wordings, ({ version }) => version);
  return {
    id: row.id,
    networkId: row.network_id,
    part: row.part,
    position: row.position,
    retiredOn: row.retired_on,
    wordings: [...versions].flatMap(([version, rows]) => toWordings(version, rows)),
  };
}

function toWordings(
  version: number,
  rows: readonly Selectable<SituationWordingTable>[],
): readonly QuestionWording[] {
  const sv = rows.find(({ lang }) => lang === 'sv');
  const en = rows.find(({ lang }) => lang === 'en');
  return sv ? [{ version, validFrom: sv.valid_from, sv: toWords(sv), en: en && toWords(en) }] : [];
}

function toWords({ short, text, hint, extra, search }: Selectable<SituationWordingTable>): Wording {
  return { short, text, hint, extra, search };
}

type NewQuestion = Pick<Question, 'id' | 'networkId' | 'part' | 'position'>;

/** Writes the question, or brings a standard one to what the portal's files say. */
export async function upsertQuestion(trx: Db, question: NewQuestion & { version: number }): Promise<void> {
  const { id, networkId, part, position, version } = question;
  await trx
    .insertInto('situation_question')
    .values({ id, network_id: networkId, part, position, version, retired_on: null })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet({ part, position, version, retired_on: null }),
    )
    .execute();
}

/** Writes a wording; the same version once more only corrects it. */
export async function upsertWording(
  trx: Db,
  key: { questionId: string; version: number; lang: 'sv' | 'en'; validFrom: string },
  words: Wording,
): Promise<void> {
  await trx
    .insertInto('situation_wording')
    .values({
      question_id: key.questionId,
      version: key.version,
      lang: key.lang,
      valid_from: key.validFrom,
      ...words,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['question_id', 'version', 'lang'])
        .doUpdateSet({ valid_from: key.validFrom, ...words }),
    )
    .execute();
}

/** Retires the standard questions that the portal no longer comes with. */
export async function retireOtherStandard(trx: Db, kept: readonly string[], on: string): Promise<void> {
  await trx
    .updateTable('situation_question')
    .set({ retired_on: on })
    .where('network_id', 'is', null)
    .where('retired_on', 'is', null)
    .where('id', 'not in', [...kept])
    .execute();
}

/** Makes the version the newest of a network's own question; `conflict` when somebody else changed or retired it first. */
export async function updateQuestionVersion(
  trx: Db,
  { id, networkId, version }: { id: string; networkId: string; version: number },
): Promise<void> {
  const row = await trx
    .updateTable('situation_question')
    .set({ version: version + 1 })
    .where('id', '=', id)
    .where('network_id', '=', networkId)
    .where('version', '=', version)
    .where('retired_on', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (!row) throw new DomainError('conflict', { type: 'situation' });
}

/** Retires a network's own question; `conflict` when it is retired or not theirs. */
export async function retireQuestion(
  trx: Db,
  { id, networkId, on }: { id: string; networkId: string; on: string },
): Promise<void> {
  const row = await trx
    .updateTable('situation_question')
    .set({ retired_on: on })
    .where('id', '=', id)
    .where('network_id', '=', networkId)
    .where('retired_on', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (!row) throw new DomainError('conflict', { type: 'situation' });
}
