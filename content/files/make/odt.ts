import { zip } from '#test/support/documents/zip.ts';
import type { Block } from './blocks.ts';
import { escaped, xmlHead } from './xml.ts';

const mime = 'application/vnd.oasis.opendocument.text';
const spaces = ['office', 'text', 'table', 'style', 'meta', 'manifest']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .concat('xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"')
  .concat('xmlns:dc="http://purl.org/dc/elements/1.1/"')
  .join(' ');

const paragraph = (style: string, words: string) =>
  `<text:p text:style-name="${style}">${escaped(words)}</text:p>`;

function table({ text, columns, rows }: Extract<Block, { kind: 'table' }>): string {
  const cells = (all: readonly string[], style: string) =>
    all
      .map(
        (words) =>
          `<table:table-cell table:style-name="Cell" office:value-type="string">${paragraph(style, words)}</table:table-cell>`,
      )
      .join('');
  return (
    paragraph('Caption', text) +
    `<table:table table:name="${escaped(text)}"><table:table-column table:number-columns-repeated="${columns.length}"/>` +
    `<table:table-header-rows><table:table-row>${cells(columns, 'TableHeading')}</table:table-row></table:table-header-rows>` +
    rows.map((row) => `<table:table-row>${cells(row, 'Standard')}</table:table-row>`).join('') +
    '</table:table>'
  );
}

function block(one: Block): string {
  switch (one.kind) {
    case 'title':
      return paragraph('Title', one.text);
    case 'heading':
      return `<text:h text:style-name="Heading1" text:outline-level="1">${escaped(one.text)}</text:h>`;
    case 'table':
      return table(one);
    case 'check':
      return paragraph('Check', `☐ ${one.text}`);
    case 'field':
      return `${paragraph('TableHeading', one.text)}<text:p text:style-name="Standard"><text:placeholder text:placeholder-type="text" text:description="${escaped(one.text)}">&lt;${escaped(one.hint)}&gt;</text:placeholder></text:p>`;
    default:
      return paragraph('Standard', one.text);
  }
}

const style = (name: string, text: string, space = 0.25, shown = name) =>
  `<style:style style:name="${name}" style:display-name="${shown}" style:family="paragraph"><style:paragraph-properties fo:margin-top="${text.includes('bold') ? 0.3 : 0}cm" fo:margin-bottom="${space}cm"/><style:text-properties ${text}/></style:style>`;

const styles = `${xmlHead}<office:document-styles ${spaces} office:version="1.3"><office:styles><style:default-style style:family="paragraph"><style:text-properties fo:font-family="Arial" fo:font-size="11pt" fo:language="sv" fo:country="SE"/></style:default-style>${[
  style('Standard', 'fo:font-size="11pt"'),
  style('Title', 'fo:font-size="18pt" fo:font-weight="bold"', 0.4),
  style('Heading1', 'fo:font-size="14pt" fo:font-weight="bold"', 0.2, 'Heading 1'),
  style('TableHeading', 'fo:font-weight="bold"', 0.1, 'Table Heading'),
  style('Caption', 'fo:font-style="italic"', 0.1),
  style('Check', 'fo:font-size="11pt"', 0.2),
].join('')}</office:styles></office:document-styles>`;

/** An OpenDocument text: heading styles, a header row, a title and Swedish throughout. */
export function makeOdt(name: string, blocks: readonly Block[]): Buffer {
  const entry = (path: string, type: string) =>
    `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${type}"/>`;
  return zip([
    { name: 'mimetype', content: mime, isStored: true },
    {
      name: 'META-INF/manifest.xml',
      content: `${xmlHead}<manifest:manifest ${spaces} manifest:version="1.3">${entry('/', mime)}${['content.xml', 'styles.xml', 'meta.xml'].map((path) => entry(path, 'text/xml')).join('')}</manifest:manifest>`,
    },
    {
      name: 'content.xml',
      content: `${xmlHead}<office:document-content ${spaces} office:version="1.3"><office:automatic-styles><style:style style:name="Cell" style:family="table-cell"><style:table-cell-properties fo:border="0.5pt solid #595959" fo:padding="0.1cm"/></style:style></office:automatic-styles><office:body><office:text>${blocks.map(block).join('')}</office:text></office:body></office:document-content>`,
    },
    { name: 'styles.xml', content: styles },
    {
      name: 'meta.xml',
      content: `${xmlHead}<office:document-meta ${spaces} office:version="1.3"><office:meta><dc:title>${escaped(name)}</dc:title><dc:language>sv-SE</dc:language></office:meta></office:document-meta>`,
    },
  ]);
}
