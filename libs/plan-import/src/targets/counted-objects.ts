import { listsWhatIsMade, type Surroundings } from './descriptions.js';
import { HAS_DOING } from './patterns.js';
import type { Quantity } from './quantities.js';

/**
 * Counts before a noun that are promised without a doing verb in front of them.
 *
 *     培养不少于10名院士，不少于20名人才      the verb of the item before governs this one too
 *     确保…家庭至少1人就业                  a least number promises
 *     为2万名老人开展体检，与14所高校结对   those who are served or dealt with
 *     建成通车甲、乙、丙3条高速公路          a list of names, counted
 *     覆盖80%以上乡镇                       a share that is covered
 *     达到30个项目                         a level that is reached
 *     设立总规模50亿元的基金                 the size of what is to be set up
 *
 * Leaves alone: 推动5个剧团设备更新 (the five are there already).
 */
const HAS_AT_LEAST = /(?:至少|最少)[有办建设配]?$/u;
const AT_LEAST = /^(?:至少|最少|不少于)/u;
const REACHES = /(?:达到?|突破|超过|增至|增加到|扩大到|覆盖)$/u;
const SERVES = /(?<![作成视因])为$/u;
const DEALS_WITH = /[与对]$/u;
/** Persons and houses are dealt with; 对1400个监测站 tells which. */
const WHOM = /[名人户家所]/u;
const SHORT_NOUN = /^[^，、的]{1,8}$/u;
const VOLUME_BEFORE = /(?:设立|组建|成立|发行|建立|打造)[^，、]{0,8}规模$/u;

type Test = (quantity: Quantity, place: Surroundings, continues: boolean, masked: string) => boolean;

/** 培养10名…的人才，60名…的人才: what follows the last 的 is the thing counted. */
const headOf = (after: string): string => after.slice(after.lastIndexOf('的') + 1);

const countsANoun = (after: string): boolean => after.includes('的') && !HAS_DOING.test(headOf(after));

const opensList: Test = ({ kind, comparedBefore }, { before, after }, continues) =>
  kind === 'count' && continues && before.length === 0 && (comparedBefore || countsANoun(after));

const isLeast: Test = ({ kind, comparator, from, numberFrom }, { before }, _, masked) =>
  (kind === 'count' && AT_LEAST.test(masked.slice(from, numberFrom))) ||
  (comparator === 'ge' && HAS_AT_LEAST.test(before));

const isLevel: Test = ({ kind }, { before, after }) =>
  kind === 'count' && SHORT_NOUN.test(after) && REACHES.test(before);

const isVolume: Test = ({ comparedAfter, comparedBefore }, { before }) =>
  !comparedAfter && !comparedBefore && VOLUME_BEFORE.test(before);

const isServed: Test = ({ kind, unitFrom }, { before, after }, _, masked) => {
  if (kind !== 'count' || !HAS_DOING.test(after)) return false;
  return SERVES.test(before) || (DEALS_WITH.test(before) && WHOM.test(masked.charAt(unitFrom)));
};

const isNamed: Test = ({ kind }, { before, after }) =>
  kind === 'count' && SHORT_NOUN.test(after) && listsWhatIsMade(before);

const COVERS = /覆盖[^，；]{0,20}[、和与及]$/u;

const isReachedShare: Test = ({ kind }, { before }) => kind === 'percent' && COVERS.test(before);

/** 对30%以上的企业开展检查. */
const COVERED_BEFORE = /对[^，]{0,14}$/u;
const COVERED_AFTER = /^的[^，]{1,40}(?:开展|进行|实施|完成)/u;

const isCovered: Test = ({ kind }, { before, after }) =>
  kind === 'percent' && COVERED_BEFORE.test(before) && COVERED_AFTER.test(after);

const TESTS: readonly Test[] = [
  opensList,
  isLeast,
  isLevel,
  isServed,
  isVolume,
  isNamed,
  isReachedShare,
  isCovered,
];

/** `continues`: the sentence has a promised quantity whose verb may still govern this segment. */
export const countsByItself: Test = (quantity, place, continues, masked) =>
  TESTS.some((test) => test(quantity, place, continues, masked));
