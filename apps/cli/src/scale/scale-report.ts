import { textTable } from '../up/text-table.js';
import type { ScaleResult } from './seed-scale.js';

const LABELS: Readonly<Record<string, string>> = {
  jurisdiction: '行政区划',
  unit: '单位',
  person: '人员',
  membership: '任职',
  plan: '方案',
  clause: '条款',
  task: '任务',
  assignment: '责任分工',
  milestone: '节点',
  progress_report: '进展反馈',
  task_event: '办理记录',
};
const SECOND = 1000;

/** What was made, how long it took, and who can sign in. */
export function scaleReport({ counts, logins }: ScaleResult, milliseconds: number, password: string): string {
  const rows = Object.entries(counts).map(([table, count]) => [LABELS[table] ?? table, String(count)]);
  return [
    `测试数据已生成，用时 ${(milliseconds / SECOND).toFixed(1)} 秒：`,
    textTable(rows),
    `登录名 ${logins.office}（专班）、${logins.supervisor}（分管领导）、${logins.contact}（联络员），口令 ${password}`,
  ].join('\n');
}
