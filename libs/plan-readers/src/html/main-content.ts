import { findAll, isElement, namesOf, type PageElement } from './page-element.js';

/**
 * Names that government page builders give to the element of the document itself; then names that any page builder
 * gives to it or to what is around it.
 */
const CONTAINERS: readonly (readonly string[])[] = [
  (
    'ucap-content trs_editor trs_ueditor trs_preappend zoom zoomcon article-content articlecontent article_content ' +
    'pages_content xxgk_content xxgk-content news_content newscontent wzcon vsb_content easysite-news-text'
  ).split(' '),
  'content contentbox con_text mainbody view'.split(' '),
];
/** A known container is believed when it holds so much of the page's words. */
const BELIEVED = 0.5;
/** One child with so much of the words is the document, or holds it. */
const NEARLY_ALL = 0.93;
/** A person should look where the chosen element holds less than this share, and many words are elsewhere. */
const SURE = 0.8;
const MANY = 400;

/** Where the document stands: several elements where a page cuts it into pieces. */
export interface MainContent {
  readonly roots: readonly PageElement[];
  readonly certain: boolean;
}

/** Links do not count: navigation consists of them. */
const words = ({ size, linked }: PageElement): number => size - linked;
const wordsOf = (elements: readonly PageElement[]): number =>
  elements.reduce((sum, element) => sum + words(element), 0);

/** Every id and class of a page. */
function allNames(body: PageElement): ReadonlySet<string> {
  const names = new Set<string>();
  findAll(body, (element) => {
    for (const name of namesOf(element)) names.add(name);
    return false;
  });
  return names;
}

/** The known container with most words; its pieces, where the page has several. */
function knownContainer(body: PageElement): readonly PageElement[] {
  const present = allNames(body);
  for (const containers of CONTAINERS) {
    const groups = containers
      .filter((name) => present.has(name))
      .map((name) => findAll(body, (element) => namesOf(element).includes(name)));
    const best = groups.reduce((most, group) => (wordsOf(group) > wordsOf(most) ? group : most), []);
    if (best.length > 0 && wordsOf(best) >= words(body) * BELIEVED) return best;
  }
  return [];
}

/** The innermost element that holds nearly all words. */
function densest(body: PageElement): PageElement {
  let element = body;
  for (;;) {
    const enough = words(element) * NEARLY_ALL;
    const inside = element.children.filter(isElement).filter(({ name }) => name !== 'head');
    const child = inside.find((inner) => words(inner) >= enough);
    if (!child || enough === 0 || child.name === 'table') return element;
    element = child;
  }
}

export function mainContent(page: PageElement): MainContent {
  const body = findAll(page, ({ name }) => name === 'body')[0] ?? page;
  const known = knownContainer(body);
  const roots = known.length > 0 ? known : [densest(body)];
  const chosen = wordsOf(roots);
  return { roots, certain: chosen >= words(body) * SURE || words(body) - chosen < MANY };
}
