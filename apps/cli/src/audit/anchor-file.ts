import { readFile } from 'node:fs/promises';
import type { AuditAnchor, AuditHeadView } from '@app/workflow';

const HASH = /^[0-9a-f]{64}$/;

/** The file is no anchor; the message says so to the person at the keyboard. */
class AnchorError extends Error {
  constructor(
    readonly code: 'ANCHOR_UNREADABLE' | 'ANCHOR_INVALID',
    message: string,
  ) {
    super(message);
  }
}

/** @throws AnchorError */
export async function readAnchor(path: string): Promise<AuditAnchor> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    const reason = (error as { code?: string }).code ?? (error as Error).message;
    throw new AnchorError('ANCHOR_UNREADABLE', `读不了锚点文件 ${path}（${reason}）。`);
  }
  const anchor = parseAnchor(text);
  if (anchor === null)
    throw new AnchorError('ANCHOR_INVALID', `${path} 不是“qiantou audit head”写出的锚点文件。`);
  return anchor;
}

/** Null for a text that is no anchor: half of one must not pass for one that fits. */
export function parseAnchor(text: string): AuditAnchor | null {
  const value = parsed(text);
  if (typeof value !== 'object' || value === null) return null;
  const { format, at, heads } = value as Readonly<Record<string, unknown>>;
  if (format !== 'qiantou-audit-anchor' || typeof at !== 'string' || !Array.isArray(heads)) return null;
  return heads.every(isHead) ? { format, at, heads } : null;
}

function isHead(value: unknown): value is AuditHeadView {
  if (typeof value !== 'object' || value === null) return false;
  const { jurisdiction, name, count, hash } = value as Readonly<Record<string, unknown>>;
  if (typeof jurisdiction !== 'string' || typeof name !== 'string') return false;
  return Number.isSafeInteger(count) && Number(count) >= 0 && typeof hash === 'string' && HASH.test(hash);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
