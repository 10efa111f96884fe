import type { ImportInput } from '@app/workflow';
import { ApiError } from '../http/api-error.js';
import type { ImportRequestDto } from './dto/plan-requests.dto.js';

const PASTED_NAME = '粘贴的文本.txt';

/** What multer keeps of an uploaded file. */
export interface UploadedDocument {
  readonly originalname: string;
  readonly buffer: Buffer;
}

/** Name and bytes of a document, whichever form it came in. */
export function toUpload(
  { fileName, text }: { readonly fileName?: string; readonly text?: string },
  file: UploadedDocument | undefined,
): { fileName: string; bytes: Uint8Array } {
  if (file !== undefined) return { fileName: file.originalname, bytes: file.buffer };
  if (text === undefined) throw new ApiError('UPLOAD_INVALID');
  return { fileName: fileName ?? PASTED_NAME, bytes: Buffer.from(text, 'utf8') };
}

export const toImportInput = (
  request: ImportRequestDto,
  file: UploadedDocument | undefined,
): ImportInput => ({
  jurisdictionId: request.jurisdictionId,
  kind: request.kind,
  ...toUpload(request, file),
});
