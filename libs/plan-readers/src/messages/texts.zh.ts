import type { ReadCode, ReadNotice, ReadNoticeCode } from '../read-result.js';

/** What happened to a file that cannot be read, and what to do about it. */
export const READ_TEXTS: Readonly<Record<ReadCode, string>> = {
  'empty-file': '文件是空的，请检查是否选错了文件，或重新下载后再上传。',
  'unknown-format': '不能识别这种文件。请上传 Word、WPS、PDF、Excel、网页或文本文件；图片请先转成文字。',
  'unknown-encoding': '无法判断文件的文字编码，请用记事本另存为 UTF-8 编码后再上传。',
  encrypted: '文件设有密码或加密，无法读取。请取消密码后另存一份再上传。',
  damaged: '文件已损坏或内容不完整。请用 Word、WPS 或 Excel 打开后另存一份再上传；打不开的请重新下载。',
  scanned: '这是扫描件，里面只有图片、没有文字。请上传可以选中文字的版本，或先做文字识别（OCR）。',
  'no-text': '文件里没有文字，请检查是否选错了文件，或内容是否全为图片。',
  'too-large': '文件展开后的内容太大。请只保留方案正文，删去图片和无关的附表后再上传。',
  'too-many-parts': '文件内部的部件太多，不像一份方案。请把正文复制到新文档，另存后再上传。',
  'forbidden-content':
    '文件里有不安全的内容（宏、外部链接或异常的内部结构），未予读取。请把正文复制到新文档，另存后再上传。',
  'out-of-time': '读取这份文件用时过长，已停止。请拆分文件，或把正文复制到新文档后再上传。',
  'out-of-memory': '读取这份文件占用内存过多，已停止。请拆分文件，或把正文复制到新文档后再上传。',
};

interface NoticeText {
  readonly severity: 'info' | 'warning';
  /** `{detail}` is what the notice names. */
  readonly text: string;
}

const NOTICE_TEXTS: Readonly<Record<ReadNoticeCode, NoticeText>> = {
  'numbers-may-be-missing': {
    severity: 'warning',
    text: '这种文件不保存自动编号，条款的序号可能缺失。请对照原件核对，或用 Word、WPS 另存为 .docx 后重新导入。',
  },
  'pages-without-text': {
    severity: 'warning',
    text: '这些页没有文字，可能是扫描页或图片，未读入：{detail}。请对照原件核对。',
  },
  'main-text-uncertain': {
    severity: 'warning',
    text: '网页里哪一部分是正文不能确定，请核对有无遗漏，或是否混入了栏目、导航等文字。',
  },
  'sheets-left-out': { severity: 'info', text: '这些工作表不像任务清单，未读入：{detail}。' },
  'tracked-deletions-left-out': {
    severity: 'info',
    text: '文件带有修订痕迹，已按接受全部修订后的文字读入，请确认这是定稿。',
  },
};

/** A sentence about a document that was read all the same. */
export function noticeText({ code, detail }: ReadNotice): NoticeText {
  const { severity, text } = NOTICE_TEXTS[code];
  return { severity, text: text.replace('{detail}', () => detail) };
}
