import type { IndexDocument } from './index-document.ts';

/** Gathers documents, so that the server gets few and bearable requests. */
export type DocumentBatch = {
  add(document: IndexDocument): Promise<void>;
  /** Sends what is left. */
  flush(): Promise<void>;
};

const mostDocuments = 1000;
/** Of texts; analysed they take up some four times as much, and the server takes 100 MB. */
const mostCharacters = 5_000_000;

/** Sends the documents on as soon as they are many or long. */
export function createDocumentBatch(send: (documents: IndexDocument[]) => Promise<void>): DocumentBatch {
  let gathered: IndexDocument[] = [];
  let characters = 0;
  const flush = async () => {
    if (gathered.length === 0) return;
    const documents = gathered;
    gathered = [];
    characters = 0;
    await send(documents);
  };
  return {
    add: async (document) => {
      gathered.push(document);
      characters += document.body.length;
      if (gathered.length >= mostDocuments || characters >= mostCharacters) await flush();
    },
    flush,
  };
}
