// Links of the built pages: every address inside the site exists, every anchor too.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { pages } from './pages.js';

const unescaped = (text) => text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&#x27;', "'")
  .replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

// Every dead link, as `page: address`.
export function deadLinks(site) {
  const anchors = new Map();
  const anchorsOf = (file) => {
    if (!anchors.has(file)) {
      const ids = [...readFileSync(file, 'utf8').matchAll(/\sid="([^"]*)"/g)].map((it) => unescaped(it[1]));
      anchors.set(file, new Set(ids));
    }
    return anchors.get(file);
  };
  const dead = [];
  for (const page of pages(site)) {
    for (const [, raw] of readFileSync(page, 'utf8').matchAll(/\s(?:href|src)="([^"]*)"/g)) {
      const address = unescaped(raw);
      if (/^[a-z][a-z0-9+.-]*:/i.test(address)) continue;
      const [path, anchor] = address.split('#');
      const root = path.startsWith('/') ? join(site, path) : resolve(dirname(page), decodeURIComponent(path));
      const target = path ? root : page;
      const missing = !existsSync(target) || (anchor && target.endsWith('.html') && !anchorsOf(target).has(decodeURIComponent(anchor)));
      if (missing) dead.push(`${relative(site, page)}: ${address}`);
    }
  }
  return dead;
}
