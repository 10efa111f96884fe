import type { XmlElement, XmlPart } from '../xml/scan-xml.js';
import { numberOf, propertiesPart, switchOf, valueOf, type Properties } from './properties.js';

export interface Level {
  readonly start: number;
  /** Name of the number format; '' prints no label. */
  readonly format: string;
  /** What is printed, `%1` … `%9` standing for the counters. */
  readonly text: string;
  /** The level (from 1) at which or above which this one starts again; 0 never, null at every level above it. */
  readonly restart: number | null;
  /** 正规形式编号: all counters in digits. */
  readonly isLegal: boolean;
  /** The paragraph style that stands for this level. */
  readonly style: string | undefined;
}

/** What a `numId` stands for. Lists with the same `counters` go on counting each other's numbers. */
export interface NumberedList {
  readonly counters: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** Levels that start again where the list is first used. */
  readonly starts: ReadonlyMap<number, number>;
}

export type NumberedLists = (numId: string) => NumberedList | null;

interface Abstract {
  readonly levels: Map<number, Level>;
  /** Name of the numbering style whose levels it borrows. */
  link: string | undefined;
}

interface Instance {
  abstract: string | undefined;
  readonly levels: Map<number, Level>;
  readonly starts: Map<number, number>;
}

export const LEVELS = 9;
/** Longer ones are no numbers; Word itself allows 255. */
const MAX_LABEL = 64;
const PICTURE_BULLET = 'lvlPicBulletId';

/** Reads `w:numbering`; `listOfStyle` says which numId a numbering style names. */
export function numberingPart(listOfStyle: (style: string) => string | undefined): {
  readonly part: XmlPart;
  readonly lists: NumberedLists;
} {
  const abstracts = new Map<string, Abstract>();
  const instances = new Map<string, Instance>();
  const part: XmlPart = {
    open: ({ name, attributes: { abstractNumId = '', numId = '' } }) => {
      if (name === 'w:numbering') return part;
      if (name === 'w:abstractNum') return abstractPart(added(abstracts, abstractNumId, newAbstract));
      if (name === 'w:num') return instancePart(added(instances, numId, newInstance));
      return null;
    },
  };
  const borrowed = (abstract: string): string | undefined => {
    const link = abstracts.get(abstract)?.link;
    const numId = link === undefined ? undefined : listOfStyle(link);
    return numId === undefined ? undefined : instances.get(numId)?.abstract;
  };
  const find = (numId: string): NumberedList | null => {
    const instance = instances.get(numId);
    if (instance?.abstract === undefined) return null;
    const counters = borrowed(instance.abstract) ?? instance.abstract;
    const levels = new Map([...(abstracts.get(counters)?.levels ?? []), ...instance.levels]);
    return { counters, levels, starts: instance.starts };
  };
  const known = new Map<string, NumberedList | null>();
  const lists: NumberedLists = (numId) => added(known, numId, () => find(numId));
  return { part, lists };
}

/** The value of a key, made where there is none yet. */
function added<T>(map: Map<string, T>, key: string, make: () => T): T {
  const known = map.get(key);
  if (known !== undefined) return known;
  const value = make();
  map.set(key, value);
  return value;
}

const newAbstract = (): Abstract => ({ levels: new Map(), link: undefined });
const newInstance = (): Instance => ({ abstract: undefined, levels: new Map(), starts: new Map() });

const abstractPart = (abstract: Abstract): XmlPart => ({
  open: (element) => {
    if (element.name === 'w:numStyleLink') abstract.link = element.attributes['val'];
    return element.name === 'w:lvl' ? levelPart(element, abstract.levels) : null;
  },
});

const instancePart = (instance: Instance): XmlPart => ({
  open: (element) => {
    if (element.name === 'w:abstractNumId') instance.abstract = element.attributes['val'];
    return element.name === 'w:lvlOverride' ? overridePart(element, instance) : null;
  },
});

const overridePart = (override: XmlElement, { levels, starts }: Instance): XmlPart => ({
  open: (element) => {
    const start = Number(element.attributes['val']);
    if (element.name === 'w:startOverride' && Number.isInteger(start)) starts.set(levelOf(override), start);
    return element.name === 'w:lvl' ? levelPart(element, levels, levelOf(override)) : null;
  },
});

const levelOf = ({ attributes }: XmlElement): number => Number(attributes['ilvl'] ?? 0);

function levelPart(element: XmlElement, levels: Map<number, Level>, at = levelOf(element)): XmlPart | null {
  if (!(at >= 0 && at < LEVELS)) return null;
  return propertiesPart((properties) => levels.set(at, readLevel(properties)));
}

function readLevel(properties: Properties): Level {
  const isPrinted = !properties.has(PICTURE_BULLET) && switchOf(properties, 'rPr/vanish') !== true;
  return {
    start: numberOf(properties, 'start') ?? 0,
    format: isPrinted ? formatOf(properties) : '',
    text: (valueOf(properties, 'lvlText') ?? '').slice(0, MAX_LABEL),
    restart: numberOf(properties, 'lvlRestart'),
    isLegal: switchOf(properties, 'isLgl') ?? false,
    style: valueOf(properties, 'pStyle'),
  };
}

/** "01, 02, 03, ..." is a format of one's own. */
const LEADING_ZERO = /^0\d,/;

function formatOf(properties: Properties): string {
  const format = valueOf(properties, 'numFmt') ?? 'decimal';
  if (format === 'bullet') return '';
  return format === 'custom' && LEADING_ZERO.test(properties.get('numFmt')?.['format'] ?? '')
    ? 'decimalZero'
    : format;
}
