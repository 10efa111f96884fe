import type { ImportInput } from '@app/workflow';
import { ApiError } from '../http/api-error.js';
import type { ImportRequestDto } from './dto/plan-requests.dto.js';

const PASTED_NAME = '粘贴的文本.txt';

/** What multer keeps of an uploaded file. */
export interface UploadedDocument {
  readonly originalname: string;
  readonly buffer: Buffer;
}

/** The document from whichever form it came in. */
export function toImportInput(request: ImportRequestDto, file: UploadedDocument | undefined): ImportInput {
  const { jurisdictionId, fileName, text } = request;
  if (file !== undefined) return { jurisdictionId, fileName: file.originalname, bytes: file.buffer };
  if (text === undefined) throw new ApiError('UPLOAD_INVALID');
  return { jurisdictionId, fileName: fileName ?? PASTED_NAME, bytes: Buffer.from(text, 'utf8') };
}
