import { oneLine } from '../delivery/mail-address.js';
import { DEFAULT_TEMPLATES, type MessageTemplateKey, type TemplateTexts } from '@app/domain';
import { FONT } from './layout.js';
import { escapeHtml, renderBlock, renderLayout, type BlockTemplate, type RenderedMail } from './render.js';
import { renderTemplate, TemplateBroken } from './template-engine.js';

/** Stands for the list while the office's words are printed; data cannot hold it, for it loses such characters. */
export const LIST_MARK = '\u0002list\u0002';

const CONTROLS = /[^\P{Cc}\n]/gu;
const PARAGRAPHS = /\n[ \t]*\n\s*/;
const BLANK_LINES = /\n{3,}/g;
const TEXT_END = '本邮件由“牵头”督办系统自动发出，请勿直接回复。';

/** Plain data without control characters; a name of whatever origin stays a name. */
export function cleaned<T>(value: T, clean = (text: string) => text.replace(CONTROLS, ' ')): T {
  if (typeof value === 'string') return clean(value) as T;
  if (Array.isArray(value)) return value.map((entry: unknown) => cleaned(entry, clean)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, cleaned(entry, clean)])) as T;
}

/** What the words, and the list in them, may print; the frame prints the first two. */
export interface MailView {
  readonly homeUrl: string;
  /** What mail programs show beside the subject. */
  readonly preheader: string;
  readonly [name: string]: unknown;
}

/**
 * A mail in the office's words around our list. The words are text: whatever they or the data in them hold is escaped as
 * a whole, so no markup comes out of a template.
 * @throws TemplateBroken
 */
export function wordMail(
  { subject, body }: TemplateTexts,
  given: MailView,
  template: BlockTemplate,
): RenderedMail {
  const data = cleaned(given);
  const { preheader, homeUrl } = data;
  const block = renderBlock(template, data);
  const view = { ...data, list: LIST_MARK };
  const head = oneLine(renderTemplate(subject, view).replaceAll(LIST_MARK, ''));
  const words = renderTemplate(body.replaceAll('\r', '').replace(CONTROLS, ' '), view).trim();
  const plain = words.replaceAll(LIST_MARK, () => `\n${block.text.trim()}\n`);
  return {
    subject: head,
    html: renderLayout(bodyOf(words, block.html), { subject: head, preheader, homeUrl }),
    text: `${`${plain}\n\n${TEXT_END}\n${homeUrl}`.replace(BLANK_LINES, '\n\n').trim()}\n`,
  };
}

const paragraph = (text: string): string =>
  text === ''
    ? ''
    : `<p style="margin:0 0 16px;${FONT};">${escapeHtml(text).replaceAll('\n', '<br>\n')}</p>\n`;

const bodyOf = (words: string, list: string): string =>
  words
    .split(PARAGRAPHS)
    .flatMap((part) =>
      part
        .split(LIST_MARK)
        .map((text) => paragraph(text.trim()))
        .join(list),
    )
    .join('');

/** A mail and, where the office's own words could not be used and ours went out, the reason. */
export interface WordedMail extends RenderedMail {
  readonly broken: string | null;
}

/** @param own the office's words; null where it has none */
export function wordedMail(
  key: MessageTemplateKey,
  own: TemplateTexts | null,
  view: MailView,
  template: BlockTemplate,
): WordedMail {
  const { printed, broken } = withFallback(key, own, (texts) => wordMail(texts, view, template));
  return { ...printed, broken };
}

/** Uses the office's words as long as they can be used. @returns with the reason why they could not, or null */
export function withFallback<T>(
  key: MessageTemplateKey,
  own: TemplateTexts | null,
  print: (texts: TemplateTexts) => T,
): { readonly printed: T; readonly broken: string | null } {
  const shipped = DEFAULT_TEMPLATES[key];
  if (own === null) return { printed: print(shipped), broken: null };
  try {
    return { printed: print(own), broken: null };
  } catch (error) {
    if (!(error instanceof TemplateBroken)) throw error;
    return { printed: print(shipped), broken: error.message };
  }
}
