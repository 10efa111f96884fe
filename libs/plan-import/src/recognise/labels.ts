import type { UnitRole } from '../types.js';

/**
 * Labels of responsibility notes and of table columns.
 *
 *     牵头单位:市工信局。配合单位:市数据局
 *     ^^^^^^^^           ^^^^^^^^
 * Leaves alone: `责任单位` without a colon inside a sentence (压实责任单位主体责任).
 */
export type LabelRole = UnitRole | 'doing' | 'leader' | 'deadline' | 'other';

export interface Label {
  readonly role: LabelRole;
  /** Offsets in the string that was read, colon included. */
  readonly from: number;
  readonly to: number;
}

const SCOPE = '(?:省|市|区|县|州|旗|镇|乡)?级?(?:直)?';
const DUTY =
  '(?:第一|主要|共同|具体)?(?:牵头|主办|主责|责任|配合|协办|协同|协作|联办|参与|参加|落实|实施|承办|推进|支持|承担|组织|负责|执行|权责)' +
  '(?:[及和、/]?(?:责任|配合|牵头|落实|实施|参与|推进|协办))?';
const BODY =
  '(?:单位|部门|地区|机构|机关|处室|科室|股室|学院|主体|区县|县区|县市区|方)(?:[及和、](?:责任人|部门|单位|地区))?';
const NOUN = `${SCOPE}${DUTY}${BODY}`;
const SHORT_NOUN = '(?:牵头|主办|配合|协办|责任|参与|责任分工|任务分工|职责分工|工作分工|分工)';
const LEADER =
  '(?:责任|牵头|分管|包联|包保|主管|包抓|挂帅|省级?|市级?|区级?|县级?)(?:省|市|区|县|州|校)?(?:级)?(?:领导|人|同志)(?:[及和、]?(?:责任人|领导))?';
const DEADLINE = '(?:完成|办理|实施|落实|推进|整改)?(?:时限|时间|期限|节点|进度)(?:要求|节点|安排)?';
const OTHER = '责任科室负责人|联系人|联络员|联系电话|备注|资金来源|工作目标|工作内容|建设内容|目标任务';

const ANY = `(?:${NOUN}|${SHORT_NOUN}|${LEADER}|${DEADLINE}|${OTHER})`;
/** 牵头单位:…, 牵头单位为:…, 牵头单位为市教育局, 牵头单位 市教育局; or nothing else on its line. */
const COLON = '(?::|[\\n\\u2028]|为:|(?<=单位|部门)(?:为| +)(?=省|市|区|县|州|各))';
/** A bracket behind a name is no label but its mark: 市工信局(牵头)、市财政局. */
const LABEL_IN_NOTE = new RegExp(
  `\\((${ANY})\\)(?! *(?:[、,;。)]|$)) *:?|(?<![\\u3400-\\u9fff(])\\(?(${ANY})\\)? *${COLON}`,
  'g',
);
const LABEL_AT_START = new RegExp(`^\\(? *(?:\\((${ANY})\\) *:?|(${ANY})\\)? *${COLON})`);
const COLUMN = new RegExp(`^(?:${NOUN}|${SHORT_NOUN})$`);
const LEADER_ONLY = new RegExp(`^${LEADER}$`);
const DEADLINE_ONLY = new RegExp(`^(?:${DEADLINE})$`);
const OTHER_ONLY = new RegExp(`^(?:${OTHER})$`);

const LABEL_ALONE = new RegExp(`^ *(?:${ANY}) *:?$`);

/** Whether a bracket holds a label and nothing else: 【责任单位】. */
export const isLabelAlone = (content: string): boolean => LABEL_ALONE.test(content);

/** What a label says of the units it introduces. */
export function labelRole(label: string): LabelRole {
  if (LEADER_ONLY.test(label)) return 'leader';
  if (DEADLINE_ONLY.test(label)) return 'deadline';
  if (OTHER_ONLY.test(label)) return 'other';
  if (/牵头|主办|主责/.test(label)) return 'lead';
  if (/配合|协办|协同|协作|联办|参与|参加|支持/.test(label)) return 'cooperating';
  if (/责任|分工/.test(label)) return 'responsible';
  return 'doing';
}

/** Signs without which a text holds no label; a label with its colon is no longer than this. */
const MIGHT_LABEL = /[:(\n\u2028]|单位|部门/;
const LONGEST_LABEL = 40;

/** The label's words: one of the two groups takes part. */
const nounOf = (match: readonly string[]): string => match.slice(1).join('');

/** The label a line or bracket opens with: `责任单位：…`, `【责任单位】…`. */
export function labelAtStart(text: string): Label | null {
  if (!MIGHT_LABEL.test(text.slice(0, LONGEST_LABEL))) return null;
  const match = LABEL_AT_START.exec(text);
  return match && { role: labelRole(nounOf(match)), from: 0, to: match[0].length };
}

/** All labels of a note, in order. */
export function labelsIn(text: string): Label[] {
  if (!MIGHT_LABEL.test(text)) return [];
  const labels: Label[] = [];
  const first = labelAtStart(text);
  if (first) labels.push(first);
  for (const match of text.matchAll(LABEL_IN_NOTE)) {
    const from = match.index;
    if (from < (first?.to ?? 0)) continue;
    labels.push({ role: labelRole(nounOf(match)), from, to: from + match[0].length });
  }
  return labels;
}

/** Role of a table column by its heading, null when the column holds no units or persons. */
export function columnRole(heading: string): LabelRole | null {
  if (LEADER_ONLY.test(heading)) return 'leader';
  if (DEADLINE_ONLY.test(heading)) return 'deadline';
  if (OTHER_ONLY.test(heading)) return 'other';
  return COLUMN.test(heading) ? labelRole(heading) : null;
}
