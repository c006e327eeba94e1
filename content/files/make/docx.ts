import { zip } from '#test/support/documents/zip.ts';
import type { Block } from './blocks.ts';
import { coreProperties, escaped, xmlHead } from './xml.ts';

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const relationTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const run = (words: string) => `<w:r><w:t xml:space="preserve">${escaped(words)}</w:t></w:r>`;
const paragraph = (style: string, words: string) =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${run(words)}</w:p>`;

/** A box that one writes in; its name is read aloud. */
const control = (name: string, hint: string) =>
  `<w:sdt><w:sdtPr><w:alias w:val="${escaped(name)}"/><w:showingPlcHdr/><w:text w:multiLine="1"/></w:sdtPr><w:sdtContent><w:r><w:rPr><w:rStyle w:val="PlaceholderText"/></w:rPr><w:t>${escaped(hint)}</w:t></w:r></w:sdtContent></w:sdt>`;

function cell(content: string, width: number): string {
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${content}</w:tc>`;
}

function table({ text, columns, rows }: Extract<Block, { kind: 'table' }>): string {
  const width = Math.floor(9600 / columns.length);
  const head = columns.map((name) => cell(paragraph('TableHeading', name), width)).join('');
  const row = (cells: readonly string[], at: number) =>
    cells
      .map((words, column) =>
        cell(`<w:p>${words ? run(words) : control(`${columns[column]}, rad ${at + 1}`, 'Skriv här')}</w:p>`, width),
      )
      .join('');
  return (
    paragraph('Caption', text) +
    `<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="9600" w:type="dxa"/><w:tblLook w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="${escaped(text)}"/></w:tblPr>` +
    `<w:tblGrid>${columns.map(() => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>` +
    `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${head}</w:tr>` +
    rows.map((cells, at) => `<w:tr><w:trPr><w:cantSplit/></w:trPr>${row(cells, at)}</w:tr>`).join('') +
    '</w:tbl><w:p/>'
  );
}

function block(one: Block): string {
  switch (one.kind) {
    case 'title':
      return paragraph('Title', one.text);
    case 'heading':
      return paragraph('Heading1', one.text);
    case 'table':
      return table(one);
    case 'field':
      return `${paragraph('Question', one.text)}<w:p><w:pPr><w:pStyle w:val="Answer"/></w:pPr>${control(one.text, one.hint)}</w:p>`;
    case 'check':
      return paragraph('Normal', `☐ ${one.text}`);
    default:
      return paragraph('Normal', one.text);
  }
}

const style = (id: string, name: string, properties: string, type = 'paragraph') =>
  `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${name}"/>${type === 'paragraph' && id !== 'Normal' ? '<w:basedOn w:val="Normal"/>' : ''}<w:qFormat/>${properties}</w:style>`;
const spaced = (before: number, after: number, more = '') =>
  `<w:pPr>${more}<w:spacing w:before="${before}" w:after="${after}"/></w:pPr>`;

const styles = `${xmlHead}<w:styles xmlns:w="${word}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:sz w:val="22"/><w:lang w:val="sv-SE"/></w:rPr></w:rPrDefault></w:docDefaults>${[
  style('Normal', 'Normal', spaced(0, 120)),
  style('Title', 'Title', `${spaced(0, 160)}<w:rPr><w:b/><w:sz w:val="36"/></w:rPr>`),
  style('Heading1', 'heading 1', `${spaced(280, 100, '<w:keepNext/>').replace('</w:pPr>', '<w:outlineLvl w:val="0"/></w:pPr>')}<w:rPr><w:b/><w:sz w:val="27"/></w:rPr>`),
  style('Question', 'Question', `${spaced(100, 40, '<w:keepNext/>')}<w:rPr><w:b/></w:rPr>`),
  style('Answer', 'Answer', spaced(0, 200, '<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="4" w:color="595959"/></w:pBdr>')),
  style('TableHeading', 'Table Heading', `${spaced(60, 60)}<w:rPr><w:b/></w:rPr>`),
  style('Caption', 'caption', `${spaced(160, 60, '<w:keepNext/>')}<w:rPr><w:i/></w:rPr>`),
  style('PlaceholderText', 'Placeholder Text', '<w:rPr><w:color w:val="595959"/></w:rPr>', 'character'),
  `<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:tblPr><w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="595959"/>`).join('')}</w:tblBorders><w:tblCellMar><w:left w:w="100" w:type="dxa"/><w:right w:w="100" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>`,
].join('')}</w:styles>`;

const page =
  '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>';

/** A Word form: real heading styles, header rows that repeat, boxes with names, Swedish throughout. */
export function makeDocx(name: string, blocks: readonly Block[]): Buffer {
  const types = [
    ['/word/document.xml', `${wordType}.document.main+xml`],
    ['/word/styles.xml', `${wordType}.styles+xml`],
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
  ];
  return zip([
    {
      name: '[Content_Types].xml',
      content: `${xmlHead}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${types.map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`).join('')}</Types>`,
    },
    {
      name: '_rels/.rels',
      content: `${xmlHead}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relationTypes}/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
    },
    {
      name: 'word/_rels/document.xml.rels',
      content: `${xmlHead}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relationTypes}/styles" Target="styles.xml"/></Relationships>`,
    },
    {
      name: 'word/document.xml',
      content: `${xmlHead}<w:document xmlns:w="${word}"><w:body>${blocks.map(block).join('')}${page}</w:body></w:document>`,
    },
    { name: 'word/styles.xml', content: styles },
    { name: 'docProps/core.xml', content: coreProperties(name) },
  ]);
}
