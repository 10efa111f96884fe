const KILO = 1024;
const MEGA = KILO * KILO;

/** 48213 → 47 KB, 20971520 → 20 MB; one digit after the point where it says something. */
export function fileSize(bytes: number): string {
  if (bytes < KILO) return `${bytes} B`;
  if (bytes < MEGA) return `${Math.round(bytes / KILO)} KB`;
  return `${Math.round((bytes / MEGA) * 10) / 10} MB`;
}
