import { StreamableFile } from '@nestjs/common';

export interface DownloadFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** Saved under its name, never shown: what a file brings must not run in the page's place. */
export function toDownload({ name, type, bytes }: DownloadFile): StreamableFile {
  const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, hex)}`;
  return new StreamableFile(bytes, { type, disposition, length: bytes.byteLength });
}

/** RFC 8187 allows fewer characters than a URL. */
const hex = (char: string): string => `%${char.charCodeAt(0).toString(16).toUpperCase()}`;
