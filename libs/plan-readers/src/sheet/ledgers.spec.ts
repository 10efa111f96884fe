import { importPlanText } from '@app/plan-import';
import { writeXlsx, type CellValue, type MergeRange } from 'hucre/xlsx';
import iconv from 'iconv-lite';
import { readDocument } from '../read-document.js';

/** One row as it should come out: title, lead, cooperating and responsible units, days. */
type Expected = readonly [title: string, lead: string, cooperating: string, responsible: string, due: string];

interface Ledger {
  readonly name: string;
  readonly rows: CellValue[][];
  readonly merges?: MergeRange[];
  readonly expected: readonly Expected[];
}

const merge = (startRow: number, startCol: number, endRow: number, endCol: number): MergeRange => ({
  startRow,
  startCol,
  endRow,
  endCol,
});
const day = (text: string): Date => new Date(`${text}T00:00:00Z`);

const LEDGERS: readonly Ledger[] = [
  {
    name: 'the usual columns under a merged title',
    rows: [
      ['枫林市2025年重点任务台账', null, null, null, null],
      ['序号', '重点任务', '牵头单位', '配合单位', '完成时限'],
      [1, '建设公共充电站20座', '市发展改革委', '市自然资源局、市财政局', '2025年12月底前'],
      [2, '改造老旧充电桩300个', '市市场监管局', '各县（市、区）人民政府', '2026年6月底前'],
    ],
    merges: [merge(0, 0, 0, 4)],
    expected: [
      ['建设公共充电站20座', '市发展改革委', '市自然资源局 市财政局', '', '2025-12-31'],
      ['改造老旧充电桩300个', '市市场监管局', '各县（市、区）人民政府', '', '2026-06-30'],
    ],
  },
  {
    name: 'other order and wording, names below one another',
    rows: [
      ['完成期限', '主办单位', '协办单位', '工作任务', '编号'],
      [day('2025-09-30'), '市教育局', '市财政局\n市人力资源社会保障局', '新增普惠性学位1200个', 'A1'],
      [day('2025-10-31'), '市卫生健康委', '市医保局', '建成家庭医生工作室30个', 'A2'],
    ],
    expected: [
      ['新增普惠性学位1200个', '市教育局', '市财政局 市人力资源社会保障局', '', '2025-09-30'],
      ['建成家庭医生工作室30个', '市卫生健康委', '市医保局', '', '2025-10-31'],
    ],
  },
  {
    name: 'merged chapters and a lead merged over rows',
    rows: [
      ['类别', '序号', '任务名称', '具体举措', '责任单位', '完成时限', '备注'],
      ['一、设备更新', 1, '工业设备更新', '更新机床500台', '市工业和信息化局', '2025年底前', '省定任务'],
      [null, 2, '农机更新', '报废老旧农机200台', '市农业农村局', '2025年底前', null],
      ['二、以旧换新', 3, '汽车以旧换新', '置换新能源汽车3000辆', '市商务局', '2026年底前', null],
    ],
    merges: [merge(1, 0, 2, 0)],
    expected: [
      ['工业设备更新', '', '', '市工业和信息化局', '2025-12-31'],
      ['农机更新', '', '', '市农业农村局', '2025-12-31'],
      ['汽车以旧换新', '', '', '市商务局', '2026-12-31'],
    ],
  },
  {
    name: 'a lead merged over its rows',
    rows: [
      ['序号', '工作事项', '牵头部门', '配合部门', '办理时限'],
      [1, '新建口袋公园12个', '市城市管理局', '市自然资源局', '2025年6月30日'],
      [2, '新增停车泊位2000个', null, '市公安局', '2025年9月30日'],
    ],
    merges: [merge(1, 2, 2, 2)],
    expected: [
      ['新建口袋公园12个', '市城市管理局', '市自然资源局', '', '2025-06-30'],
      ['新增停车泊位2000个', '市城市管理局', '市公安局', '', '2025-09-30'],
    ],
  },
  {
    name: 'headings on two rows',
    rows: [
      ['序号', '重点任务', '责任单位', null, '完成时限'],
      [null, null, '牵头单位', '配合单位', null],
      [1, '改造老旧小区45个', '市住房城乡建设局', '市财政局', '2025年11月底前'],
      [2, '加装电梯60部', '市住房城乡建设局', '市市场监管局', '2025年12月底前'],
    ],
    merges: [merge(0, 0, 1, 0), merge(0, 1, 1, 1), merge(0, 2, 0, 3), merge(0, 4, 1, 4)],
    expected: [
      ['改造老旧小区45个', '市住房城乡建设局', '市财政局', '', '2025-11-30'],
      ['加装电梯60部', '市住房城乡建设局', '市市场监管局', '', '2025-12-31'],
    ],
  },
  {
    name: 'persons beside units',
    rows: [
      ['序号', '目标任务', '责任领导', '牵头单位', '责任人', '责任单位', '完成时间'],
      [1, '培训高素质农民800人', '张三', '市农业农村局', '李四', '市教育局', '2025年10月'],
      [2, '建设高标准农田5万亩', '王五', '市农业农村局', '赵六', '市水利局', '2025年12月'],
    ],
    expected: [
      ['培训高素质农民800人', '市农业农村局', '市教育局', '', '2025-10-31'],
      ['建设高标准农田5万亩', '市农业农村局', '市水利局', '', '2025-12-31'],
    ],
  },
  {
    name: 'names parted by semicolons and blanks',
    rows: [
      ['序号', '事项', '牵头单位', '参与单位', '时限要求'],
      [1, '建成区域医疗中心2个', '市卫生健康委', '市发展改革委；市财政局；市医保局', '2025年底'],
      [2, '新增养老床位900张', '市民政局', '市发展改革委 市财政局 市住房城乡建设局', '2025年底'],
    ],
    expected: [
      ['建成区域医疗中心2个', '市卫生健康委', '市发展改革委 市财政局 市医保局', '', '2025-12-31'],
      ['新增养老床位900张', '市民政局', '市发展改革委 市财政局 市住房城乡建设局', '', '2025-12-31'],
    ],
  },
  {
    name: 'dates that a cell shows as a month, and no numbers',
    rows: [
      ['重点工作', '工作举措', '牵头责任单位', '时间节点'],
      ['数字政府', '上线政务服务事项500项', '市行政审批局', day('2025-06-01')],
      ['数字乡村', '建设数字乡村试点20个', '市农业农村局', day('2025-08-01')],
    ],
    expected: [
      ['数字政府', '市行政审批局', '', '', '2025-06-30'],
      ['数字乡村', '市农业农村局', '', '', '2025-08-31'],
    ],
  },
  {
    name: 'traditional script',
    rows: [
      ['序號', '重點任務', '牽頭單位', '配合單位', '完成時限'],
      [1, '更新公共汽車300輛', '市交通運輸局', '市財政局、市生態環境局', '2025年12月底前'],
      [2, '新建回收站點80個', '市商務局', '市供銷社', '2026年12月底前'],
    ],
    expected: [
      ['更新公共汽車300輛', '市交通運輸局', '市財政局 市生態環境局', '', '2025-12-31'],
      ['新建回收站點80個', '市商務局', '市供銷社', '', '2026-12-31'],
    ],
  },
  {
    name: 'title, subtitle and date above, a remark below',
    rows: [
      ['附件2', null, null, null],
      ['枫林区推进以旧换新行动任务分解表', null, null, null],
      ['填报单位：区政府办公室', null, null, '2025年3月1日'],
      ['序号', '任务内容', '责任部门', '完成时限'],
      [1, '回收废旧家电6000台', '区商务局、区供销社', '2025年12月31日前'],
      [2, '设置智能回收箱150个', '区城市管理局', '2025年6月底前'],
      ['备注：各责任部门每月25日前报送进展。', null, null, null],
    ],
    merges: [merge(1, 0, 1, 3), merge(6, 0, 6, 3)],
    expected: [
      ['回收废旧家电6000台', '', '', '区商务局 区供销社', '2025-12-31'],
      ['设置智能回收箱150个', '', '', '区城市管理局', '2025-06-30'],
    ],
  },
];

