import type { MessageSeverity } from '../types.js';
import type { MessageCode } from './codes.js';

interface MessageText {
  readonly severity: MessageSeverity;
  /** `{quote}` is replaced by the words in question. */
  readonly text: string;
}

/** One sentence a person can act on for every code. */
export const MESSAGE_TEXTS: Readonly<Record<MessageCode, MessageText>> = {
  'empty-document': {
    severity: 'error',
    text: '文件里没有文字，请检查是否选错了文件，或文件是否为扫描图片。',
  },
  'no-clauses': {
    severity: 'warning',
    text: '没有找到带编号的任务条款（如“一、”“（一）”“1.”），请确认文件是方案正文，或手工添加条款。',
  },
  'no-title': { severity: 'warning', text: '没有找到方案标题，请手工填写。' },
  'text-before-body': {
    severity: 'info',
    text: '正文之前的文字（通知、导语或网页内容）未列入条款，请核对有无遗漏。',
  },
  'text-after-body': {
    severity: 'info',
    text: '正文之后的文字（落款、解读或网页内容）未列入条款，请核对有无遗漏。',
  },
  'text-outside-clauses': {
    severity: 'info',
    text: '这段文字没有编号，也没有责任单位，未列入条款，请核对是否需要立项。',
  },
  'number-repeated': { severity: 'warning', text: '编号“{quote}”重复出现，已分别作为两条处理，请核对原文。' },
  'number-skipped': { severity: 'warning', text: '编号在“{quote}”处不连续，请核对原文是否缺条或漏排。' },
  'unit-doubtful': { severity: 'warning', text: '“{quote}”不像单位名称，已按原文保留，请确认或更正。' },
  'unit-placeholder': { severity: 'warning', text: '“{quote}”的单位名称似有缺字，请对照原件补全。' },
  'note-unread': { severity: 'warning', text: '责任说明中的“{quote}”未能识别，请人工确认由谁负责。' },
  'note-unattached': {
    severity: 'warning',
    text: '括号内的“{quote}”像是责任单位，但不在任何条款之内，请人工归入条款。',
  },
  'note-doubtful': {
    severity: 'info',
    text: '括号内的“{quote}”是单位名称，但不像责任说明，未列为责任单位，请确认。',
  },
  'bracket-unclosed': {
    severity: 'warning',
    text: '责任单位的括号没有闭合，已读到段末为止，请核对“{quote}”。',
  },
  'clause-without-units': { severity: 'info', text: '本条没有写明责任单位，请指定牵头单位。' },
  'default-without-units': {
    severity: 'warning',
    text: '“{quote}”对多条任务作了统一规定，但未能识别其中的单位，请人工确认。',
  },
  'annex-unread': { severity: 'warning', text: '附件“{quote}”不是可识别的任务表，未列入条款，请核对。' },
};
