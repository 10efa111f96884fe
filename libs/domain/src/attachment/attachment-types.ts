/** What a file can be put beside. */
export const ATTACHMENT_SUBJECTS = [
  'task',
  'milestone',
  'report',
  'extension',
  'subtask',
  'instruction',
] as const;

export type AttachmentSubject = (typeof ATTACHMENT_SUBJECTS)[number];

/** Kinds of files, told apart by their bytes. */
export const ATTACHMENT_KINDS = [
  'pdf',
  'docx',
  'xlsx',
  'pptx',
  'word',
  'excel',
  'ofd',
  'jpeg',
  'png',
  'text',
] as const;

export type AttachmentKind = (typeof ATTACHMENT_KINDS)[number];

interface AttachmentType {
  readonly kind: AttachmentKind;
  /** As names end, in lower case. */
  readonly extension: string;
  readonly mediaType: string;
}

const OFFICE_XML = 'application/vnd.openxmlformats-officedocument';

/**
 * The only files that are taken. Pages, pictures that are programs (SVG), archives and programs are not among them,
 * nor are office files with macros of their own format.
 */
export const ATTACHMENT_TYPES: readonly AttachmentType[] = [
  { kind: 'pdf', extension: 'pdf', mediaType: 'application/pdf' },
  { kind: 'docx', extension: 'docx', mediaType: `${OFFICE_XML}.wordprocessingml.document` },
  { kind: 'xlsx', extension: 'xlsx', mediaType: `${OFFICE_XML}.spreadsheetml.sheet` },
  { kind: 'pptx', extension: 'pptx', mediaType: `${OFFICE_XML}.presentationml.presentation` },
  { kind: 'word', extension: 'doc', mediaType: 'application/msword' },
  { kind: 'word', extension: 'wps', mediaType: 'application/msword' },
  { kind: 'excel', extension: 'xls', mediaType: 'application/vnd.ms-excel' },
  { kind: 'ofd', extension: 'ofd', mediaType: 'application/ofd' },
  { kind: 'jpeg', extension: 'jpg', mediaType: 'image/jpeg' },
  { kind: 'jpeg', extension: 'jpeg', mediaType: 'image/jpeg' },
  { kind: 'png', extension: 'png', mediaType: 'image/png' },
  { kind: 'text', extension: 'txt', mediaType: 'text/plain' },
  { kind: 'text', extension: 'csv', mediaType: 'text/csv' },
];

/** What the bytes are and the name says, together; null where they disagree or the kind is not taken. */
export function attachmentType(kind: AttachmentKind | null, name: string): AttachmentType | null {
  const extension = extensionOf(name);
  return ATTACHMENT_TYPES.find((type) => type.kind === kind && type.extension === extension) ?? null;
}

/** In lower case, without the dot; empty where the name has none. */
export function extensionOf(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot <= 0 ? '' : name.slice(dot + 1).toLowerCase();
}
