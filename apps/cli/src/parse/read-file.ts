import { readFile } from 'node:fs/promises';
import { noticeText, readPlan, type ReadPlan } from '@app/plan-readers';
import { ParseError } from './parse-error.js';

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

/** What a document without text is refused with; without clauses it is printed all the same, with a warning. */
const MESSAGES_SAID = ['no-clauses'];

/** Reads a plan file of any kind; what a person should know besides goes to the error output. */
export async function readFileAsPlan(file: string): Promise<ReadPlan> {
  const reading = await readPlan({ bytes: await readBytes(file) });
  if (reading.kind === 'refused') throw new ParseError(reading.message, reading.code);
  const empty = reading.draft.messages.find(({ code }) => code === 'empty-document');
  if (empty) throw new ParseError(empty.text, empty.code);
  for (const notice of reading.notices) console.error(`${noticeText(notice)} [${notice.code}]`);
  for (const { code, text } of reading.draft.messages) {
    if (MESSAGES_SAID.includes(code)) console.error(`${text} [${code}]`);
  }
  return reading;
}
