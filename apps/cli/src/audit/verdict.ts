import type { AuditAnchor, ChainReport } from '@app/workflow';

/** What the command prints, and whether everything is as it was sealed. */
export interface Verdict {
  readonly intact: boolean;
  readonly lines: readonly string[];
}

/**
 * One sentence a chain. A chain that the anchor knows and the database does not is damage; one that the anchor does not
 * know is only told.
 * @param code the only jurisdiction that was asked about
 */
export function verdictOf(
  reports: readonly ChainReport[],
  anchor: AuditAnchor | null,
  code: string | undefined,
): Verdict {
  const known = new Set(reports.map(({ jurisdiction }) => jurisdiction));
  const asked = (anchor?.heads ?? []).filter((head) => code === undefined || head.jurisdiction === code);
  const gone = asked.filter((head) => !known.has(head.jurisdiction) && head.count > 0);
  const lines = [
    ...reports.map((report) => sentenceOf(report, anchor)),
    ...gone.map(
      ({ jurisdiction, name, count }) =>
        `✗ ${name}（${jurisdiction}）：锚点记有 ${count} 条，库里没有这条链。`,
    ),
  ];
  if (lines.length === 0) {
    const nothing = code === undefined ? '库里还没有行政区划。' : `没有代码为 ${code} 的行政区划。`;
    return { intact: code === undefined, lines: [nothing] };
  }
  return { intact: gone.length === 0 && reports.every(({ intact }) => intact), lines };
}

function sentenceOf(
  { jurisdiction, name, intact, text, anchoredCount }: ChainReport,
  anchor: AuditAnchor | null,
): string {
  const unanchored =
    intact && anchor !== null && anchoredCount === null ? '锚点文件里没有它，未与锚点核对。' : '';
  return `${intact ? '✓' : '✗'} ${name}（${jurisdiction}）：${text}${unanchored}`;
}
