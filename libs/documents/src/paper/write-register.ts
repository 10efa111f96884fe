import {
  dataTable,
  paragraph,
  SIDEWAYS,
  title,
  writeOfficialFile,
  type TableColumn,
} from '../gbt9704/index.js';

/** A line of the 登记簿. */
export interface PaperRegisterEntry {
  readonly numberText: string;
  readonly kind: string;
  readonly issuedOn: string;
  readonly unit: string;
  readonly task: string;
  readonly answerDue: string;
  readonly acknowledged: string;
  readonly remark: string;
}

export interface PaperRegister {
  /** The day it was made. */
  readonly day: string;
  readonly entries: readonly PaperRegisterEntry[];
}

const TITLE = '督办文书登记簿';

const COLUMNS: readonly TableColumn[] = [
  { title: '序号', share: 1, align: 'center' },
  { title: '文号', share: 3.2 },
  { title: '文种', share: 1.8, align: 'center' },
  { title: '签发日期', share: 1.9, align: 'center' },
  { title: '发往单位', share: 3 },
  { title: '事项', share: 5.2 },
  { title: '反馈时限', share: 1.9, align: 'center' },
  { title: '签收', share: 2.2, align: 'center' },
  { title: '备注', share: 2 },
];

/** The register as a table on pages that lie on their side, with its heads on every page. */
export function writePaperRegister({ day, entries }: PaperRegister): Promise<Uint8Array> {
  const rows = entries.map((entry, index) => [
    `${index + 1}`,
    entry.numberText,
    entry.kind,
    entry.issuedOn,
    entry.unit,
    entry.task,
    entry.answerDue,
    entry.acknowledged,
    entry.remark,
  ]);
  return writeOfficialFile({
    title: TITLE,
    author: '',
    day,
    parts: [
      {
        landscape: true,
        blocks: [
          title(TITLE, { emptyBefore: 0 }),
          paragraph(`截至${day}，共${entries.length}份`, { align: 'right', size: '小四', line: 400 }),
          dataTable(COLUMNS, rows, { size: '五号', width: SIDEWAYS.textWidth }),
        ],
      },
    ],
  });
}
