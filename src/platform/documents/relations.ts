import { SaxesParser } from 'saxes';
import { DocumentRefusal } from './document.ts';
import type { Relation } from './package-rules.ts';

/** What a part of an Office file says that it belongs together with. */
export function readRelations(xml: string): (Relation & { id: string })[] {
  const relations: (Relation & { id: string })[] = [];
  const parser = new SaxesParser({ xmlns: false });
  parser.on('error', (error) => {
    throw new DocumentRefusal('file-damaged', { cause: error });
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (!/(?:^|:)Relationship$/.test(name)) return;
    const { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode = '' } = attributes;
    relations.push({ id, type, target, isExternal: /^external$/i.test(mode) });
  });
  if (xml !== '') parser.write(xml.replace(/^\uFEFF/, '')).close();
  return relations;
}
