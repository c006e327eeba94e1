import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { type DocumentPlace, DocumentRefusal } from './document.ts';

/** Takes what is read in a document, piece by piece. */
export type TextSink = (place: DocumentPlace, text: string) => void;

// element names without their prefixes, which each program chooses for itself
const paragraphs = new Set(['p', 'h', 'si', 'row', 'comment', 'cm', 'table-row']);
const spaces = new Set(['tab', 's', 'c', 'tc', 'table-cell']);
const lines = new Set(['br', 'cr', 'line-break']);
const removals = new Set(['del', 'moveFrom', 'deletion']);
/** Figures that place and draw, formulas, pictures as text. */
const silent = new Set(['posOffset', 'align', 'pctWidth', 'pctHeight', 'f', 'binary-data']);
/** Attributes that hold words: alternative texts, names of sheets. */
const spoken = new Set(['descr', 'title', 'sheet.name', 'table.table:name']);

const localName = (name: string) => name.slice(name.indexOf(':') + 1);

/** Reads one XML part of a document as it is unpacked. */
export function createPartReader(place: DocumentPlace, sink: TextSink) {
  const parser = new SaxesParser({ xmlns: false });
  const open: string[] = [];
  const within = { removals: 0, annotations: 0 };
  let isSharedString = false;

  const say = (text: string) => {
    if (within.removals > 0) sink('removed', text);
    else sink(within.annotations > 0 ? 'comments' : place, text);
  };
  const nest = (name: string, by: 1 | -1) => {
    if (removals.has(name)) within.removals += by;
    if (name === 'annotation') within.annotations += by;
  };
  const fail = (cause: unknown) => {
    throw new DocumentRefusal('file-damaged', { cause });
  };
  const onText = (text: string) => {
    const name = open.at(-1) ?? '';
    if (silent.has(name) || (name === 'v' && isSharedString)) return;
    if (text.trim() !== '' || name === 't') say(text);
  };
  parser.on('error', fail);
  // a document type could name other files, or grow without end
  parser.on('doctype', fail);
  parser.on('opentag', (tag) => {
    const name = localName(tag.name);
    open.push(name);
    nest(name, 1);
    if (name === 'c') isSharedString = tag.attributes['t'] === 's';
    if (lines.has(name)) say('\n');
    else if (spaces.has(name)) say('\t');
    for (const words of spokenIn(name, tag)) say(`${words}\n`);
  });
  parser.on('text', onText);
  parser.on('cdata', onText);
  parser.on('closetag', (tag) => {
    const name = localName(tag.name);
    open.pop();
    if (paragraphs.has(name) || place === 'properties') say('\n');
    nest(name, -1);
  });
  return {
    write: (chunk: string): void => {
      parser.write(chunk);
    },
    end: (): void => {
      parser.close();
    },
  };
}

function spokenIn(name: string, { attributes }: SaxesTagPlain): string[] {
  return Object.entries(attributes).flatMap(([key, value]) =>
    (spoken.has(key) || spoken.has(`${name}.${key}`)) && value.trim() !== '' ? [value] : [],
  );
}
