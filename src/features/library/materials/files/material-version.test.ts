import { describe, expect, it } from 'vitest';
import { addressName, dispositionOf, filePath, safeFileName, standingOf } from './material-version.ts';

describe('The name of a file', () => {
  it.each([
    ['Blankett, steg 1.DOCX', 'Blankett, steg 1.docx'],
    ['C:\\Users\\anna\\mall.docx', 'mall.docx'],
    ['../../etc/passwd.pdf', 'passwd.pdf'],
    ['a\u0000b\r\n"c".pdf', 'abc.pdf'],
    ['mall\u202exslx.docx', 'mallxslx.docx'],
    ['.docx', 'fil.docx'],
    [`${'å'.repeat(300)}.pdf`, `${'å'.repeat(100)}.pdf`],
  ])('%j is stored as %j', (sent, stored) => {
    expect(safeFileName(sent)).toBe(stored);
  });

  it('is plain in an address', () => {
    expect(addressName('Blankett för åk 7–9.docx')).toBe('blankett-for-ak-7-9.docx');
    expect(addressName('文件.pdf')).toBe('fil.pdf');
    expect(filePath({ lineageId: 'l', number: 2, fileName: 'Mall.docx' })).toBe('/filer/l/mall.docx');
  });

  it('S-5.4.2 stays one word of a header, whatever it is', () => {
    const header = dispositionOf({ mime: 'application/pdf', fileName: `é"';\r\n(1)*.pdf` });
    expect(header).toMatch(/^attachment; filename="[a-z0-9.-]+"; filename\*=UTF-8''[\w.%-]+$/);
    expect(dispositionOf({ mime: 'image/png', fileName: 'a.png' })).toMatch(/^inline;/);
  });
});

describe('A file is handed out', () => {
  it.each([
    ['clean', 'read', false, 'ready'],
    ['clean', 'picture', false, 'ready'],
    ['clean', 'unreadable', false, 'unapproved'],
    ['clean', 'unreadable', true, 'ready'],
    ['quarantined', 'read', false, 'quarantined'],
    ['quarantined', 'unreadable', true, 'quarantined'],
    ['refused', 'read', true, 'refused'],
  ] as const)('%s, %s, approved %s: %s', (state, reading, isApproved, standing) => {
    expect(standingOf({ state, reading, isApproved })).toBe(standing);
  });
});
