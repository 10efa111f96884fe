import { NO_PLACE, type DocumentBlock } from '@app/plan-import';
import { ReadError, type ReadDocument } from '../read-result.js';
import { textOf } from '../text/read-text.js';
import { blocksOf } from './blocks.js';
import { isFurniture } from './furniture.js';
import { mainContent } from './main-content.js';
import { isMht, pageOfMht } from './mht.js';
import { attachmentsOf, headlineOf, metaOf } from './page-meta.js';
import { parsePage, type PageElement } from './page-element.js';

/** How far into a page its encoding may be declared. */
const HEAD = 4096;
const CHARSET = /charset\s*=\s*["']?\s*([\w-]+)/i;
/** Where the heading of a document may stand in its text. */
const FIRST_BLOCKS = 12;

const headOf = (bytes: Uint8Array): string => Buffer.from(bytes.subarray(0, HEAD)).toString('latin1');

const compact = (text: string): string => text.replace(/\s+/g, '');

/** The heading of the page stands above the document where the document does not begin with it. */
function withHeadline(blocks: readonly DocumentBlock[], headline: string | null): DocumentBlock[] {
  const first = blocks.slice(0, FIRST_BLOCKS).map((block) => (block.kind === 'paragraph' ? block.text : ''));
  if (headline === null || compact(first.join('')).includes(compact(headline))) return [...blocks];
  return [{ kind: 'paragraph', label: null, text: headline, level: 1, place: NO_PLACE }, ...blocks];
}

function documentOf(page: PageElement, encoding: string): ReadDocument {
  const main = mainContent(page);
  const blocks = blocksOf(main.roots).filter((block) => block.kind === 'table' || !isFurniture(block.text));
  if (blocks.length === 0) throw new ReadError('no-text');
  return {
    document: {
      format: 'html',
      blocks: withHeadline(blocks, headlineOf(page)),
      meta: metaOf(page, [...blocksOf([page], main.roots), ...blocks]),
      attachments: attachmentsOf(page),
    },
    notices: main.certain ? [] : [{ code: 'main-text-uncertain', detail: '' }],
    encoding,
  };
}

/** A saved page (.html) or an archive of one (.mht): its main text, tables and what it says of the document. */
export function readHtml(bytes: Uint8Array): ReadDocument {
  const head = headOf(bytes);
  const page = isMht(head) ? pageOfMht(bytes) : { bytes, charset: '' };
  const declared = page.charset || (CHARSET.exec(headOf(page.bytes))?.[1] ?? '');
  const { text, encoding } = textOf(page.bytes, declared);
  return documentOf(parsePage(text), encoding);
}
