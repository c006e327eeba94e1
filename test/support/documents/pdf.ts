type PdfParts = {
  /** What stands on each page; a page of `picture` shows a picture and no text. */
  pages?: readonly (string | { picture: true })[];
  title?: string;
  /** Runs when the document is opened. */
  script?: string;
  attachment?: string;
  comment?: string;
};

/** A PDF of one font, written by hand. */
export function pdf({
  pages = ['Rutin vid oro'],
  title,
  script,
  attachment,
  comment,
}: PdfParts = {}): Buffer {
  const objects: string[] = [];
  const add = (body: string) => objects.push(body);
  const reserve = () => add('');
  const catalog = reserve();
  const list = reserve();
  const font = add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  const picture = add(
    stream(
      '/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8',
      'A',
    ),
  );
  const note =
    comment === undefined
      ? undefined
      : add(`<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] /Contents (${comment}) >>`);
  const kids = pages.map((page, at) => {
    const drawn =
      typeof page === 'string' ? `BT /F1 12 Tf 50 700 Td (${page}) Tj ET` : 'q 100 0 0 100 0 0 cm /P1 Do Q';
    const content = add(stream('', drawn));
    const resources = `<< /Font << /F1 ${font} 0 R >> /XObject << /P1 ${picture} 0 R >> >>`;
    const annotations = note === undefined || at > 0 ? '' : ` /Annots [${note} 0 R]`;
    return add(
      `<< /Type /Page /Parent ${list} 0 R /MediaBox [0 0 595 842] /Contents ${content} 0 R /Resources ${resources}${annotations} >>`,
    );
  });
  objects[list - 1] =
    `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`;
  const names = namesOf(script, attachment, add);
  objects[catalog - 1] = `<< /Type /Catalog /Pages ${list} 0 R${names} >>`;
  const info = title === undefined ? undefined : add(`<< /Title (${title}) >>`);
  return written(objects, catalog, info);
}

function namesOf(
  script: string | undefined,
  attachment: string | undefined,
  add: (body: string) => number,
): string {
  if (script !== undefined) {
    const action = add(`<< /S /JavaScript /JS (${script}) >>`);
    return ` /Names << /JavaScript << /Names [(a) ${action} 0 R] >> >> /OpenAction ${action} 0 R`;
  }
  if (attachment === undefined) return '';
  const file = add(stream('/Type /EmbeddedFile', attachment));
  const spec = add(`<< /Type /Filespec /F (lista.xlsx) /UF (lista.xlsx) /EF << /F ${file} 0 R >> >>`);
  return ` /Names << /EmbeddedFiles << /Names [(lista.xlsx) ${spec} 0 R] >> >>`;
}

const stream = (keys: string, body: string) =>
  `<< ${keys} /Length ${Buffer.byteLength(body, 'latin1')} >>\nstream\n${body}\nendstream`;

function written(objects: readonly string[], catalog: number, info: number | undefined): Buffer {
  let text = '%PDF-1.7\n';
  const offsets = objects.map((body, at) => {
    const offset = text.length;
    text += `${at + 1} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const trailer = `/Size ${objects.length + 1} /Root ${catalog} 0 R${info === undefined ? '' : ` /Info ${info} 0 R`}`;
  const end = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< ${trailer} >>\nstartxref\n${text.length}\n%%EOF\n`;
  return Buffer.from(text + end, 'latin1');
}
