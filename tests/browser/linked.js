// Every link, anchor and asset of the site leads somewhere; nothing but a link of the reader's choice leads to another host; no two
// things on a page have the same anchor.
import { posix } from 'node:path';

const ATTRIBUTE = /<(\w+)\b[^>]*?\s(?:href|src|cite)="([^"]*)"/g;
const ID = /\sid="([^"]+)"/g;

export async function linked({ all, files }) {
  const ids = new Map(all.map((page) => [page.path, [...page.text.matchAll(ID)].map((it) => unescaped(it[1]))]));
  const told = [];
  for (const page of all) {
    for (const twice of repeated(ids.get(page.path))) told.push(`${page.path}: two things are called #${twice}`);
    for (const [, element, address] of page.text.matchAll(ATTRIBUTE)) {
      const fault = faultOf(page.path, element, unescaped(address), files, ids);
      if (fault) told.push(`${page.path}: <${element}> ${fault}`);
    }
  }
  return told;
}

function faultOf(path, element, address, files, ids) {
  if (/^(https?:|mailto:)/.test(address)) {
    const names = element === 'a' || (element === 'link' && !address.endsWith('.css'));
    return names ? '' : `asks another host: ${address}`;
  }
  if (path === '404.html' && address.startsWith('/')) return '';
  const [file, anchor] = address.split('#');
  const target = file === '' ? path : posix.normalize(posix.join(posix.dirname(path), decodeURIComponent(file)));
  if (!files.has(target)) return `leads nowhere: ${address}`;
  if (anchor && ids.has(target) && !ids.get(target).includes(decodeURIComponent(anchor))) return `no such anchor: ${address}`;
  return '';
}

function repeated(names) {
  return names.filter((name, index) => names.indexOf(name) !== index);
}

function unescaped(text) {
  return text.replace(/&quot;/g, '"').replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&#x27;/g, "'").replace(/&amp;/g, '&');
}
