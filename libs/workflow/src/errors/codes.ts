/** Every way in which a use case refuses; closed, so that a new code does not compile until it is mapped. */
export const WORKFLOW_ERROR_CODES = [
  'DOCUMENT_EMPTY',
  'DOCUMENT_BINARY',
  'DOCUMENT_TOO_LARGE',
  'ENCODING_UNKNOWN',
  'NO_CLAUSES_FOUND',
  'ALREADY_IMPORTED',
  'PARSE_TIMEOUT',
  'PARSE_FAILED',
  'NOT_FOUND',
  'FORBIDDEN',
  'VERSION_CONFLICT',
  'PLAN_ALREADY_ISSUED',
  'PLAN_BLOCKED',
  'TASK_NOT_DRAFT',
  'TRANSITION_NOT_ALLOWED',
  'NOTE_REQUIRED',
  'SECOND_PERSON_REQUIRED',
  'OPEN_MILESTONES',
  'REPORT_NOT_ALLOWED',
  'MILESTONE_STEP_NOT_ALLOWED',
  'UNIT_UNKNOWN',
  'ASSIGNMENT_INVALID',
  'MILESTONE_INVALID',
  'PERIOD_INVALID',
  'VALUE_INVALID',
  'CURSOR_INVALID',
  'NAME_TAKEN',
  'LOGIN_TAKEN',
  'SESSION_REQUIRED',
  'LOGIN_FAILED',
  'LOGIN_BLOCKED',
] as const;

export type WorkflowErrorCode = (typeof WORKFLOW_ERROR_CODES)[number];

/** The codes with which an import answers. */
export type ImportErrorCode = Extract<
  WorkflowErrorCode,
  | 'DOCUMENT_EMPTY'
  | 'DOCUMENT_BINARY'
  | 'DOCUMENT_TOO_LARGE'
  | 'ENCODING_UNKNOWN'
  | 'NO_CLAUSES_FOUND'
  | 'ALREADY_IMPORTED'
  | 'PARSE_TIMEOUT'
  | 'PARSE_FAILED'
>;
