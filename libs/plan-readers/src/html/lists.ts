import { hasStyle, type PageElement } from './page-element.js';

/** Prints the numbers of `<ol>`, which the browser counts and the text does not hold. */
export interface OpenList {
  /** Null where the list shows no numbers. */
  readonly print: ((value: number) => string) | null;
  next: number;
}

const HAN = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const ROMAN: readonly (readonly [number, string])[] = [
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];
const LETTERS = 26;
const LARGEST = 9999;

function han(value: number): string {
  if (value < 1 || value > 99) return String(value);
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  const ten = tens === 0 ? '' : tens === 1 ? '十' : `${HAN[tens] ?? ''}十`;
  return ten + (HAN[ones] ?? '');
}

function letter(value: number): string {
  return value < 1 || value > LETTERS ? String(value) : String.fromCharCode(96 + value);
}

function roman(value: number): string {
  if (value < 1 || value > 199) return String(value);
  let rest = value;
  return ROMAN.map(([size, sign]) => {
    const times = Math.floor(rest / size);
    rest -= times * size;
    return sign.repeat(times);
  }).join('');
}

type Print = (value: number) => string;
const decimal: Print = (value) => `${value}.`;
const PRINTS: Readonly<Record<string, Print>> = {
  '1': decimal,
  a: (value) => `${letter(value)}.`,
  A: (value) => `${letter(value).toUpperCase()}.`,
  i: (value) => `${roman(value)}.`,
  I: (value) => `${roman(value).toUpperCase()}.`,
};
/** By `list-style-type`; tried before the attribute `type`, as browsers do. */
const STYLES: readonly (readonly [string, Print | null])[] = [
  ['list-style-type:none', null],
  ['list-style:none', null],
  ['cjk-ideographic', (value) => `${han(value)}、`],
  ['chinese-informal', (value) => `${han(value)}、`],
  ['cjk-decimal', (value) => `${han(value)}、`],
  ['lower-alpha', (value) => `${letter(value)}.`],
  ['upper-alpha', (value) => `${letter(value).toUpperCase()}.`],
  ['lower-roman', (value) => `${roman(value)}.`],
  ['upper-roman', (value) => `${roman(value).toUpperCase()}.`],
];

const integer = (text: string | undefined): number | null =>
  text !== undefined && /^-?\d{1,6}$/.test(text.trim()) ? Math.min(Number(text), LARGEST) : null;

export function openList(element: PageElement): OpenList {
  const next = integer(element.attributes['start']) ?? 1;
  if (element.name !== 'ol') return { print: null, next };
  const style = STYLES.find(([name]) => hasStyle(element, name));
  return { print: style ? style[1] : (PRINTS[element.attributes['type'] ?? ''] ?? decimal), next };
}

/** The number of the next item as printed; counts on. */
export function nextLabel(list: OpenList | undefined, item: PageElement): string | null {
  if (!list?.print) return null;
  const value = integer(item.attributes['value']) ?? list.next;
  list.next = value + 1;
  return list.print(value);
}

const COUNTS = /^(?=.*[\d一二三四五六七八九十百第①-⑳㈠-㈩a-zA-Z]).{2,12}$|^[①-⑳㈠-㈩]$/;

/** What Word prints before a list paragraph, null where it is a bullet (·, l, n of a symbol font). */
export function wordLabel(printed: string): string | null {
  const label = printed.replace(/\s+/g, '');
  return COUNTS.test(label) ? label : null;
}
