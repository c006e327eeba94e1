import { Readable } from 'node:stream';
import { publishEntry } from '#src/features/library/entry/entry-service.ts';
import { findMaterialFile } from '#src/features/library/materials/files/file-access-service.ts';
import { fileInput, linkInput } from '#src/features/library/materials/material-input.ts';
import {
  arrangeMaterials,
  openMaterials,
  saveFile,
  saveLink,
} from '#src/features/library/materials/material-service.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import type { FieldErrors, Outcome } from '#src/platform/outcome.ts';
import type { TestApp } from '#test/support/app.ts';
import { docx } from '#test/support/documents/office.ts';
import { type MadeEntry, makeEntry } from '#test/support/factories/entry-factory.ts';
import { makeNetwork, makeOrganisation } from '#test/support/factories/network-factory.ts';
import { type MadePerson, makePerson } from '#test/support/factories/person-factory.ts';

type Fields = Readonly<Record<string, string>>;
type Sent = { name: string; content: Uint8Array };

const words = { title: 'Samtalsmall', kind: 'form', licence: 'cc-by-4.0' };

/** An entry, those around it, and the acts that the pages do, as forms send them. */
export type MaterialWorld = Awaited<ReturnType<typeof makeMaterialWorld>>;

export async function makeMaterialWorld(app: TestApp) {
  const network = await makeNetwork(app);
  const organisation = await makeOrganisation(app, { network });
  const other = await makeOrganisation(app, { network });
  const person = (role: 'writer' | 'editor' | 'contact' | 'reader', scope = organisation) =>
    makePerson(app, { role, scope });
  const people = {
    writer: await person('writer'),
    editor: await person('editor'),
    contact: await person('contact'),
    neighbour: await person('reader', other),
  };
  const entry = await makeEntry(app, { organisation });
  return { network, organisation, people, entry, ...actsOn(app, people.writer, entry) };
}

function actsOn(app: TestApp, writer: MadePerson, entry: MadeEntry) {
  const open = (actor: Actor = writer.actor) => openMaterials(app, actor, entry.slug);

  async function file(
    sent: Sent | null = { name: 'mall.docx', content: docx() },
    fields: Fields = {},
    actor: Actor = writer.actor,
  ) {
    const page = await open(actor);
    const values = { saved: page.saved, ...words, ...fields };
    const parsed = fileInput.safeParse(values);
    const errors: FieldErrors = { title: { code: 'required' } };
    const form = parsed.success
      ? { ok: true as const, value: parsed.data, values }
      : { ok: false as const, errors, values };
    const content = sent
      ? { name: sent.name, content: Readable.from([Buffer.from(sent.content)]) }
      : undefined;
    return saveFile(app, actor, page, form, content);
  }

  /** As `file`, where nothing stands against it; returns the version. */
  async function givenFile(...args: Parameters<typeof file>) {
    const { outcome, file: version } = await file(...args);
    if (outcome === 'conflict' || !outcome.ok || !version) throw new Error(JSON.stringify(outcome));
    return version;
  }

  async function link(fields: Fields = {}): Promise<Outcome<void>> {
    const page = await open();
    const values = { saved: page.saved, ...words, link: 'https://film.example/1', ...fields };
    return saveLink(app, writer.actor, page, { input: linkInput.parse(values), values });
  }

  async function arrange(act: string): Promise<Outcome<void>> {
    const page = await open();
    return arrangeMaterials(app, writer.actor, page, { act, saved: page.saved });
  }

  async function publish(): Promise<void> {
    const outcome = await publishEntry(
      app,
      { kind: 'system', keys: new Set(['public']) },
      { entryId: entry.id },
    );
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.errors));
  }

  async function titles(): Promise<string[]> {
    return (await open()).materials.map(({ title }) => title);
  }

  /** What the actor meets at the address of the file; the error's code when there is none. */
  async function meets(actor: Actor, lineageId: string, name: string, number?: number): Promise<string> {
    try {
      const found = await findMaterialFile(app, actor, { lineageId, name, number });
      if (found.kind === 'file') return `version ${found.version.number}`;
      return found.kind === 'moved' ? found.path : found.standing;
    } catch (error) {
      return (error as { code?: string }).code ?? String(error);
    }
  }

  return { open, file, givenFile, link, arrange, publish, titles, meets };
}
