import { writeFile } from 'node:fs/promises';
import { Option, type Command } from 'commander';
import { ParseError } from './parse-error.js';
import { readFileAsPlan } from './read-file.js';
import { FORMATS, formatFor, render, type Format } from './render.js';

interface ParseOptions {
  readonly format?: Format;
  readonly output?: string;
}

const WRITE_FAILURES: Readonly<Record<string, string>> = {
  ENOENT: '目录不存在',
  EACCES: '没有写入权限',
  EPERM: '没有写入权限，或文件正被其他程序打开',
  EBUSY: '文件正被其他程序打开',
  EISDIR: '这是一个目录，不是文件',
  ENOSPC: '磁盘空间不足',
};

async function write(output: string, content: string | Uint8Array): Promise<void> {
  try {
    await writeFile(output, content);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
    throw new ParseError(`无法写入“${output}”：${WRITE_FAILURES[code] ?? code}。`, 'unwritable-output');
  }
}

async function parse(file: string, { format, output }: ParseOptions): Promise<void> {
  const kind = formatFor(format, output);
  const { text, draft } = await readFileAsPlan(file);
  const content = await render(kind, text, draft);
  if (output === undefined) {
    process.stdout.write(content);
    return;
  }
  await write(output, content);
  console.error(`已写入 ${output}：${draft.clauses.length} 条。`);
}

/** `qiantou parse FILE`: what the importer reads in a plan, on the screen or as a file; needs no database. */
export function registerParse(program: Command): void {
  program
    .command('parse')
    .description('解析方案文件，输出条款、责任单位与目标，或生成 Excel 台账')
    .argument('<file>', '方案文件：Word、WPS、PDF、网页、Excel、CSV 或文本')
    .addOption(new Option('-f, --format <format>', '输出格式，默认 table，或按 -o 的扩展名').choices(FORMATS))
    .option('-o, --output <file>', '写入文件，如 台账.xlsx（含台账与责任矩阵两张表）')
    .action(async (file: string, options: ParseOptions) => {
      try {
        await parse(file, options);
      } catch (error) {
        if (!(error instanceof ParseError)) throw error;
        console.error(`${error.message} [${error.code}]`);
        process.exitCode = 1;
      }
    });
}
