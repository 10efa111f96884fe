import { ReadError } from '../read-result.js';

/** Mail-like archives of a page (.mht): the page itself, its pictures and frames left aside. */
export interface MhtPage {
  readonly bytes: Uint8Array;
  readonly charset: string;
}

/** The head of a mail: lines that name a field, one of them the type. */
const FIELD = /^\s*[\w-]+:/;
const MIME = /^(?:mime-version|content-type)[ \t]*:/im;
const DEEPEST = 4;
const MOST_PARTS = 2000;
const HEADER_END = /\r?\n\r?\n/;
const FOLDED = /\r?\n[ \t]+/g;
const SOFT_BREAK = /=[ \t]*\r?\n/g;
const ESCAPED = /=([0-9a-fA-F]{2})/g;

interface Part {
  readonly headers: string;
  /** One character a byte. */
  readonly body: string;
}

function partOf(raw: string): Part {
  const end = HEADER_END.exec(raw);
  if (!end) return { headers: '', body: raw };
  return {
    headers: raw.slice(0, end.index).replace(FOLDED, ' '),
    body: raw.slice(end.index + end[0].length),
  };
}

/** Value of a header, without its line. */
const header = ({ headers }: Part, name: string): string =>
  new RegExp(`^${name}:[ \\t]*([^\\r\\n]*)`, 'im').exec(headers)?.[1] ?? '';

/** `charset="gb2312"` of a content type. */
const parameter = (type: string, name: string): string =>
  new RegExp(`${name}="?([^";]+)`, 'i').exec(type)?.[1]?.trim() ?? '';

function content(part: Part): Uint8Array {
  const encoding = header(part, 'Content-Transfer-Encoding').trim().toLowerCase();
  if (encoding === 'base64') return Buffer.from(part.body, 'base64');
  if (encoding !== 'quoted-printable') return Buffer.from(part.body, 'latin1');
  const plain = part.body
    .replace(SOFT_BREAK, '')
    .replace(ESCAPED, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return Buffer.from(plain, 'latin1');
}

/** Pages of a part and of the parts within it. */
function pagesIn(raw: string, depth: number): MhtPage[] {
  const part = partOf(raw.replace(/^\s+/, ''));
  const type = header(part, 'Content-Type');
  if (/^text\/html/i.test(type.trim()))
    return [{ bytes: content(part), charset: parameter(type, 'charset') }];
  const boundary = /^multipart\//i.test(type.trim()) ? parameter(type, 'boundary') : '';
  if (boundary === '' || depth >= DEEPEST) return [];
  const parts = part.body.split(`--${boundary}`).slice(1);
  if (parts.length > MOST_PARTS) throw new ReadError('too-many-parts', 'mht');
  return parts.flatMap((inner) => pagesIn(inner, depth + 1));
}

/** The page of an archive: the first one, or a longer one where the first is only its frame. */
export function pageOfMht(bytes: Uint8Array): MhtPage {
  const pages = pagesIn(Buffer.from(bytes).toString('latin1'), 0);
  const [first] = pages;
  if (!first) throw new ReadError('damaged', 'an archive without a page');
  const framed = /<frameset/i.test(Buffer.from(first.bytes).toString('latin1'));
  if (!framed) return first;
  return pages.reduce((longest, page) => (page.bytes.length > longest.bytes.length ? page : longest));
}

/** Whether the head of a file is that of such an archive. */
export const isMht = (head: string): boolean =>
  FIELD.test(head) && MIME.test(head) && /multipart\/|text\/html/i.test(head);