const read = async (bytes: Uint8Array) => {
  const { document } = await readDocument(bytes);
  const { clauses } = importPlanText(document).draft;
  return {
    format: document.format,
    rows: clauses.map(({ title, units, targets }) => {
      const of = (role: string) =>
        units
          .filter((unit) => unit.role === role)
          .map(({ name }) => name)
          .join(' ');
      const due = [...new Set(targets.map((target) => target.due ?? target.dueText))].join(' ');
      return [title, of('lead'), of('cooperating'), of('responsible'), due];
    }),
  };
};

const workbook = ({ rows, merges = [] }: Ledger): Promise<Uint8Array> =>
  writeXlsx({
    sheets: [
      {
        name: '台账',
        rows,
        merges,
        cells: new Map(
          rows.flatMap((row, r) =>
            row.flatMap((value, c) =>
              value instanceof Date
                ? [
                    [
                      `${r},${c}`,
                      { value, style: { numFmt: value.getUTCDate() === 1 ? 'yyyy"年"m"月"' : 'yyyy/m/d' } },
                    ] as const,
                  ]
                : [],
            ),
          ),
        ),
      },
    ],
  });

describe('ledgers come out of a workbook with the right units and days', () => {
  it.each(LEDGERS)('$name', async (ledger) => {
    expect(await read(await workbook(ledger))).toEqual({ format: 'xlsx', rows: ledger.expected });
  });
});

const csvCell = (value: CellValue): string => {
  const text = value instanceof Date ? value.toISOString().slice(0, 10) : String(value ?? '');
  return /[",\n;\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

describe('the same ledgers saved as text', () => {
  const flat = LEDGERS.filter(({ merges, name }) => !merges && !name.startsWith('dates'));
  it.each(flat.flatMap((ledger) => [',', ';', '\t'].map((separator) => ({ ...ledger, separator }))))(
    '$name, parted by "$separator"',
    async ({ rows, expected, separator }) => {
      const text = rows.map((row) => row.map(csvCell).join(separator)).join('\r\n');
      expect(await read(iconv.encode(`${text}\r\n`, 'gb18030'))).toEqual({ format: 'csv', rows: expected });
    },
  );
});
