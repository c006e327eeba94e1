import { zip } from '#test/support/documents/zip.ts';
import { coreProperties, escaped, xmlHead } from './xml.ts';

const sheetMain = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relationTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A text, or what Excel works out; `style` 1 is a heading, 2 wraps, 3 is a share in per cent. */
export type Cell = { text: string; style?: number } | { formula: string; style?: number };
export type Sheet = { name: string; widths: readonly number[]; rows: readonly (readonly Cell[])[]; frozen?: number };

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

function cell(one: Cell, column: number, row: number): string {
  const place = `r="${letters[column]}${row}" s="${one.style ?? 2}"`;
  if ('formula' in one) return `<c ${place} t="str"><f>${escaped(one.formula)}</f><v></v></c>`;
  return one.text === '' ? `<c ${place}/>` : `<c ${place} t="inlineStr"><is><t>${escaped(one.text)}</t></is></c>`;
}

function sheet({ widths, rows, frozen }: Sheet): string {
  const view = frozen
    ? `<sheetView workbookViewId="0"><pane ySplit="${frozen}" topLeftCell="A${frozen + 1}" activePane="bottomLeft" state="frozen"/></sheetView>`
    : '<sheetView workbookViewId="0"/>';
  const columns = widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`);
  const written = rows.map(
    (cells, at) => `<row r="${at + 1}">${cells.map((one, column) => cell(one, column, at + 1)).join('')}</row>`,
  );
  return `${xmlHead}<worksheet xmlns="${sheetMain}"><sheetViews>${view}</sheetViews><cols>${columns.join('')}</cols><sheetData>${written.join('')}</sheetData></worksheet>`;
}

const styles = `${xmlHead}<styleSheet xmlns="${sheetMain}"><fonts count="2"><font><sz val="11"/><name val="Arial"/></font><font><b/><sz val="11"/><name val="Arial"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf/>${[
  'fontId="1"',
  'fontId="0"',
  'fontId="0" numFmtId="9" applyNumberFormat="1"',
]
  .map((of) => `<xf ${of} applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>`)
  .join('')}</cellXfs></styleSheet>`;

/** A book of sheets with frozen heading rows; nothing hidden, nobody named. */
export function makeXlsx(name: string, sheets: readonly Sheet[]): Buffer {
  const types = [
    ['/xl/workbook.xml', `${sheetType}.sheet.main+xml`],
    ['/xl/styles.xml', `${sheetType}.styles+xml`],
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ...sheets.map((_, at) => [`/xl/worksheets/sheet${at + 1}.xml`, `${sheetType}.worksheet+xml`]),
  ];
  const relations = [
    ...sheets.map((_, at) => ['worksheet', `worksheets/sheet${at + 1}.xml`]),
    ['styles', 'styles.xml'],
  ];
  const listed = sheets.map(
    (one, at) => `<sheet name="${escaped(one.name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  return zip([
    {
      name: '[Content_Types].xml',
      content: `${xmlHead}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${types.map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`).join('')}</Types>`,
    },
    {
      name: '_rels/.rels',
      content: `${xmlHead}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relationTypes}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `${xmlHead}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.map(([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${relationTypes}/${type}" Target="${target}"/>`).join('')}</Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      content: `${xmlHead}<workbook xmlns="${sheetMain}" xmlns:r="${relationTypes}"><sheets>${listed.join('')}</sheets><calcPr fullCalcOnLoad="1"/></workbook>`,
    },
    { name: 'xl/styles.xml', content: styles },
    ...sheets.map((one, at) => ({ name: `xl/worksheets/sheet${at + 1}.xml`, content: sheet(one) })),
    { name: 'docProps/core.xml', content: coreProperties(name) },
  ]);
}
