// Looks at the built site as readers do. `npm run check` after `cargo run --release`; an argument names another site's folder.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

import { accessible } from './accessible.js';
import { linked } from './linked.js';
import { offline } from './offline.js';
import { printed } from './printed.js';
import { site } from './site.js';
import { valid } from './valid.js';

const root = process.argv[2] ? resolve(process.argv[2]) : fileURLToPath(new URL('../../site/public', import.meta.url));
const found = ['chromium', 'chromium-browser', 'google-chrome'].map((it) => `/usr/bin/${it}`).find(existsSync);
const quiet = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync'];

const pages = site(root);
const checks = { valid, linked, accessible, offline, printed };
let faults = 0;
for (const [name, check] of Object.entries(checks)) {
  // A browser of its own for each: what one check left behind cannot hold up the next.
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? found, args: quiet });
  const told = await check(pages, browser);
  await browser.close();
  console.log(`${name}: ${told.length === 0 ? 'fine' : `${told.length} fault(s)`}`);
  told.slice(0, 40).forEach((it) => console.log(`  ${it}`));
  faults += told.length;
}
process.exitCode = faults === 0 ? 0 : 1;
