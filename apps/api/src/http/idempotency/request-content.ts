import { createHash } from 'node:crypto';
import type { Request } from 'express';

/** What multer leaves of a file. */
interface UploadedBytes {
  readonly fieldname: string;
  readonly originalname: string;
  readonly buffer?: Buffer;
}

type WithFiles = Request & {
  readonly file?: UploadedBytes;
  readonly files?: readonly UploadedBytes[] | Readonly<Record<string, readonly UploadedBytes[]>>;
};

/** Everything that makes a request the same one as another: address, version seen, fields in any order, files by their bytes. */
export function requestContent(request: Request): string {
  const { method, originalUrl } = request;
  const files = filesOf(request as WithFiles).map(({ fieldname, originalname, buffer }) => ({
    fieldname,
    originalname,
    sha256: createHash('sha256')
      .update(buffer ?? '')
      .digest('hex'),
  }));
  const version = request.header('if-match') ?? null;
  return canonical([method, originalUrl, version, request.body ?? null, files]);
}

function filesOf({ file, files }: WithFiles): readonly UploadedBytes[] {
  if (file !== undefined) return [file];
  if (files === undefined) return [];
  return Array.isArray(files) ? (files as readonly UploadedBytes[]) : Object.values(files).flat();
}

/** JSON with the keys of every object in order. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
