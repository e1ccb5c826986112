// Looks at the built site as readers do. Usage: node check.js SITE/public [OUT]
//
// One page of each kind: axe-core finds no violation, light and dark, wide and narrow; nothing scrolls sideways at 320 pixels; no
// message in the console, no request to another host; all of it reads the same with JavaScript off. Every page: html-validate finds no
// error, every link and anchor leads somewhere. The brief prints to a few pages. Screenshots and the PDF go to OUT.
import { createRequire } from 'node:module';
import { mkdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { kinds, pages } from './pages.js';
import { deadLinks } from './links.js';
import { invalid } from './validate.js';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const LAUNCH = {
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
    '--disable-background-networking', '--disable-component-update', '--disable-sync'],
};
// A brief that is longer is no brief: two pages and annexes.
const PAGES_MAX = 8;
const VIEWS = [[1280, 'light'], [1280, 'dark'], [360, 'light'], [360, 'dark']];

const site = resolve(process.argv[2] ?? '../../site/public');
const out = resolve(process.argv[3] ?? 'out');
mkdirSync(out, { recursive: true });
const faults = [];
let passed = 0;

function judge(what, found) {
  if (found.length === 0) passed += 1;
  else faults.push(`${what}\n${found.map((it) => `    ${it}`).join('\n')}`);
}

const browser = await chromium.launch(LAUNCH);
for (const [kind, file] of kinds(site)) {
  for (const [width, scheme] of VIEWS) {
    judge(`${kind}: accessible at ${width}, ${scheme}`, await violations(kind, file, width, scheme));
  }
  judge(`${kind}: no sideways scroll at 320`, await overflow(file));
  judge(`${kind}: the same without JavaScript`, await withoutScript(file));
}
judge('the brief prints', await brief());
await browser.close();
judge('every link leads somewhere', deadLinks(site));
for (const page of pages(site)) judge(`${relative(site, page)}: valid`, await invalid(page));

for (const fault of faults) console.error(`FAULT ${fault}`);
console.log(`${passed} passed, ${faults.length} failed`);
process.exit(faults.length ? 1 : 0);

// Opens a page from the disk and hands it to `look`; console messages and requests that leave the site are faults.
async function open(file, options, look) {
  const context = await browser.newContext({ bypassCSP: true, ...options });
  const page = await context.newPage();
  const found = [];
  page.on('console', (message) => found.push(`console: ${message.text()}`));
  page.on('request', (request) => {
    if (!/^(file|data):/.test(request.url())) found.push(`request: ${request.url()}`);
  });
  await page.goto(`file://${file}`);
  found.push(...await look(page));
  await context.close();
  return found;
}

async function violations(kind, file, width, colorScheme) {
  return open(file, { viewport: { width, height: 900 }, colorScheme }, async (page) => {
    await page.screenshot({ path: join(out, `${kind}-${width}-${colorScheme}.png`), fullPage: true });
    await page.evaluate(axeSource);
    const { violations } = await page.evaluate(() => globalThis.axe.run({ resultTypes: ['violations'] }));
    return violations.flatMap((it) => it.nodes.map((node) => `${it.id}: ${node.target} ${node.failureSummary?.split('\n')[1] ?? ''}`));
  });
}

async function overflow(file) {
  return open(file, { viewport: { width: 320, height: 700 } }, async (page) => {
    const excess = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    return excess > 0 ? [`${excess} pixels too wide`] : [];
  });
}

async function withoutScript(file) {
  const text = (options) => new Promise((done) => {
    open(file, options, async (page) => { done(await page.locator('main').innerText()); return []; });
  });
  const [on, off] = await Promise.all([text({}), text({ javaScriptEnabled: false })]);
  return on === off ? [] : ['the text of <main> differs'];
}

async function brief() {
  return open(join(site, 'brief/index.html'), {}, async (page) => {
    const pdf = await page.pdf({ path: join(out, 'brief.pdf'), preferCSSPageSize: true });
    const count = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    return count >= 1 && count <= PAGES_MAX ? [] : [`${count} pages`];
  });
}
