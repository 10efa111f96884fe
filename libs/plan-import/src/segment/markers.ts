import { itemAt } from '../prepare/item-at.js';
import { readOrdinal } from './numerals.js';

/**
 * Numbers that open a clause or heading, outermost first. They count at the start of a line only: ordinals in
 * running text (一是…二是…, 第一，…) open nothing.
 *
 *     (十二)加快推进污水处理。        → paren, 12
 *     ^^^^
 *     第一阶段(2024年3—6月):动员部署。  → stage, 1
 *     ^^^^^^^^^^^^^^^^^^^
 *     任务三:开展执法检查。              → stage, 3
 * Leaves alone: `2.5个百分点…` (a decimal), `2024年，…`, `一是…`, `(国发〔2024〕7号)`, `第一阶段完成…`.
 */
export type MarkerKind =
  | 'part'
  | 'chapter'
  | 'section'
  | 'formal'
  | 'han'
  | 'article'
  | 'paren'
  | 'stage'
  | 'arabic'
  | 'dotted'
  | 'ordinal'
  | 'arabic-paren'
  | 'circled'
  | 'letter';

export interface Marker {
  readonly kind: MarkerKind;
  /** Depth of the kind; a smaller rank holds a larger one. */
  readonly rank: number;
  readonly value: number;
  /** Length of the printed number, from the start of the line. */
  readonly length: number;
  /** Length of the number itself; the dates of a stage stand behind it. */
  readonly printed: number;
  /** Printed number without its trailing 、 or . */
  readonly id: string;
}

/** Words that make the figures before them a quantity. */
const MEASURE =
  '个百|个(?=以上|左右)|%|亿|万|千|百|倍|公里|千米|吨|米|元|平方|立方|公顷|亩|左右|以上|以下|兆';
const HAN = '[零一二三四五六七八九十百廿卅]{1,6}';
/** 壹、貳、參: what the plans of Taiwan, Hong Kong and some enterprises set above 一、. */
const FORMAL = '[壹贰貳叁參参肆伍陆陸柒捌玖拾]{1,3}';
/** What may follow a dotted number: a blank, or the first word of a title. */
const TITLE_STARTS = '(?=[\\u3400-\\u9fff“《])|(?<= )(?=[a-z0-9])';

interface Form {
  readonly kind: MarkerKind;
  readonly rank: number;
  /** First characters of such a number. */
  readonly starts: string;
  readonly pattern: RegExp;
}

const HAN_STARTS = '零一二三四五六七八九十百廿卅';
const FORMAL_STARTS = '壹贰貳叁參参肆伍陆陸柒捌玖拾';
const DIGITS = '0123456789';
const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

const FORMS: readonly Form[] = [
  {
    kind: 'part',
    rank: 0,
    starts: '第',
    pattern: new RegExp(`^(第(${HAN}|\\d{1,2})(?:部分|编|篇))[ :、.]*`),
  },
  { kind: 'chapter', rank: 1, starts: '第', pattern: new RegExp(`^(第(${HAN}|\\d{1,2})章)[ :、.]*`) },
  { kind: 'section', rank: 2, starts: '第', pattern: new RegExp(`^(第(${HAN}|\\d{1,2})节)[ :、.]*`) },
  {
    kind: 'article',
    rank: 4,
    starts: '第',
    pattern: new RegExp(`^(第(${HAN}|\\d{1,3})条)(?![件例款目至和及]) *[:、.]?`),
  },
  { kind: 'formal', rank: 2.8, starts: FORMAL_STARTS, pattern: new RegExp(`^((${FORMAL})) ?[、.:]`) },
  {
    kind: 'han',
    rank: 3,
    starts: HAN_STARTS,
    pattern: new RegExp(
      `^((${HAN})) ?[、.](?!\\d(?!\\d{3} ?年)|[一二三四五六七八九十]+[季月期级类线年个号、])`,
    ),
  },
  { kind: 'paren', rank: 5, starts: '(', pattern: new RegExp(`^(\\( ?(${HAN}) ?\\))[、.]?`) },
  { kind: 'paren', rank: 5, starts: HAN_STARTS, pattern: new RegExp(`^((${HAN})\\))[、.]?`) },
  {
    kind: 'stage',
    rank: 5.5,
    starts: '第',
    pattern: new RegExp(`^(第(${HAN}|\\d{1,2})(?:阶段|步)) ?(?:\\([^()]{2,40}\\) ?)?[:,、. ] ?`),
  },
  {
    kind: 'stage',
    rank: 5.5,
    starts: '重专任行工举措',
    pattern: new RegExp(`^((?:重点|专项)?(?:任务|行动|工程|举措|措施)(${HAN}|\\d{1,2}))[:、. ] ?`),
  },
  {
    kind: 'dotted',
    rank: 6.1,
    starts: DIGITS,
    pattern: new RegExp(`^(\\d{1,2}\\.(\\d{1,2}))(?![\\d.]| ?(?:${MEASURE})) *(?:${TITLE_STARTS})`, 'i'),
  },
  {
    kind: 'dotted',
    rank: 6.2,
    starts: DIGITS,
    pattern: new RegExp(`^(\\d{1,2}\\.\\d{1,2}\\.(\\d{1,2}))(?![\\d.%]) *(?:${TITLE_STARTS})`, 'i'),
  },
  {
    kind: 'dotted',
    rank: 6.3,
    starts: DIGITS,
    pattern: new RegExp(`^(\\d{1,2}(?:\\.\\d{1,2}){2}\\.(\\d{1,2}))(?![\\d.%]) *(?:${TITLE_STARTS})`, 'i'),
  },
  { kind: 'arabic', rank: 6, starts: DIGITS, pattern: /^((\d{1,3})) ?[、.](?!\d)/ },
  { kind: 'arabic-paren', rank: 7, starts: '(', pattern: /^(\( ?(\d{1,3}) ?\))[、.]?/ },
  { kind: 'arabic-paren', rank: 7, starts: DIGITS, pattern: /^((\d{1,3})\))[、.]?/ },
  { kind: 'letter', rank: 9, starts: LETTERS, pattern: /^(([a-z]))[.)、](?=[ \u3400-\u9fff])/i },
];

