import { columnRole, type LabelRole } from '../recognise/labels.js';
import type { Span } from '../types.js';

/**
 * What a column of a task table holds, by its heading.
 *
 *     序号 | 重点任务 | 具体举措 | 牵头单位 | 配合单位 | 完成时限
 *     number  task     content   lead    cooperating   date
 * Leaves alone: headings of other tables (金额, 规格): null.
 */
export type ColumnKind = LabelRole | 'number' | 'task' | 'content' | 'date' | 'group' | 'plain';

export interface Cell {
  readonly span: Span;
  readonly column: ColumnKind;
}

export interface Row {
  readonly cells: readonly Cell[];
}

export interface Table {
  /** First line of the heading row, and line after the table. */
  readonly first: number;
  readonly end: number;
  readonly rows: readonly Row[];
}

/** A heading longer than this is prose. */
const LONGEST = 16;

/** Headings that are no label of units, tried in this order. */
const KINDS: readonly (readonly [RegExp, ColumnKind])[] = [
  [/^(?:序号|编号|No\.?|序)$/i, 'number'],
  [/(?:时限|时间|期限|节点|进度)/, 'date'],
  [/^(?:类别|类型|领域|分类|板块|方面|一级|二级|所属|任务类别|重点领域|专项)/, 'group'],
  [/(?:任务|事项|项目|名称|工作|指标|问题|条款)(?:名称|清单|分解)?$/, 'task'],
  [/(?:内容|举措|措施|要求|目标|成果|标准)/, 'content'],
  [/^备注|说明$/, 'plain'],
];

/** 责任单位(牵头), 责任单位(配合): the bracket says which. */
const ROLE_IN_BRACKET = /\((牵头|主办|主责|配合|协办|参与)(?:单位|部门)?\)$/;
const BRACKET = /\([^()]*\)/g;
/** Whose project a row is. */
const OWNER = /^(?:(?:行业)?主管|建设|业主|监管)(?:单位|部门)$/;

function plainKind(plain: string): ColumnKind | null {
  const role = columnRole(plain);
  if (role && role !== 'other' && role !== 'deadline') return role;
  if (OWNER.test(plain)) return 'doing';
  return KINDS.find(([pattern]) => pattern.test(plain))?.[1] ?? null;
}

export function columnKind(heading: string): ColumnKind | null {
  const said = heading.replace(/\s/g, '');
  if (said.length === 0 || said.length > LONGEST) return null;
  const role = ROLE_IN_BRACKET.exec(said)?.[1];
  const plain = role ? `${role}单位` : said.replace(BRACKET, '');
  return plainKind(plain === '' ? said : plain);
}

const UNIT_KINDS: readonly ColumnKind[] = ['lead', 'cooperating', 'responsible', 'doing'];
export const isUnitColumn = (kind: ColumnKind): boolean => UNIT_KINDS.includes(kind);
