import { importPlan, importPlanText, type PlanText } from '@app/plan-import';
import { readDocument } from '@app/plan-readers';
import { makeDocx } from '../support/make-docx/index.js';
import { plans, substance } from './same-plan.js';

const countedNumbers = ({ blocks }: PlanText): number =>
  blocks.filter((block) => block.kind === 'paragraph' && block.label !== null).length;

describe.each(plans)('$name as a Word file', ({ text }) => {
  it('gives the same clauses, units and targets as its text', async () => {
    const { document, notices } = await readDocument(await makeDocx(text));
    expect({ format: document.format, notices }).toEqual({ format: 'docx', notices: [] });
    expect(countedNumbers(document)).toBeGreaterThan(20);
    expect(substance(importPlanText(document).draft)).toEqual(substance(importPlan(text)));
  });

  it('is the same file each time', async () => {
    expect(Buffer.from(await makeDocx(text)).equals(await makeDocx(text))).toBe(true);
  });
});

it('one sample has a table, so that merged cells are tried', async () => {
  const documents = await Promise.all(plans.map(async ({ text }) => readDocument(await makeDocx(text))));
  const tables = documents.flatMap(({ document }) =>
    document.blocks.filter((block) => block.kind === 'table'),
  );
  expect(tables).toMatchObject([{ columns: 4 }]);
  const spans = tables.flatMap(({ cells }) => cells.filter(({ rowSpan }) => rowSpan > 1));
  expect(spans.length).toBeGreaterThan(10);
});
