import { load, type CheerioAPI } from 'cheerio/slim';
import { assertFlat } from './depth.js';

/** An element of a page that is shown: scripts, controls, hidden elements and comments are already left out. */
export interface PageElement {
  /** In lower case; an Office element keeps its prefix (`o:p`). */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly PageNode[];
  /** Characters of the text below, blanks not counted. */
  readonly size: number;
  /** How many of them stand in links. */
  readonly linked: number;
}

export type PageNode = PageElement | string;

type DomNode = ReturnType<ReturnType<CheerioAPI['root']>['contents']>[number];

const DROPPED: ReadonlySet<string> = new Set(
  'script style noscript template iframe object embed select textarea button input svg canvas audio video map xml'.split(
    ' ',
  ),
);
const HIDDEN_STYLE = /display:none|visibility:hidden|mso-hide:all/;
/** Names that page builders give to what surrounds a document. */
const SURROUNDING =
  /(?:^|[-_])(?:b?dshare\w*|bshare\w*|share|fenxiang|jiathis\w*|social|print|toolbar|crumbs?|breadcrumbs?|qrcode|ewm|pagination|pager|footer|foot|nav|navbar|menu|sidebar)(?:$|[-_\d])/;
/** A surrounding element holds links or few words; what holds more is taken for the document all the same. */
const LITTLE = 200;
const BLANKS = /\s+/g;

export const isElement = (node: PageNode): node is PageElement => typeof node !== 'string';

function plainStyle({ style = '' }: Readonly<Record<string, string>>): string {
  return style === '' ? '' : style.toLowerCase().replace(BLANKS, '');
}

/** Whether an element's style holds a declaration, written without blanks and in lower case. */
export const hasStyle = ({ attributes }: PageElement, declaration: string): boolean =>
  plainStyle(attributes).includes(declaration);

/** A page as a whole is hidden only until its scripts have run; in a saved one they never will. */
const WHOLE_PAGE: ReadonlySet<string> = new Set(['html', 'body']);

const isHidden = (name: string, attributes: Readonly<Record<string, string>>): boolean =>
  !WHOLE_PAGE.has(name) && ('hidden' in attributes || HIDDEN_STYLE.test(plainStyle(attributes)));

/** Class names and id of an element, in lower case. */
export function namesOf({ attributes }: PageElement): readonly string[] {
  const { id = '', class: names = '' } = attributes;
  return id === '' && names === '' ? [] : `${id} ${names}`.toLowerCase().split(BLANKS).filter(Boolean);
}

function isSurrounding(element: PageElement): boolean {
  const { name, size, linked } = element;
  if (name === 'ul' && size > 0 && linked === size) return true; // a menu
  const named =
    name === 'nav' || name === 'footer' || namesOf(element).some((word) => SURROUNDING.test(word));
  return named && (size < LITTLE || linked * 2 > size);
}

function convertAll(nodes: readonly DomNode[]): PageNode[] {
  return nodes.flatMap((node): PageNode[] => {
    if (node.type === 'text') return [node.data];
    if (node.type !== 'tag' || DROPPED.has(node.name) || isHidden(node.name, node.attribs)) return [];
    const element = elementOf(node.name, node.attribs, convertAll(node.children));
    return isSurrounding(element) ? [] : [element];
  });
}

function elementOf(
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: readonly PageNode[],
): PageElement {
  let size = 0;
  let linked = 0;
  for (const child of children) {
    size += isElement(child) ? child.size : child.replace(BLANKS, '').length;
    if (isElement(child)) linked += child.linked;
  }
  return { name, attributes, children, size, linked: name === 'a' ? size : linked };
}

/**
 * The shown elements of a page. Throws ReadError `too-many-parts` where elements nest without end; nothing is
 * fetched, nothing is run.
 */
export function parsePage(html: string): PageElement {
  assertFlat(html);
  const root = load(html, { xml: { xmlMode: false, decodeEntities: true } }).root();
  return elementOf('#page', {}, convertAll(root.contents().toArray()));
}

/** Elements below that pass a test, outermost only, in order of the page. */
export function findAll(root: PageElement, test: (element: PageElement) => boolean): PageElement[] {
  const found: PageElement[] = [];
  const visit = ({ children }: PageElement): void => {
    for (const child of children) {
      if (!isElement(child)) continue;
      if (test(child)) found.push(child);
      else visit(child);
    }
  };
  visit(root);
  return found;
}

/** Raw text of an element. */
export function textOfElement(element: PageElement): string {
  return element.children.map((child) => (isElement(child) ? textOfElement(child) : child)).join('');
}
