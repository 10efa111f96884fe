import type { DocumentBlock, DocumentMeta } from '@app/plan-import';
import { findAll, textOfElement, type PageElement } from './page-element.js';

/**
 * What a page says of its document: its table of metadata, its `<meta>` tags and its heading.
 *
 *     发文机关：  枫林市人民政府     成文日期：  2024年06月21日
 *     发文字号：  枫政发〔2024〕11号
 * Leaves alone: 发布日期 (the day a page was put up).
 */
const LABELS = {
  issuer: /^[【[]?(?:发文机关|发文单位|制发机关|制定机关|成文单位|发布机构|发布单位|颁布单位)[】\]]?$/,
  issuedOn: /^[【[]?(?:成文日期|成文时间|发文日期|发文时间|印发日期|印发时间|签发日期|制发日期)[】\]]?$/,
  docNumber: /^[【[]?(?:发文字号|文号|发文号|文件编号|文件字号|公文文号|文件文号)[】\]]?$/,
} as const;
type Field = keyof typeof LABELS;
const FIELDS: readonly Field[] = ['issuer', 'issuedOn', 'docNumber'];

/** A piece of a page that could be a label, a value or both. */
const LONGEST_PIECE = 200;
const ANY_LABEL =
  /[【[]?(?:索\s?引\s?号|主题分类|主题词|组配分类|公开方式|公开类型|有\s?效\s?性|生成日期|发布日期|发布时间|公开日期|标\s{0,4}题|名\s{0,4}称|来\s{0,4}源|发文机关|发文单位|制发机关|制定机关|成文单位|发布机构|发布单位|颁布单位|成文日期|成文时间|发文日期|发文时间|印发日期|印发时间|签发日期|制发日期|发文字号|文\s{0,4}号|发文号|文件编号|文件字号|公文文号|文件文号)[】\]]?\s*(?:[:：]|$)/g;
const NUMBER = /[\u3400-\u9fff]{1,14}\s*[〔[（(【]\s*(?:19|20)\d\d\s*[〕\]）)】]\s*第?\s*\d{1,4}\s*号/;
const DATE = /((?:19|20)\d\d)\s*[年./-]\s*(\d{1,2})\s*[月./-]\s*(\d{1,2})/;
const ISSUER = /^[\u3400-\u9fff\s、（）()]{3,60}$/;

/** Page titles end in the names of column and site: 方案_政府文件_枫林市人民政府. */
const SITE_PART = /\s*[_|]\s*|\s+-+\s+/;
const SITE_TAIL = /[-—–][^-—–]{0,20}(?:政府|网|网站|门户|公开|文件)$/;
const LONGEST_TITLE = 120;
const SHORTEST_TITLE = 8;
const PLAN = /方案|计划|规划|意见|措施|通知|清单|办法|细则|要点|任务/;
const TITLE_META: ReadonlySet<string> = new Set(['articletitle', 'og:title', 'title']);
const ATTACHED = /\.(docx?|wps|pdf|xlsx?|et|pptx?|ofd|zip|rar|txt)(?:$|[?#])/i;

const two = (digits: string): string => digits.padStart(2, '0');

const READ: Readonly<Record<Field, (value: string) => string | null>> = {
  issuer: (value) => (ISSUER.test(value) ? value.replace(/\s+/g, ' ') : null),
  issuedOn: (value) => {
    const [, year, month, day] = DATE.exec(value) ?? [];
    if (!year || !month || !day || Number(month) > 12 || Number(day) > 31) return null;
    return `${year}-${two(month)}-${two(day)}`;
  },
  docNumber: (value) => NUMBER.exec(value)?.[0].replace(/\s/g, '') ?? null,
};

/** Cells and lines of the page's blocks that are short enough to be metadata. */
const piecesOf = (blocks: readonly DocumentBlock[]): string[] =>
  blocks
    .flatMap((block) => (block.kind === 'table' ? block.cells.map(({ text }) => text) : [block.text]))
    .flatMap((text) => (text.length > LONGEST_PIECE * 10 ? [] : text.split('\n')))
    .filter((line) => line !== '' && line.length <= LONGEST_PIECE);

interface Pair {
  readonly label: string;
  readonly value: string;
}

/** `发文机关：某市政府 成文日期：2024年` is two pairs; a label that stands alone has the next piece as its value. */
function pairsIn(pieces: readonly string[]): Pair[] {
  return pieces.flatMap((piece, i) => {
    const labels = [...piece.matchAll(ANY_LABEL)];
    return labels.map((match, n) => {
      const from = match.index + match[0].length;
      const value = piece.slice(from, labels[n + 1]?.index ?? piece.length).trim();
      const label = match[0].replace(/[\s:：]/g, '');
      return { label, value: value === '' ? (pieces[i + 1] ?? '') : value };
    });
  });
}

function fieldOf(pairs: readonly Pair[], field: Field): string | null {
  for (const { label, value } of pairs) {
    const read = LABELS[field].test(label) ? READ[field](value.trim()) : null;
    if (read !== null) return read;
  }
  return null;
}

const isHeading = ({ name, size, linked, attributes }: PageElement): boolean =>
  size > 0 &&
  size < LONGEST_TITLE &&
  linked === 0 &&
  (name === 'h1' || name === 'h2' || /title/i.test(attributes['class'] ?? ''));

const withoutSite = (title: string): string => (title.split(SITE_PART)[0] ?? '').replace(SITE_TAIL, '');
const compact = (text: string): string => text.replace(/\s+/g, '');
const namesPlan = (text: string): boolean => compact(text).length >= SHORTEST_TITLE && PLAN.test(text);

/**
 * The heading of the page, the name of its site cut off; null where nothing that names a plan stands there. What the
 * window's title repeats comes first: other headings may be those of other documents.
 */
export function headlineOf(page: PageElement): string | null {
  const meta = findAll(page, ({ name }) => name === 'meta').find(({ attributes }) =>
    TITLE_META.has((attributes['name'] ?? attributes['property'] ?? '').toLowerCase()),
  );
  const window = findAll(page, ({ name }) => name === 'title').map(textOfElement)[0] ?? '';
  const headings = findAll(page, isHeading).map(textOfElement);
  const repeated = headings.filter((text) => compact(window).includes(compact(text)));
  const candidates = [meta?.attributes['content'] ?? '', ...repeated, ...headings, withoutSite(window)];
  return candidates.find(namesPlan)?.replace(/\s+/g, ' ').trim() ?? null;
}

export function metaOf(page: PageElement, blocks: readonly DocumentBlock[]): DocumentMeta {
  const pairs = pairsIn(piecesOf(blocks));
  const [issuer, issuedOn, docNumber] = FIELDS.map((field) => fieldOf(pairs, field));
  return {
    title: headlineOf(page),
    issuer: issuer ?? null,
    issuedOn: issuedOn ?? null,
    docNumber: docNumber ?? null,
  };
}

/** Names of the files a page offers: the words of the link, else the name of the file. */
export function attachmentsOf(page: PageElement): string[] {
  const links = findAll(
    page,
    ({ name, attributes }) => name === 'a' && ATTACHED.test(attributes['href'] ?? ''),
  );
  const names = links.map((link) => {
    const shown = textOfElement(link).replace(/\s+/g, ' ').trim();
    const file =
      (link.attributes['href'] ?? '')
        .replace(/[?#].*$/, '')
        .split('/')
        .at(-1) ?? '';
    return shown === '' ? file : shown;
  });
  return [...new Set(names)];
}
