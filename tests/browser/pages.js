// The pages of a built site.
import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

// Every HTML file under `site`, sorted.
export function pages(site) {
  const files = readdirSync(site, { recursive: true, withFileTypes: true });
  const paths = files.filter((it) => it.isFile() && it.name.endsWith('.html')).map((it) => join(it.parentPath ?? it.path, it.name));
  return paths.sort();
}

// One page of each kind: those at the top, and the first one in each folder of pages of one kind.
export function kinds(site) {
  const found = new Map();
  for (const page of pages(site)) {
    const parts = relative(site, page).split(sep);
    const kind = parts.length > 2 ? `one of ${parts[0]}` : parts[0].replace('.html', '');
    if (!found.has(kind.replaceAll(' ', '-'))) found.set(kind.replaceAll(' ', '-'), page);
  }
  return found;
}
