const steps = [
  ['Mentorn frågar', 'inom två dagar', 'Tre frånvarotillfällen på två veckor. Mentorn pratar med eleven och ringer hem.'],
  ['Möte med hemmet', 'inom två veckor', 'Mönstret fortsätter. Elev och vårdnadshavare träffar mentorn.'],
  ['Elevhälsan', 'nästa möte', 'Frånvaron är 15 procent eller mönstret oroar. Gruppen ser över skoldagen.'],
  ['Utredning och anmälan', 'klar inom tre veckor', 'Frånvaron utreds tillsammans med elev och vårdnadshavare och anmäls till huvudmannen.'],
  ['Samverkan', 'inom två veckor', 'Skolans insatser räcker inte. Skolan bjuder in dem som behövs.'],
] as const;

const look = 'body{font-family:"Open Sans",Arial,sans-serif;color:#1a1a1a;margin:0}';

export const stairsTitle = 'Trappan på en sida';

/** The five steps as a page: headings and a list, so that the PDF that is printed from it is tagged. */
export const stairsPage = `<!doctype html><html lang="sv"><head><meta charset="utf-8"><title>${stairsTitle}</title>
<style>${look}h1{font-size:26pt;margin:0 0 4mm}h2{font-size:14pt;margin:0 0 1mm}p{font-size:11pt;margin:0 0 2mm;line-height:1.45}
ol{list-style:none;padding:0}li{border-left:3mm solid #0b5a6b;padding:2mm 0 1mm 5mm;margin:0 0 5mm}</style></head><body>
<h1>${stairsTitle}</h1><p>Exempeldata från Kärrevik i Bergslagsbygden. Får användas fritt (CC0).</p>
<p>Trappan är ingen väntelista. Den som är orolig får gå direkt till steg 3.</p><ol>
${steps.map(([name, when, text], at) => `<li><h2>Steg ${at + 1}. ${name}</h2><p><strong>När: ${when}.</strong> ${text}</p></li>`).join('\n')}
</ol></body></html>`;

/** The same steps as a picture of stairs. */
export const stairsFigure = `<!doctype html><html lang="sv"><head><meta charset="utf-8"><title>${stairsTitle}</title>
<style>${look}main{display:flex;align-items:flex-end;gap:8px;width:1144px;height:600px;padding:28px;background:#fff}
div{flex:1;background:#0b5a6b;color:#fff;border-radius:6px 6px 0 0;padding:18px 16px;box-sizing:border-box}
.a{height:30%}.b{height:46%}.c{height:62%}.d{height:80%}.e{height:98%}
b{display:block;font-size:40px;line-height:1.1}span{display:block;font-size:22px;line-height:1.3;margin-top:8px}p{position:absolute;top:24px;left:28px;font-size:18px;margin:0}</style></head><body><main>
<p>Exempeldata från Bergslagsbygden</p>
${steps.map(([name], at) => `<div class="${'abcde'[at]}"><b>${at + 1}</b><span>${name}</span></div>`).join('\n')}
</main></body></html>`;
