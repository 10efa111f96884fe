import { NO_META, type DocumentBlock } from '@app/plan-import';
import { ReadError, type ReadDocument, type Reader, type ReadNotice } from '../read-result.js';
import { blocksOf } from './blocks.js';
import type { PageContent } from './content.js';
import { layOut, linesIn, type PageLayout } from './layout.js';
import type { Line } from './lines.js';
import { readPages } from './open-pdf.js';
import { radicalReader } from './radicals.js';
import { runningLines } from './running-lines.js';

/** A page with fewer characters than this shows a picture, with a stamp or a page number at most. */
const FEWEST_OF_A_PAGE = 20;
/** Characters without a meaning: fonts that do not say which character a sign stands for. */
const MEANINGLESS = /[\ufffd\ue000-\uf8ff]/gu;
const MOST_MEANINGLESS = 0.3;

/** Reads the text layer of a PDF. Throws ReadError `encrypted`, `damaged`, `too-large`, `scanned`, `no-text`. */
export const readPdf: Reader = async (bytes) => {
  const pages = withCharacters(await readPages(bytes));
  const notices = checkText(pages);
  return toDocument(blocksOf(withoutRunningLines(pages.map(layOut))), notices);
};

function withCharacters(pages: readonly PageContent[]): PageContent[] {
  const read = radicalReader(pages.map(textOf).join(''));
  return pages.map((page) => ({
    ...page,
    glyphs: page.glyphs.map((glyph) => ({ ...glyph, text: read(glyph.text) })),
  }));
}

const textOf = ({ glyphs }: PageContent): string => glyphs.map(({ text }) => text.trim()).join('');

const toDocument = (blocks: readonly DocumentBlock[], notices: readonly ReadNotice[]): ReadDocument => ({
  document: { format: 'pdf', blocks, meta: NO_META, attachments: [] },
  notices,
  encoding: null,
});

/** Refuses what has no text; names the pages without text where others have some. */
function checkText(pages: readonly PageContent[]): ReadNotice[] {
  const texts = pages.map(textOf);
  const length = texts.reduce((sum, text) => sum + text.length, 0);
  if (pages.length === 0) throw new ReadError('damaged', 'no pages');
  if (length < FEWEST_OF_A_PAGE * pages.length) throw new ReadError('scanned', `${length} characters`);
  const meaningless = texts.reduce((sum, text) => sum + (text.match(MEANINGLESS)?.length ?? 0), 0);
  if (meaningless > length * MOST_MEANINGLESS) throw new ReadError('no-text', 'fonts without characters');
  const empty = texts.flatMap((text, i) => (text.length < FEWEST_OF_A_PAGE ? [i + 1] : []));
  // a last page often holds little else than a page number
  const doubtful = empty.filter((page) => texts[page - 1] === '' || page < pages.length);
  return doubtful.length === 0 ? [] : [{ code: 'pages-without-text', detail: doubtful.join('、') }];
}

function withoutRunningLines(layouts: readonly PageLayout[]): PageLayout[] {
  const running = runningLines(
    layouts.map(({ page, height, pieces }) => ({ page, height, lines: byHeight(linesIn(pieces)) })),
  );
  return layouts.map((layout) => ({
    ...layout,
    pieces: layout.pieces.filter((piece) => piece.kind === 'table' || !running.has(piece.line)),
  }));
}

const byHeight = (lines: readonly Line[]): Line[] => [...lines].sort((a, b) => a.base - b.base);
