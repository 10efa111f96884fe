import { writeReportForm, type ReportFormDocument } from '@app/documents';
import { ReadError, readPlan } from '@app/plan-readers';
import type { Actor } from '../access/actor.js';
import { audit } from '../audit/audit.js';
import { WorkflowError } from '../errors/workflow-error.js';
import type { ExportFile } from '../exports/exports.js';
import { nowOf, type WorkflowContext } from '../shared/context.js';
import type { ReportEntryView, ReportFormComparison, ReportPageView } from '../views/index.js';
import { compareForm, rowKeyOf } from './compare-form.js';
import { readFormSheet, type FormRow } from './form-sheet.js';
import type { PageAddress, ReportPages } from './report-pages.js';
import { REPORT_FORM_TEXTS as TEXTS, pageName } from './report-texts.zh.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const ROWS_MAX = 5000;

/** 报送表: the page as a spreadsheet, and back again as a list of differences that somebody looks at first. */
export class ReportForms {
  constructor(
    private readonly context: WorkflowContext,
    private readonly pages: ReportPages,
  ) {}

  async download(actor: Actor, address: PageAddress): Promise<ExportFile> {
    const page = await this.pages.form(actor, address);
    const name = `${page.unit.name}${pageName(page.period)}.xlsx`;
    const bytes = await writeReportForm(documentOf(page));
    await audit(this.context.dataSource.manager, actor, nowOf(this.context), {
      jurisdictionId: page.jurisdiction.id,
      action: 'export.report-form',
      subjectId: page.id,
      after: { name, period: page.period, unit: page.unit.name },
    });
    return { name, type: XLSX, bytes };
  }

  /** What the file says otherwise than the page; stores nothing. */
  async compare(actor: Actor, address: PageAddress, bytes: Uint8Array): Promise<ReportFormComparison> {
    const page = await this.pages.form(actor, address);
    return compareForm(page, await readRows(bytes));
  }
}

/** The rows of the file's tables, read in a process of its own like any document from outside. */
async function readRows(bytes: Uint8Array): Promise<FormRow[]> {
  const reading = await readPlan({ bytes });
  if (reading.kind === 'refused') {
    const { code, message, detail } = reading;
    throw new WorkflowError('DOCUMENT_UNREADABLE', {
      values: { message },
      place: 'file',
      current: { reason: code },
      cause: new ReadError(code, detail),
    });
  }
  const rows = readFormSheet(reading.text, reading.blocks);
  if (rows === null || rows.length > ROWS_MAX)
    throw new WorkflowError('REPORT_FORM_INVALID', { values: { message: TEXTS.noTable }, place: 'file' });
  return rows;
}

function documentOf(page: ReportPageView): ReportFormDocument {
  return {
    title: `${page.unit.name}${pageName(page.period)}`,
    subtitle: `报送${page.jurisdiction.name}，${page.due}前报送`,
    instructions: TEXTS.instructions,
    rows: page.entries.map((entry) => ({
      key: rowKeyOf(page, entry),
      part: entry.part === 'lead' ? TEXTS.wholeTask : entry.subtasks.join('、'),
      code: entry.code,
      title: entry.title,
      done: entry.done,
      problems: entry.problems,
      nextSteps: entry.nextSteps,
    })),
    figures: page.entries.flatMap((entry) => figuresOf(page, entry)),
  };
}

const figuresOf = (page: ReportPageView, entry: ReportEntryView): ReportFormDocument['figures'] =>
  entry.figures.map(({ targetId, quote, value, unit, reached }) => ({
    key: rowKeyOf(page, entry, targetId),
    code: entry.code,
    quote,
    planned: `${value}${unit ?? ''}`,
    reached,
  }));