/** The forms a number can have, by its first character. */
const BY_START = new Map<string, readonly Form[]>();
for (const form of FORMS)
  for (const start of form.starts) BY_START.set(start, [...(BY_START.get(start) ?? []), form]);

/** Single signs that stand for a whole number: ① ⑴ ⒈ ㈠ Ⅰ. */
const SIGNS: readonly { first: number; count: number; kind: MarkerKind; rank: number }[] = [
  { first: 0x2460, count: 20, kind: 'circled', rank: 8 },
  { first: 0x2474, count: 20, kind: 'arabic-paren', rank: 7 },
  { first: 0x2488, count: 20, kind: 'arabic', rank: 6 },
  { first: 0x2160, count: 12, kind: 'formal', rank: 2.8 },
  { first: 0x2776, count: 10, kind: 'circled', rank: 8 },
  { first: 0x3220, count: 10, kind: 'paren', rank: 5 },
];

/** Quantities a decimal point would precede: `1.5亿元` is no item 1. */
const RUNNING_ORDINAL = /^[一二三四五六七八九十]+[是要方]/;

function readSign(line: string): Marker | null {
  const unit = line.charCodeAt(0);
  const form = SIGNS.find(({ first, count }) => unit >= first && unit < first + count);
  if (!form) return null;
  const length = /^.[、.]/.test(line) ? 2 : 1;
  return {
    kind: form.kind,
    rank: form.rank,
    value: unit - form.first + 1,
    length,
    printed: length,
    id: line.slice(0, 1),
  };
}

function readForm({ kind, rank, pattern }: Omit<Form, 'starts'>, line: string): Marker | null {
  const match = pattern.exec(line);
  if (!match?.[1] || !match[2]) return null;
  const value = kind === 'letter' ? match[2].toLowerCase().charCodeAt(0) - 96 : readOrdinal(match[2]);
  if (value === null) return null;
  const length = match[0].trimEnd().length;
  const printed = kind === 'stage' ? match[1].length : length;
  return { kind, rank, value, length, printed, id: match[1].replace(/ /g, '') };
}

const DECIMAL_LIKE = new RegExp(`^((\\d{1,3})\\.)(?=\\d)(?!\\d+(?:\\.\\d+)? ?(?:${MEASURE}|个|家|项))`);

/** `1.5G基站建设`, `2.24小时自助服务`: an item if the numbers beside it agree, else a decimal. */
export function readDecimalLike(line: string): Marker | null {
  return readForm({ kind: 'arabic', rank: 6, pattern: DECIMAL_LIKE }, line);
}

const ORDINAL = /^([首其再第].) ?[,、:]/;
const ORDINALS: ReadonlyMap<string, number> = new Map([
  ...Array.from('一二三四五六七八九十', (han, i): [string, number] => [`第${han}`, i + 1]),
  ['首先', 1],
  ['其次', 2],
  ['再次', 3],
]);

/** `第一，…`, `首先，…`: an item where each names who is responsible, else running text. */
export function readOrdinalItem(line: string): Marker | null {
  const match = ORDINAL.exec(line);
  if (!match) return null;
  const id = itemAt(match, 1);
  const value = ORDINALS.get(id);
  if (value === undefined) return null;
  const { length } = match[0];
  return { kind: 'ordinal', rank: 6.5, value, length, printed: length, id };
}

/** The number a folded line opens with, or null. */
export function readMarker(line: string): Marker | null {
  if (RUNNING_ORDINAL.test(line)) return null;
  const sign = readSign(line);
  if (sign) return sign;
  for (const form of BY_START.get(line.charAt(0)) ?? []) {
    const marker = readForm(form, line);
    if (marker) return marker;
  }
  return null;
}
