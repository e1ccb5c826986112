// The briefing prints to a few A4 pages that one can hand out; no page of the site prints its navigation.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tmpdir } from 'node:os';

const MOST_PAGES = 4;

export async function printed({ each }, browser) {
  const told = [];
  const context = await browser.newContext();
  for (const page of each) {
    const tab = await context.newPage();
    await tab.goto(page.url);
    await tab.emulateMedia({ media: 'print' });
    for (const it of await tab.locator('nav, .skip').all()) {
      if (await it.isVisible()) told.push(`${page.path} prints its navigation`);
    }
    if (page.kind === 'brief') told.push(...(await brief(tab)));
    await tab.close();
  }
  await context.close();
  return told;
}

async function brief(tab) {
  const pdf = await tab.pdf({ preferCSSPageSize: true, printBackground: true });
  const file = join(tmpdir(), 'brief.pdf');
  writeFileSync(file, pdf);
  const text = pdf.toString('latin1');
  const pages = (text.match(/\/Type\s*\/Page\b/g) ?? []).length;
  console.log(`  the briefing: ${pages} pages in ${file}`);
  return pages >= 1 && pages <= MOST_PAGES ? [] : [`the briefing has ${pages} pages, more than ${MOST_PAGES}`];
}
