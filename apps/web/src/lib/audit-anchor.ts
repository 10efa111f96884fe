import type { AuditAnchor } from '../api/types';

type Head = AuditAnchor['heads'][number];

const HASH = /^[0-9a-f]{64}$/;

/** The heads of an anchor file; null for a text that is none. */
export function anchorHeads(text: string): readonly Head[] | null {
  const value = parsed(text);
  if (typeof value !== 'object' || value === null) return null;
  const { format, heads } = value as Partial<AuditAnchor>;
  if (format !== 'qiantou-audit-anchor' || !Array.isArray(heads)) return null;
  return heads.every(isHead) ? heads : null;
}

function isHead({ jurisdiction, count, hash }: Partial<Head>): boolean {
  return typeof jurisdiction === 'string' && Number.isSafeInteger(count) && HASH.test(hash ?? '');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
