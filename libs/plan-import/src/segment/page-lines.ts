import type { Line } from '../prepare/source.js';
import {
  CLOSING_LINE,
  DATE_LINE,
  PAGE_NOISE,
  PART_HEADING,
  PLAN_TYPE,
  SENTENCE_END,
  SIGNED_LINE,
} from './vocabulary.js';

/** What a line of a page can be: prose of a plan, a heading, the end of a document. */
const SHORT = 40;
const TITLE_LINE = new RegExp(`${PLAN_TYPE}(?:\\((?:试行|暂行|修订|征求意见稿|\\d{4}[^)]{0,12})\\))?$`);
const QUOTED = /《[^《》]*(?:《[^《》]*》[^《》]*)*》?/g;
const REPORTED =
  /(?:印发|发布|出台|下发|公布)了?(?!给|的)|(?:现|已)?印发给你们|同意,?现|请(?:认真|结合实际)?(?:贯彻|遵照|抓好)/;
const ADDRESSEES =
  /^[^。;]{0,200}(?:政府|部门|单位|委|局|办|会|院|公司|机构|处|中心|所|站|校|团体|区|县|市|街道|镇|乡|企业|\)) ?:$/;
const ENACTING =
  /(?:制定|制订|编制|拟定|提出|出台|形成)(?:了)?(?:本|如下|以下|此)|通知如下|意见如下|方案如下|措施如下/;

/** A line without any pause of a sentence. */
export const isShortLine = (line: Line): boolean => line.text.length < SHORT && !/[。;:!?)]/.test(line.text);

/** A paragraph that speaks about the plan (notice, news) and is none of it. */
function speaksAboutPlan(text: string): boolean {
  const bare = text.replace(QUOTED, '《》');
  return REPORTED.test(bare) && !ENACTING.test(bare);
}

/** `各县(市、区)人民政府,市级有关部门:` */
const isAddress = (text: string): boolean => ADDRESSEES.test(text) && !ENACTING.test(text);

const isPreamble = (line: Line): boolean =>
  SENTENCE_END.test(line.text) &&
  !isAddress(line.text) &&
  !TITLE_LINE.test(line.text) &&
  !speaksAboutPlan(line.text) &&
  !DATE_LINE.test(line.text);

/** 总体要求, 重点任务: a heading without a number. */
export const isPartHeading = (line: Line | undefined): boolean =>
  line !== undefined && line.text.length < 20 && PART_HEADING.test(line.text);

/** A line by which a document ends: a date, a link of the page. */
export const isStop = (line: Line): boolean =>
  line.text.length < SHORT &&
  (PAGE_NOISE.test(line.text) ||
    CLOSING_LINE.test(line.text) ||
    DATE_LINE.test(line.text) ||
    SIGNED_LINE.test(line.text));

/** First line of the prose that stands directly before an outline. */
export function preambleStart(lines: readonly Line[], outline: number, floor: number): number {
  let first = outline;
  for (let i = outline - 1; i >= floor; i -= 1) {
    const line = lines[i];
    if (!line || !(isPreamble(line) || isPartHeading(line))) break;
    first = i;
  }
  return first;
}

/** A line that can head unnumbered paragraphs. */
export const heads = (line: Line | undefined): boolean =>
  line !== undefined && isShortLine(line) && !TITLE_LINE.test(line.text) && !isStop(line);
