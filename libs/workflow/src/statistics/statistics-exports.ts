import { writeWorkbook } from '@app/documents';
import type { Actor } from '../access/actor.js';
import { recordExport } from '../audit/record-export.js';
import type { ExportFile } from '../exports/exports.js';
import type { LedgerFilter } from '../ledger/ledger-query.js';
import type { WorkflowContext } from '../shared/context.js';
import type { Statistics } from './statistics.js';
import type { StatisticsDimension } from './statistics-dimensions.js';
import { DIMENSION_LABELS } from './statistics-texts.zh.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const TOTAL = '合计';

/** 统计表 as a file. */
export class StatisticsExports {
  constructor(
    private readonly context: WorkflowContext,
    private readonly statistics: Statistics,
  ) {}

  async file(actor: Actor, by: StatisticsDimension, filter: LedgerFilter): Promise<ExportFile> {
    const { rows, total, asOf } = await this.statistics.by(actor, by, filter);
    const title = `任务办理情况统计表（按${DIMENSION_LABELS[by]}）`;
    const statistics = {
      title,
      subtitle: `截至${asOf}，共${total.total}项；每项任务只计一次，计在第一牵头单位名下`,
      heading: DIMENSION_LABELS[by],
      entries: [...rows, { label: TOTAL, ...total }],
    };
    const bytes = await writeWorkbook({ title, statistics });
    const name = `${title}.xlsx`;
    await recordExport(this.context, actor, {
      action: 'export.statistics',
      after: { file: name, rows: rows.length, filter: { ...filter, by } },
    });
    return { name, type: XLSX, bytes };
  }
}
