// The pages of a built site, and one of each kind: the longest, where most can go wrong.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

export function site(root) {
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((it) => it.isFile())
    .map((it) => relative(root, join(it.parentPath ?? it.path, it.name)).split(sep).join('/'))
    .sort();
  const pages = files.filter((it) => it.endsWith('.html')).map((path) => page(root, path));
  if (pages.length === 0) throw new Error(`no page in ${root}: build the site first`);
  return { root, files: new Set(files), all: pages, each: oneOfEachKind(pages) };
}

function page(root, path) {
  const text = readFileSync(join(root, path), 'utf8');
  const kind = /<body class="page-(\w+)"/.exec(text)?.[1] ?? 'unknown';
  return { path, text, kind, url: pathToFileURL(join(root, path)).href };
}

function oneOfEachKind(pages) {
  const longest = new Map();
  for (const it of pages) {
    if (!longest.has(it.kind) || longest.get(it.kind).text.length < it.text.length) longest.set(it.kind, it);
  }
  return [...longest.values()];
}
