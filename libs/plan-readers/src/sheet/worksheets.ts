import { posix } from 'node:path';
import { scanXml, type Namespaces, type XmlElement } from '../xml/scan-xml.js';
import type { ZipArchive } from '../zip/open-zip.js';

const FOLDER = 'xl';
const WORKBOOK = 'xl/workbook.xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';
const NAMESPACES: Namespaces = {
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
};

/**
 * Names of a workbook's sheets of cells: a chart or a dialogue may be a sheet of its own. Null where the workbook does
 * not lie at its usual place.
 */
export async function worksheetNames(zip: ZipArchive): Promise<ReadonlySet<string> | null> {
  if (!zip.has(WORKBOOK) || !zip.has(RELATIONS)) return null;
  const parts = new Set<string>();
  for (const { attributes } of await elements(zip, RELATIONS, 'Relationship')) {
    const { Id = '', Type = '', Target = '' } = attributes;
    if (Type.endsWith('/worksheet') && zip.has(posix.resolve('/', FOLDER, Target).slice(1))) parts.add(Id);
  }
  const sheets = await elements(zip, WORKBOOK, 'sheet');
  return new Set(
    sheets.flatMap(({ attributes: { name = '', 'r:id': id = '' } }) => (parts.has(id) ? [name] : [])),
  );
}

async function elements(zip: ZipArchive, part: string, name: string): Promise<XmlElement[]> {
  const found: XmlElement[] = [];
  const root = {
    open: (element: XmlElement) => {
      if (element.name === name) found.push(element);
      return root;
    },
  };
  scanXml(await zip.read(part), NAMESPACES, root);
  return found;
}
