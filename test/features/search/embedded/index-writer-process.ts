/** Writes into an index until it is killed: `node index-writer-process.ts FOLDER apply|rebuild`; a message is a promise. */
import { createEmbeddedIndex } from '#src/features/search/embedded/embedded-index.ts';
import { searchDocument } from '../contract/documents.ts';

const [folder = '', work = 'apply'] = process.argv.slice(2);
const index = createEmbeddedIndex({ folder });

async function applyForEver(): Promise<void> {
  const { cursor: last = 0 } = await index.status();
  for (let cursor = last + 1; ; cursor += 1) {
    const documents = [1, 2, 3].map((part) => {
      return searchDocument(`${cursor}-${part}`, {
        title: `Ändring ${cursor} del ${part}`,
        body: 'Text. '.repeat(50),
      });
    });
    await index.apply({ subjects: [], documents, cursor });
    process.send?.(cursor);
  }
}

async function rebuildForEver(): Promise<void> {
  const rebuild = await index.rebuild();
  for (let part = 0; ; part += 1) {
    await rebuild.add([searchDocument(`new-${part}`, { title: 'Ny', body: 'Text. '.repeat(200) })]);
    process.send?.(part);
  }
}

await (work === 'apply' ? applyForEver() : rebuildForEver());
