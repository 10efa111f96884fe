import type { XmlElement, XmlPart } from '../xml/scan-xml.js';

/** Attributes of the elements within a properties element, by their path of local names: `numPr/numId`. */
export type Properties = ReadonlyMap<string, XmlElement['attributes']>;

const WORD = 'w:';
/** Properties as they were before a tracked change. */
const FORMER = /Change$/;

/** Gathers properties and hands them over at the end of their element. */
export function propertiesPart(done: (properties: Properties) => void): XmlPart {
  const found = new Map<string, XmlElement['attributes']>();
  return { ...gather(found, ''), close: () => done(found) };
}

function gather(found: Map<string, XmlElement['attributes']>, path: string): XmlPart {
  return {
    open: ({ name, attributes }) => {
      if (!name.startsWith(WORD) || FORMER.test(name)) return null;
      const inner = path + name.slice(WORD.length);
      if (!found.has(inner)) found.set(inner, attributes);
      return gather(found, `${inner}/`);
    },
  };
}

export const valueOf = (properties: Properties, name: string): string | undefined =>
  properties.get(name)?.['val'];

/** A whole number, null where there is none. */
export function numberOf(properties: Properties, name: string): number | null {
  const value = Number.parseInt(valueOf(properties, name) ?? '', 10);
  return Number.isNaN(value) ? null : value;
}

/** A switch that stands without a value is on; null where it does not stand. */
export function switchOf(properties: Properties, name: string): boolean | null {
  const attributes = properties.get(name);
  return attributes ? !OFF.has(attributes['val'] ?? '') : null;
}

const OFF: ReadonlySet<string> = new Set(['0', 'false', 'off']);
