import { importPlan, importPlanText } from '@app/plan-import';
import { readDocument } from '@app/plan-readers';
import iconv from 'iconv-lite';
import { mhtOf, partsOf, TEMPLATES } from './pages.js';
import { plans, substance } from './same-plan.js';

const read = async (bytes: Uint8Array) => {
  const { document, encoding, notices } = await readDocument(bytes);
  return { format: document.format, encoding, notices, document, draft: importPlanText(document).draft };
};

const encode = (text: string, charset: string): Uint8Array => iconv.encode(text, charset);

describe.each(plans)('$name', ({ text }) => {
  const expected = substance(importPlan(text));

  it('is long enough to say something', () => {
    expect(expected.clauses.length).toBeGreaterThan(15);
  });

  it.each(TEMPLATES)('as a page: $name', async ({ charset, render }) => {
    const { format, notices, draft } = await read(encode(render(text), charset));
    expect({ format, notices }).toEqual({ format: 'html', notices: [] });
    expect(substance(draft)).toEqual(expected);
  });

  it('as an archive of a page', async () => {
    const [template] = TEMPLATES;
    const page = encode(template?.render(text) ?? '', 'gb18030');
    expect(substance((await read(mhtOf(page, 'gb2312'))).draft)).toEqual(expected);
  });

  const script = /[們個這發國]/.test(text) ? ['big5'] : [];
  it.each(['utf-8', 'utf-16le', 'utf-16be', 'gb18030', ...script])('as text in %s', async (charset) => {
    const bytes = encode(text, charset);
    const { format, encoding, draft } = await read(bytes);
    expect({ format, encoding }).toEqual({ format: 'txt', encoding: charset });
    expect(substance(draft)).toEqual(substance(importPlan(iconv.decode(Buffer.from(bytes), charset))));
  });
});

describe('a page that states its metadata', () => {
  it('gives issuer, day, number and attachments', async () => {
    const [template] = TEMPLATES;
    const { document } = await read(encode(template?.render(plans[0]?.text ?? '') ?? '', 'gb18030'));
    expect(document.meta).toMatchObject({
      issuer: '某市人民政府办公室',
      issuedOn: '2024-06-21',
      docNumber: '某政办发〔2024〕11号',
    });
    expect(document.attachments).toEqual(['推进方案任务清单.docx']);
  });
});

it('one sample has a table, so that merged cells are tried', () => {
  expect(plans.map(({ text }) => partsOf(text).rows.length).filter((rows) => rows > 20)).toHaveLength(1);
});
