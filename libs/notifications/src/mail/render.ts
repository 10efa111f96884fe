import { Liquid, type Template } from 'liquidjs';
import { LAYOUT_HTML } from './layout.js';

export interface RenderedMail {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

/** Everything printed into HTML is escaped; names and titles come from documents that anybody may have written. */
const html = new Liquid({
  outputEscape: 'escape',
  ownPropertyOnly: true,
  strictVariables: true,
  strictFilters: true,
});
const text = new Liquid({ ownPropertyOnly: true, strictVariables: true, strictFilters: true, greedy: true });

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&#34;',
  "'": '&#39;',
};

/** A text as HTML shows it. */
export const escapeHtml = (plain: string): string =>
  plain.replace(/[&<>"']/g, (char) => ESCAPES[char] ?? char);

/** A parsed pair of templates of ours: what stands in a mail where the office's words say `{{ list }}`. */
export interface BlockTemplate {
  readonly html: Template[];
  readonly text: Template[];
}

export const blockTemplate = (blockHtml: string, plainText: string): BlockTemplate => ({
  html: html.parse(blockHtml),
  text: text.parse(plainText),
});

/** @param view plain data; escaped where it is printed into HTML */
export const renderBlock = (template: BlockTemplate, view: object) => ({
  html: String(html.renderSync(template.html, view)),
  text: String(text.renderSync(template.text, view)),
});

const BODY = '<!-- body -->';
const layout = html.parse(LAYOUT_HTML);

/** The frame of every mail around a body that is escaped already. */
export const renderLayout = (
  body: string,
  view: { readonly subject: string; readonly preheader: string; readonly homeUrl: string },
): string => String(html.renderSync(layout, view)).replace(BODY, () => body);
