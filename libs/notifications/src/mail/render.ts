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

/** A parsed pair of templates; `body` goes into the common layout. */
export interface MailTemplate {
  readonly body: Template[];
  readonly text: Template[];
}

export const mailTemplate = (bodyHtml: string, plainText: string): MailTemplate => ({
  body: html.parse(LAYOUT_HTML.replace('<!-- body -->', () => bodyHtml)),
  text: text.parse(plainText),
});

/** @param view plain data; `subject`, `preheader` and `homeUrl` are what the layout itself prints */
export function renderMail<
  V extends { readonly subject: string; readonly preheader: string; readonly homeUrl: string },
>(template: MailTemplate, view: V): RenderedMail {
  return {
    subject: view.subject,
    html: String(html.renderSync(template.body, view)),
    text: `${String(text.renderSync(template.text, view))
      .replace(/\n{3,}/g, '\n\n')
      .trim()}\n`,
  };
}
