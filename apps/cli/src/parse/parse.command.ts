import { readFile } from 'node:fs/promises';
import {
  DECODE_TEXTS,
  decodeText,
  importPlan,
  toCsv,
  toLabelJson,
  toTable,
  type PlanDraft,
} from '@app/plan-import';
import { Option, type Command } from 'commander';

const FORMATS = ['table', 'json', 'csv'] as const;
type Format = (typeof FORMATS)[number];

/** What went wrong, for people and, by its code, for scripts. */
class ParseError extends Error {
  constructor(
    message: string,
    readonly code: string,
  ) {
    super(message);
  }
}

const READ_FAILURES: Readonly<Record<string, string>> = {
  ENOENT: '文件不存在',
  EACCES: '没有读取权限',
  EPERM: '没有读取权限',
  EISDIR: '这是一个目录，不是文件',
};

async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
    throw new ParseError(`无法读取文件“${file}”：${READ_FAILURES[code] ?? code}。`, 'unreadable-file');
  }
}

async function readText(file: string): Promise<string> {
  const decoded = decodeText(await readBytes(file));
  if ('error' in decoded) throw new ParseError(DECODE_TEXTS[decoded.error], decoded.error);
  return decoded.text;
}

const RENDER: Readonly<Record<Format, (text: string, draft: PlanDraft) => string>> = {
  table: (_, draft) => toTable(draft),
  json: (text, draft) => `${JSON.stringify(toLabelJson(text, draft), null, 2)}\n`,
  csv: (_, draft) => toCsv(draft),
};

/** A document without text is an error; one without clauses is printed all the same, with a warning. */
function warnings(draft: PlanDraft): void {
  const empty = draft.messages.find(({ code }) => code === 'empty-document');
  if (empty) throw new ParseError(empty.text, empty.code);
  const none = draft.messages.find(({ code }) => code === 'no-clauses');
  if (none) console.error(`${none.text} [${none.code}]`);
}

async function parse(file: string, { format }: { readonly format: Format }): Promise<void> {
  const text = await readText(file);
  const draft = importPlan(text);
  warnings(draft);
  process.stdout.write(RENDER[format](text, draft));
}

/** `qiantou parse FILE`: prints what the importer reads in a plan. */
export function registerParse(program: Command): void {
  program
    .command('parse')
    .description('解析方案文件，输出条款、责任单位与目标')
    .argument('<file>', '方案文本文件（UTF-8、UTF-16 或 GB18030）')
    .addOption(new Option('-f, --format <format>', '输出格式').choices(FORMATS).default('table'))
    .action(async (file: string, options: { readonly format: Format }) => {
      try {
        await parse(file, options);
      } catch (error) {
        if (!(error instanceof ParseError)) throw error;
        console.error(`${error.message} [${error.code}]`);
        process.exitCode = 1;
      }
    });
}
