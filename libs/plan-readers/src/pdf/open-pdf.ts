import { createRequire } from 'node:module';
import path from 'node:path';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { ReadError } from '../read-result.js';
import type { PageContent } from './content.js';
import { interpret, turnBack, type Operation } from './interpret.js';
import { multiply, toMatrix } from './matrix.js';
import { PLAIN_FONT, type FontMetrics } from './text-state.js';

const PAGES = 500;
const OPERATIONS_OF_A_PAGE = 400_000;
const GLYPHS_OF_A_PAGE = 100_000;
const CHARACTERS = 3_000_000;

type Library = typeof import('pdfjs-dist');

/** Names without which the library does not load where no canvas is installed; reading text never uses them. */
const DRAWING_NAMES = ['DOMMatrix', 'Path2D', 'ImageData'] as const;

let library: Promise<Library> | null = null;

/** Loaded with the first PDF: it is large, and most documents are none. */
function loadLibrary(): Promise<Library> {
  library ??= (async () => {
    const known = globalThis as Record<string, unknown>;
    for (const name of DRAWING_NAMES) known[name] ??= class {};
    const loaded = (await import('pdfjs-dist/legacy/build/pdf.mjs')) as unknown as Library;
    const worker: unknown = await import('pdfjs-dist/legacy/build/pdf.worker.mjs' as string);
    known['pdfjsWorker'] = worker; // it then works in this thread and starts none
    return loaded;
  })();
  return library;
}

const packageFolder = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
const folder = (name: string): string => `${path.join(packageFolder, name)}${path.sep}`;

/** Nothing is run, drawn, fetched or looked up on the system; images are not even decoded. */
const OPTIONS = {
  cMapUrl: folder('cmaps'),
  cMapPacked: true,
  standardFontDataUrl: folder('standard_fonts'),
  isEvalSupported: false,
  useWasm: false,
  useWorkerFetch: false,
  useSystemFonts: false,
  disableFontFace: true,
  enableXfa: false,
  stopAtErrors: false,
  maxImageSize: 0,
  verbosity: 0,
} as const;

/**
 * The pages of a PDF, one after the other. Throws ReadError `encrypted` (needs a password), `damaged`, `too-large`.
 */
export async function readPages(bytes: Uint8Array): Promise<PageContent[]> {
  const pdf = await loadLibrary();
  // The library takes the buffer away from its owner, and refuses a Buffer.
  const task = pdf.getDocument({ ...OPTIONS, data: Uint8Array.from(bytes) });
  try {
    return await allPages(pdf, await task.promise);
  } catch (error) {
    throw toReadError(error);
  } finally {
    await task.destroy();
  }
}

async function allPages(pdf: Library, document: PDFDocumentProxy): Promise<PageContent[]> {
  if (document.numPages > PAGES) throw new ReadError('too-large', `${document.numPages} pages`);
  const pages: PageContent[] = [];
  let characters = 0;
  for (let number = 1; number <= document.numPages; number++) {
    const content = await onePage(pdf, document, number);
    characters += content.glyphs.length;
    if (characters > CHARACTERS) throw new ReadError('too-large', `${characters} characters`);
    pages.push(content);
  }
  return pages;
}

async function onePage(pdf: Library, document: PDFDocumentProxy, number: number): Promise<PageContent> {
  const page = await document.getPage(number);
  try {
    return await contentOf(pdf, page);
  } finally {
    page.cleanup();
  }
}

async function contentOf(pdf: Library, page: PDFPageProxy): Promise<PageContent> {
  const list = await page.getOperatorList({ annotationMode: pdf.AnnotationMode.DISABLE });
  if (list.fnArray.length > OPERATIONS_OF_A_PAGE)
    throw new ReadError('too-large', `${list.fnArray.length} operators on page ${page.pageNumber}`);
  const names = new Map<unknown, string>(Object.entries(pdf.OPS).map(([name, code]) => [code, name]));
  const operations = list.fnArray.map((code, i): Operation => {
    const args: unknown = list.argsArray[i];
    return { name: names.get(code) ?? '', args: Array.isArray(args) ? args : [] };
  });
  const fonts = fontsOf(page, operations);
  const view = page.getViewport({ scale: 1 });
  const upright = interpret(operations, toMatrix(view.transform), fonts, names);
  const turned = turnBack(upright.turns, view.width, view.height);
  const matrix = multiply(turned.matrix, toMatrix(view.transform));
  const drawn = upright.turns === 0 ? upright : interpret(operations, matrix, fonts, names);
  const { width, height } = turned;
  const glyphs = drawn.glyphs.filter(
    ({ left, right, base }) => right > 0 && left < width && base > 0 && base < height + 5,
  );
  if (glyphs.length > GLYPHS_OF_A_PAGE)
    throw new ReadError('too-large', `${glyphs.length} characters on page ${page.pageNumber}`);
  return { page: page.pageNumber, width, height, glyphs, rules: drawn.rules };
}

function fontsOf(page: PDFPageProxy, operations: readonly Operation[]): Map<string, FontMetrics> {
  const fonts = new Map<string, FontMetrics>();
  for (const { name, args } of operations)
    if (name === 'setFont' && !fonts.has(String(args[0])))
      fonts.set(String(args[0]), metricsOf(page, String(args[0])));
  return fonts;
}

function metricsOf(page: PDFPageProxy, name: string): FontMetrics {
  if (!page.commonObjs.has(name)) return PLAIN_FONT;
  const font: unknown = page.commonObjs.get(name);
  if (typeof font !== 'object' || font === null) return PLAIN_FONT;
  const { vertical, fontMatrix } = font as { vertical?: unknown; fontMatrix?: unknown };
  const scale = Math.abs(toMatrix(fontMatrix)[0]);
  const isGiven = Array.isArray(fontMatrix) && scale > 0;
  return { vertical: vertical === true, widthScale: isGiven ? scale : PLAIN_FONT.widthScale };
}

/** Exceptions of the library carry their kind in their name. */
function toReadError(error: unknown): ReadError {
  if (error instanceof ReadError) return error;
  const name = error instanceof Error ? error.name : String(error);
  return new ReadError(name === 'PasswordException' ? 'encrypted' : 'damaged', name);
}
