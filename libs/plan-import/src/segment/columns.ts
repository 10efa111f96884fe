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

/** Headings that are no label of units, tried in this order. */
const KINDS: readonly (readonly [RegExp, ColumnKind])[] = [
  [/^(?:序号|编号|No\.?|序)$/i, 'number'],
  [/(?:时限|时间|期限|节点|进度)/, 'date'],
  [/^(?:类别|类型|领域|分类|板块|方面|一级|所属|任务类别|重点领域|专项)/, 'group'],
  [/(?:任务|事项|项目|名称|工作)(?:名称|清单|分解)?$/, 'task'],
  [/(?:内容|举措|措施|要求|目标|成果|标准)/, 'content'],
  [/^备注|说明$/, 'plain'],
];

export function columnKind(heading: string): ColumnKind | null {
  const plain = heading.replace(/\s/g, '');
  if (plain.length === 0 || plain.length > 14) return null;
  const role = columnRole(plain);
  if (role && role !== 'other' && role !== 'deadline') return role;
  return KINDS.find(([pattern]) => pattern.test(plain))?.[1] ?? null;
}

const UNIT_KINDS: readonly ColumnKind[] = ['lead', 'cooperating', 'responsible', 'doing'];
export const isUnitColumn = (kind: ColumnKind): boolean => UNIT_KINDS.includes(kind);
