import { importPlan } from '../import-plan.js';
import { toCsv } from './csv.js';
import { toLabelJson } from './label-json.js';
import { displayWidth, toTable } from './table.js';

const draft = (text: string) => importPlan(text);

describe('CSV', () => {
  it('opens with a mark, ends lines in CRLF and quotes what needs it', () => {
    const csv = toCsv(draft('一、说“甲”,"乙"。做。（市教育局牵头，市财政局配合）\n二、丙。做。'));
    expect(csv.startsWith('\ufeff编号,任务,')).toBe(true);
    expect(csv.split('\r\n')[1]).toBe('一,"说“甲”,""乙""",市教育局,市财政局,,');
  });

  it.each(['=1+1', '+甲', '-甲', '@甲'])('lets no cell start a formula: %s', (title) => {
    expect(toCsv(draft(`一、${title}。做。\n二、乙。做。`))).toContain(`一,'${title},`);
  });
});

describe('the table', () => {
  it('aligns Chinese by width', () => {
    const lines = toTable(
      draft('某市工作方案\n一、甲。做。（市教育局牵头）\n二、加快设备更新。做。（市财政局牵头）'),
    ).split('\n');
    const columns = ['市教育局', '市财政局'].map((name) => {
      const line = lines.find((text) => text.includes(name)) ?? '';
      return displayWidth(line.slice(0, line.indexOf(name)));
    });
    expect(columns[0]).toBe(columns[1]);
    expect(lines[0]).toBe('某市工作方案');
  });

  it('ends with what needs a person', () => {
    expect(toTable(draft('一、甲。做。（责任单位：某某）\n三、乙。做。'))).toContain('[number-skipped]');
  });
});

describe('labels', () => {
  it('name the leaders of a clause and both ends of a range', () => {
    const text =
      '某市方案\n一、甲。做。\n附件\n任务清单\n序号\t任务\t牵头单位\t责任领导\n1\t建平台。新建站点10—15个。\t市数据局\t张三';
    expect(toLabelJson(text, draft(text)).clauses.at(-1)).toMatchObject({
      units: { lead: ['市数据局'], leaders: ['张三'] },
      targets: [{ value: 10, valueMax: 15, unit: '个' }],
    });
  });
});
