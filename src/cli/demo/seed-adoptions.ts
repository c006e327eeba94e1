import { adoptions } from '#db/seeds/adoptions.ts';
import { insertAdoptionOnce } from '#src/features/library/adoption/adoption-queries.ts';
import { insertQuestion, updateAnswer } from '#src/features/library/adoption/follow-up/answer-queries.ts';
import { findEntryIds, findOrganisationNames } from '#src/features/library/storage/reference-queries.ts';
import { system } from '#src/platform/access/actor.ts';
import type { App, Db } from '#src/platform/app.ts';

type Named = { entries: ReadonlyMap<string, string>; organisations: ReadonlyMap<string, { id: string }> };

/** Writes who uses what; what is there already stays as it is. */
export async function seedAdoptions(app: App): Promise<void> {
  await app.db.transaction().execute(async (trx) => {
    const named = {
      entries: await findEntryIds(
        trx,
        adoptions.map(({ original }) => original),
      ),
      organisations: await findOrganisationNames(
        trx,
        adoptions.map(({ organisation }) => organisation),
      ),
    };
    for (const adoption of adoptions) await seedOne(app, trx, adoption, named);
  });
}

async function seedOne(
  app: App,
  trx: Db,
  { original, organisation, way, answer }: (typeof adoptions)[number],
  { entries, organisations }: Named,
): Promise<void> {
  const originalId = entries.get(original);
  const organisationId = organisations.get(organisation)?.id;
  if (originalId === undefined || organisationId === undefined) return;
  const at = app.clock.now().toISOString();
  const adoptionId = app.ids.next();
  const isNew = await insertAdoptionOnce(trx, {
    id: adoptionId,
    originalId,
    organisationId,
    way,
    by: null,
    at,
  });
  if (!isNew) return;
  const subject = { type: 'entry', id: originalId } as const;
  await app.events.append(trx, {
    kind: 'entry.adopted',
    actor: system,
    subject,
    data: { organisationId, way },
  });
  if (!answer) return;
  const id = app.ids.next();
  await insertQuestion(trx, { id, adoptionId, term: answer.term, at });
  const { whatDiffered } = answer;
  await updateAnswer(trx, { id, stillUsed: 'yes', whatDiffered, isPublic: true, by: null, at });
}
