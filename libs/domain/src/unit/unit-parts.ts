import { BODIES, type FunctionCode, type NamedBody } from './unit-functions.js';
import { normaliseUnitName } from './unit-name.js';

/** A printed unit name taken apart, in the form in which two names are compared. */
export interface UnitParts {
  /** 长治 of 长治市教育局; '' where the name prints no place. */
  readonly place: string;
  /** 省, 市, 区 …; '' where the name prints no level. */
  readonly level: string;
  /** What the unit is, spelt canonically: 发展改革 for 发改; bodies sorted, so that their order does not count. */
  readonly core: string;
  /** Empty where the name is not made of known bodies. */
  readonly bodies: readonly NamedBody[];
  /** 局, 委, 办, 分局, 大队 …; '' if none. */
  readonly ending: string;
  /** The second name in brackets, as it compares; '' if none. */
  readonly second: string;
  readonly functions: readonly FunctionCode[];
}

const LEVELS = new Set('省市区县州旗盟镇乡');
/** Longest first; each with the form it compares in. */
const ENDINGS: readonly (readonly [printed: string, folded: string])[] = [
  ['管理委员会', '管委会'],
  ['人民政府', '政府'],
  ['监管分局', '分局'],
  ['中心支行', '中心支行'],
  ['委员会', '委'],
  ['办公厅', '办'],
  ['办公室', '办'],
  ...['管委会', '指挥部', '政府', '分局', '支队', '大队', '中队', '总队', '中心', '公司', '集团'].map(same),
  ...[
    '支行',
    '分行',
    '分院',
    '分会',
    '分公司',
    '办',
    '局',
    '委',
    '厅',
    '部',
    '处',
    '院',
    '所',
    '站',
    '馆',
  ].map(same),
];
/** Endings that a body changes when it is reorganised: a difference within a group may be the same unit, any other may not. */
const SOFT_ENDINGS = [new Set(['局', '委', '办', '厅', '部', '']), new Set(['中心支行', '支行', '分行'])];
const INSTITUTIONS = new Set(['公司', '分公司', '集团', '馆', '所', '站', '学院', '医院']);
const NATIONAL_OWNER = /^国家\p{Script=Han}{2,8}?总局(?=\p{Script=Han})/u;
const CENTRAL_BANK = /^(?:中国)?人民银行/u;
const FINANCIAL_REGULATION = /^(?:国家)?金融监(?:督管理|管)总局/u;
const YOUTH_LEAGUE = /^(?:团([省市区县州旗])委|共青团(.{0,8}?)([省市区县州旗])委(?:员会)?)$/u;
const PARTY = /^(?:中国共产党|中共|党工委)/u;
const CONNECTIVES = /(?!^)[和与及、](?!$)/gu;
const SECOND_NAME = /（([^（）]*)）/u;
const PLACE_MAX = 4;

function same(ending: string): readonly [string, string] {
  return [ending, ending];
}

/** Whether no unit can carry both endings: 局 and 分局, 支队 and 大队. */
export const endingsExclude = (a: string, b: string): boolean =>
  a !== b && !SOFT_ENDINGS.some((group) => group.has(a) && group.has(b));

/** Takes a printed name apart. Total: a name of no known body keeps its own words as its core. */
export function unitParts(printed: string): UnitParts {
  const name = normaliseUnitName(printed).normalize('NFKC').replace(/\(/gu, '（').replace(/\)/gu, '）');
  const bracket = SECOND_NAME.exec(name);
  const main = partsOf(bracket === null ? name : name.replace(bracket[0], ''));
  if (bracket === null) return main;
  const second = partsOf(bracket[1] ?? '');
  const functions = [...new Set([...main.functions, ...second.functions])];
  return { ...main, functions, second: second.core };
}

/** What the unit is for, read from its name; nothing is guessed of a name that is not made of known bodies. */
export const functionsOf = (printed: string): readonly FunctionCode[] => unitParts(printed).functions;

function partsOf(name: string): UnitParts {
  const plain = foldOwners(name.replace(PARTY, ''));
  const league = YOUTH_LEAGUE.exec(plain);
  if (league !== null) {
    return assemble(league[2] ?? '', league[1] ?? league[3] ?? '', bodiesOf('共青团') ?? [], '共青团', '委');
  }
  const readings = splitEndings(plain).map(
    ([words, ending]) => [words.replace(CONNECTIVES, ''), ending] as const,
  );
  const [words, ending] = readings[0] ?? [plain, ''];
  return (
    firstOf(readings, withoutArea) ??
    firstOf(readings, withArea) ??
    firstOf(readings, withBarePlace) ??
    unknown(words, ending)
  );
}

type Reader = (words: string, ending: string) => UnitParts | null;

function firstOf(readings: readonly (readonly [string, string])[], read: Reader): UnitParts | null {
  for (const [words, ending] of readings) {
    const parts = read(words, ending);
    if (parts !== null) return parts;
  }
  return null;
}

