import path from 'node:path';
import { writeWorkbook } from '@app/documents';
import { toCsv, toLabelJson, toTable, type PlanDraft } from '@app/plan-import';
import { draftLedger, draftMatrix } from '@app/workflow';
import { ParseError } from './parse-error.js';

export const FORMATS = ['table', 'json', 'csv', 'xlsx'] as const;
export type Format = (typeof FORMATS)[number];

type Rendered = string | Promise<Uint8Array>;

/** 台账 and 责任矩阵 of the plan, a sheet each. */
const workbook = (text: string, draft: PlanDraft): Promise<Uint8Array> => {
  const ledger = draftLedger(draft, text);
  return writeWorkbook({ title: ledger.title, ledger, matrix: draftMatrix(draft, text) });
};

const RENDER: Readonly<Record<Format, (text: string, draft: PlanDraft) => Rendered>> = {
  table: (_, draft) => toTable(draft),
  json: (text, draft) => `${JSON.stringify(toLabelJson(text, draft), null, 2)}\n`,
  csv: (_, draft) => toCsv(draft),
  xlsx: workbook,
};

const BY_EXTENSION: Readonly<Record<string, Format>> = {
  '.xlsx': 'xlsx',
  '.csv': 'csv',
  '.json': 'json',
  '.txt': 'table',
};

/** The format that was asked for, else the one the file's name asks for. */
export function formatFor(format: Format | undefined, output: string | undefined): Format {
  if (format !== undefined || output === undefined) return requireOutput(format ?? 'table', output);
  const named = BY_EXTENSION[path.extname(output).toLowerCase()];
  if (named === undefined) {
    const known = Object.keys(BY_EXTENSION).join('、');
    throw new ParseError(
      `不认识输出文件“${output}”的类型，可用 ${known}，或用 --format 指定。`,
      'unknown-output',
    );
  }
  return named;
}

/** A terminal is no place for a spreadsheet. */
function requireOutput(format: Format, output: string | undefined): Format {
  if (format === 'xlsx' && output === undefined) {
    throw new ParseError('输出 xlsx 须用 -o 指定文件，例如 -o 台账.xlsx。', 'output-required');
  }
  return format;
}

export const render = async (format: Format, text: string, draft: PlanDraft): Promise<string | Uint8Array> =>
  RENDER[format](text, draft);
