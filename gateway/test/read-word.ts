import { strFromU8, unzipSync } from 'fflate';

const partOf = (file: Uint8Array, name: string): string => strFromU8(unzipSync(file)[name] ?? new Uint8Array());

const textOf = (xml: string): string =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
    .map(([, text = '']) => text)
    .join('')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

const each = (xml: string, element: string): string[] => xml.match(new RegExp(`<w:${element}[ >].*?</w:${element}>`, 'gs')) ?? [];

/** What a Word file says: its paragraphs, its tables cell by cell, what stands on top of its pages, and how it is laid out. */
export function readWord(file: Uint8Array) {
  const document = partOf(file, 'word/document.xml');
  const parts = unzipSync(file, { filter: ({ name }) => /^word\/header\d+\.xml$/.test(name) });
  return {
    xml: document,
    paragraphs: each(document, 'p').map(textOf),
    tables: each(document, 'tbl').map((table) => each(table, 'tr').map((row) => each(row, 'tc').map(textOf))),
    repeatedHeadings: (document.match(/<w:tblHeader/g) ?? []).length,
    headers: Object.values(parts).map((part) => textOf(strFromU8(part))),
  };
}
