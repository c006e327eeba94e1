/** Makes the files of this folder: `node content/files/make-files.ts`. Run by hand when a text has changed. */
import { writeFileSync } from 'node:fs';
import sharp from 'sharp';
import { launchChromium } from '#test/support/chromium.ts';
import { makeDocx } from './make/docx.ts';
import { followUp, followUpTitle } from './make/follow-up.ts';
import { meeting, meetingTitle, weeks, weeksTitle } from './make/forms.ts';
import { inquiry, inquiryTitle } from './make/inquiry.ts';
import { makeOdt } from './make/odt.ts';
import { stairsFigure, stairsPage } from './make/stairs.ts';
import { makeXlsx } from './make/xlsx.ts';

const write = (name: string, content: Uint8Array) => writeFileSync(new URL(name, import.meta.url), content);

write('franvaroutredning-version-1.docx', makeDocx(inquiryTitle, inquiry(1)));
write('franvaroutredning-version-2.docx', makeDocx(inquiryTitle, inquiry(2)));
write('blankett-steg-2-mote-med-hemmet.docx', makeDocx(meetingTitle, meeting));
write('checklista-de-tva-forsta-veckorna.odt', makeOdt(weeksTitle, weeks));
write('uppfoljning-per-termin.xlsx', makeXlsx(followUpTitle, followUp));

const browser = await launchChromium();
const page = await browser.newPage({ viewport: { width: 1200, height: 656 } });
await page.setContent(stairsPage);
const margin = { top: '20mm', bottom: '20mm', left: '20mm', right: '20mm' };
write('trappan-pa-en-sida.pdf', await page.pdf({ format: 'A4', tagged: true, margin }));
await page.setContent(stairsFigure);
write('trappan-som-bild.png', await sharp(await page.screenshot()).png({ palette: true }).toBuffer());
await browser.close();
