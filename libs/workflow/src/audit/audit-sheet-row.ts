import { dayInShanghai, type AuditChange } from '@app/domain';
import type { AuditEntryRow } from '@app/documents';
import type { AuditDetail } from '../views/index.js';

const SHANGHAI_MS = 8 * 3_600_000;
const VIA_LABELS: Readonly<Record<AuditDetail['via'], string>> = {
  session: '网页',
  token: '访问令牌',
  system: '系统',
};

/** A row of the trail as its line in the .xlsx file. */
export function auditSheetRow(row: AuditDetail): AuditEntryRow {
  return {
    seq: row.seq,
    at: shanghaiTime(row.at),
    actor: row.actor?.name ?? (row.via === 'system' ? '系统' : '未登录'),
    from: [VIA_LABELS[row.via], row.ip].filter((part) => part !== '').join(' '),
    action: row.label,
    subject: row.subjectName,
    task: row.taskCode ?? '',
    changes: row.changes.map(changeText).join('\n'),
    note: row.onBehalf ? `代办${row.note === '' ? '' : `：${row.note}`}` : row.note,
    requestId: row.requestId,
    hash: row.hash,
  };
}

function changeText({ label, before, after }: AuditChange): string {
  const flat = (text: string): string => text.replaceAll('\n', '、');
  if (before === '') return `${label}：${flat(after)}`;
  return `${label}：${flat(before)} → ${after === '' ? '（空）' : flat(after)}`;
}

function shanghaiTime(instant: string): string {
  const at = Date.parse(instant);
  const time = new Date(at + SHANGHAI_MS).toISOString().slice(11, 19);
  return `${dayInShanghai(at)} ${time}`;
}
