import type { XmlPart } from '../xml/scan-xml.js';
import { numberOf, propertiesPart, switchOf, valueOf, type Properties } from './properties.js';

export interface Style {
  readonly id: string;
  readonly properties: Properties;
}

export interface Styles {
  /** A style and those it is based on, nearest first; of a paragraph that names none, the default. */
  chain(id: string | undefined): readonly Style[];
  /** As `chain`, without a default. */
  named(id: string | undefined): readonly Style[];
}

/** Word nests some ten; a longer chain is a circle or an attack. */
const MAX_CHAIN = 32;

/** Reads `w:styles` into the styles that `styles` looks up later. */
export function stylesPart(): { readonly part: XmlPart; readonly styles: Styles } {
  const byId = new Map<string, Properties>();
  const chains = new Map<string, readonly Style[]>();
  let standard: string | undefined;
  const part: XmlPart = {
    open: ({ name, attributes: { styleId, type, default: isDefault } }) => {
      if (name === 'w:styles') return part;
      if (name !== 'w:style' || styleId === undefined) return null;
      if (type === 'paragraph' && (isDefault === '1' || isDefault === 'true')) standard ??= styleId;
      return propertiesPart((properties) => byId.set(styleId, properties));
    },
  };
  const named = (id: string | undefined): readonly Style[] => {
    if (id === undefined) return [];
    const known = chains.get(id) ?? chainOf(byId, id);
    chains.set(id, known);
    return known;
  };
  return { part, styles: { named, chain: (id) => named(id !== undefined && byId.has(id) ? id : standard) } };
}

function chainOf(byId: ReadonlyMap<string, Properties>, first: string): Style[] {
  const chain: Style[] = [];
  let id: string | undefined = first;
  while (id !== undefined && chain.length < MAX_CHAIN) {
    const properties = byId.get(id);
    if (!properties) break;
    chain.push({ id, properties });
    id = valueOf(properties, 'basedOn');
  }
  return chain;
}

/** The nearest answer along a chain. */
export function inherited<T>(chain: readonly Style[], ask: (style: Style) => T | null | undefined): T | null {
  for (const style of chain) {
    const answer = ask(style);
    if (answer !== null && answer !== undefined) return answer;
  }
  return null;
}

const HEADING_NAME = /^(?:heading|标题) ?([1-9])$/i;
const CONTENTS_NAME = /^(?:toc|目录|table of figures) ?\d?$/i;
const BODY_TEXT = 9;

/** Outline level from 1; null of body text. Ids of styles say nothing: other programs count them. */
export function outlineLevel(direct: Properties, chain: readonly Style[]): number | null {
  const outline =
    numberOf(direct, 'outlineLvl') ??
    inherited(chain, ({ properties }) => numberOf(properties, 'pPr/outlineLvl') ?? namedLevel(properties));
  return outline === null || outline < 0 || outline >= BODY_TEXT ? null : outline + 1;
}

function namedLevel(properties: Properties): number | null {
  const level = HEADING_NAME.exec(valueOf(properties, 'name') ?? '')?.[1];
  return level === undefined ? null : Number(level) - 1;
}

/** An entry of a table of contents: it repeats a heading. */
export const isContentsEntry = ([style]: readonly Style[]): boolean =>
  style !== undefined && CONTENTS_NAME.test(valueOf(style.properties, 'name') ?? '');

export const hidesText = (chain: readonly Style[]): boolean | null =>
  inherited(chain, ({ properties }) => switchOf(properties, 'rPr/vanish'));