const withoutArea: Reader = (words, ending) => {
  const bodies = bodiesOf(words);
  return bodies === null ? null : assemble('', '', bodies, words, ending);
};

/** Names that put the owner first: 国家税务总局长治市税务局 is 长治市税务局, 中国人民银行长治市分行 is 人行…. */
function foldOwners(name: string): string {
  const bank = CENTRAL_BANK.test(name) ? name.replace(CENTRAL_BANK, '人行') : name;
  const regulation = bank.replace(FINANCIAL_REGULATION, '金融监管总局');
  return regulation.startsWith('金融监管总局') ? regulation : regulation.replace(NATIONAL_OWNER, '');
}

/** Every way to cut an ending off, the longest first: 国有资产监督管理委员会 is a 委, 园区管理委员会 a 管委会. */
function splitEndings(name: string): readonly (readonly [words: string, ending: string])[] {
  const cut = ENDINGS.filter(([printed]) => name.endsWith(printed) && name.length > printed.length);
  return [
    ...cut.map(([printed, folded]) => [name.slice(0, -printed.length), folded] as const),
    [name, ''] as const,
  ];
}

/** 市…, 长治市…, 市委…: the first level character after which only known bodies stand. */
function withArea(words: string, ending: string): UnitParts | null {
  for (let at = 0; at < words.length; at += 1) {
    const level = words[at] ?? '';
    if (!LEVELS.has(level)) continue;
    const rest = words.slice(at + 1);
    const core = rest.startsWith('委') && rest.length > 1 ? rest.slice(1) : rest;
    const bodies = bodiesOf(core);
    if (bodies !== null) return assemble(lastPlace(words.slice(0, at)), level, bodies, core, ending);
    if (core === '' && isGoverning(ending))
      return assemble(lastPlace(words.slice(0, at)), level, [], '', ending);
  }
  return null;
}

/** 五通桥生态环境局, 人行长治分行: a place without its level before or behind the body. */
function withBarePlace(words: string, ending: string): UnitParts | null {
  for (const owner of ['人行', '金融监管总局']) {
    if (!words.startsWith(owner)) continue;
    const [place, level] = splitLevel(words.slice(owner.length));
    return assemble(place, level, bodiesOf(owner) ?? [], owner, ending);
  }
  for (let at = 2; at <= PLACE_MAX && at < words.length - 1; at += 1) {
    const bodies = bodiesOf(words.slice(at));
    if (bodies !== null) return assemble(words.slice(0, at), '', bodies, words.slice(at), ending);
  }
  return null;
}

function unknown(words: string, ending: string): UnitParts {
  const level = words[0] ?? '';
  const known = LEVELS.has(level) && words.length > 2 && !/^(?:市[场政民]|区域|县域)/u.test(words);
  return assemble('', known ? level : '', [], known ? words.slice(1) : words, ending);
}

const isGoverning = (ending: string): boolean => ending === '政府' || ending === '管委会';

/** 长治 of 山西省长治: only the innermost place counts. */
export function lastPlace(words: string): string {
  const at = [...words].findLastIndex(
    (character, index) => LEVELS.has(character) && index < words.length - 1,
  );
  return words.slice(at + 1);
}

function splitLevel(words: string): readonly [place: string, level: string] {
  const last = words.at(-1) ?? '';
  return LEVELS.has(last) ? [lastPlace(words.slice(0, -1)), last] : [lastPlace(words), ''];
}

function assemble(
  place: string,
  level: string,
  bodies: readonly NamedBody[],
  words: string,
  ending: string,
): UnitParts {
  const core =
    bodies.length === 0
      ? words
      : bodies
          .map(({ body }) => body)
          .sort()
          .join('+');
  const governing: readonly FunctionCode[] =
    ending === '管委会'
      ? ['park-administration']
      : ending === '政府' && words === ''
        ? ['local-government']
        : [];
  const carried = bodies.flatMap((entry) => entry.functions).filter((code) => administers(code, ending));
  const functions = [...new Set([...carried, ...governing])];
  return { place, level, core, bodies, ending, second: '', functions };
}

/** 市水务公司 and 市文化馆 work in a field but do not administer it; the grid and the telecoms are companies anyway. */
const administers = (code: FunctionCode, ending: string): boolean =>
  !INSTITUTIONS.has(ending) || code === 'power-supply' || code === 'telecom';

/** The bodies that words are made of throughout, longest spellings first; null if something else is among them. */
function bodiesOf(words: string): readonly NamedBody[] | null {
  if (words === '' || words.length > 30) return null;
  const reached = new Map<number, readonly NamedBody[]>([[words.length, []]]);
  for (let from = words.length - 1; from >= 0; from -= 1) {
    for (let to = words.length; to > from; to -= 1) {
      const rest = reached.get(to);
      const entry = rest === undefined ? undefined : BODIES.get(words.slice(from, to));
      if (rest === undefined || entry === undefined) continue;
      reached.set(from, [entry, ...rest]);
      break;
    }
  }
  return reached.get(0) ?? null;
}
