import fc from 'fast-check';
import { compareUnitNames, matchUnitNames } from './match-unit-names.js';
import { ALL_SPELLINGS, BODIES } from './unit-functions.js';

const CITY = '长治市';

const SAME: readonly (readonly [string, string])[] = [
  ['市发改委', '市发展改革委'],
  ['市发改委', '市发展和改革委员会'],
  ['市发展改革委', '市发展和改革委员会'],
  ['长治市发展改革委', '市发展改革委'],
  ['长治市发展和改革委员会', '市发改委'],
  ['山西省长治市发展和改革委员会', '市发改委'],
  ['市人社局', '市人力资源和社会保障局'],
  ['市国资委', '市国有资产监督管理委员会'],
  ['市工信局', '市工业和信息化局'],
  ['市经信局', '市经济和信息化局'],
  ['市住建局', '市住房和城乡建设局'],
  ['市卫健委', '市卫生健康委员会'],
  ['市文旅局', '市文化和旅游局'],
  ['市文广旅局', '市文化广电和旅游局'],
  ['市教体局', '市教育体育局'],
  ['市教体局', '市教育和体育局'],
  ['市市场监管局', '市市场监督管理局'],
  ['市市监局', '市市场监管局'],
  ['市应急局', '市应急管理局'],
  ['市自然资源和规划局', '市规划和自然资源局'],
  ['市交通局', '市交通运输局'],
  ['市医保局', '市医疗保障局'],
  ['市城管局', '市城市管理局'],
  ['市供销社', '市供销合作社联合社'],
  ['团市委', '共青团长治市委员会'],
  ['市政府办', '市人民政府办公室'],
  ['市委组织部', '中共长治市委组织部'],
  ['市教委', '市教育委员会'],
  ['市数据局', '长治市数据局'],
  ['市金融办', '市金融工作办公室'],
  ['人行长治市分行', '中国人民银行长治市分行'],
  ['市税务局', '国家税务总局长治市税务局'],
  ['襄垣县人民政府', '襄垣县政府'],
  ['市公共资源服务中心', '市公共资源服务中心'],
];

const NEVER: readonly (readonly [string, string])[] = [
  ['市教育局', '市体育局'],
  ['市民政局', '市行政审批局'],
  ['市公安局', '市公安分局'],
  ['市发改委', '区发改委'],
  ['县教育局', '区教育局'],
  ['大同市教育局', '市教育局'],
  ['市水务局', '市水务集团'],
  ['市交警支队', '市交警大队'],
  ['市财政局', '市财政金融服务中心'],
  ['市工商联', '市工信局'],
  ['襄垣县人民政府', '沁县人民政府'],
  ['市文化馆', '市文化局'],
];

const ASKED: readonly (readonly [string, string])[] = [
  ['交警大队', '区交警大队'],
  ['市水利局', '市水务局'],
  ['市工信局', '市经信局'],
  ['市发改委', '市发改局'],
  ['发展改革局（统计局）', '发展改革局'],
  ['发展改革局（统计局）', '统计局'],
  ['市教体局', '市教育局'],
  ['市教体局', '市体育局'],
  ['发展改革委', '市发展改革委'],
  ['城乡建设和交通局（交通）', '城乡建设和交通局'],
  ['人行长治市中心支行', '人行长治分行'],
  ['市文旅局', '市文化广电和旅游局'],
  ['市碳汇办', '市碳汇发展办公室'],
];

describe('two unit names', () => {
  it.each(SAME)('%s = %s', (a, b) => {
    expect(compareUnitNames(a, b, CITY)).toMatchObject({ doubt: 0 });
    expect(compareUnitNames(b, a, CITY)).toMatchObject({ doubt: 0 });
  });

  it.each(NEVER)('%s is never %s', (a, b) => {
    expect(compareUnitNames(a, b, CITY)).toBeNull();
    expect(compareUnitNames(b, a, CITY)).toBeNull();
  });

  it.each(ASKED)('%s may be %s', (a, b) => {
    expect(compareUnitNames(a, b, CITY)?.doubt).not.toBe(0);
    expect(compareUnitNames(a, b, CITY)).not.toBeNull();
  });

  it('no spelling stands for two bodies', () => {
    expect(ALL_SPELLINGS.filter((spelling, index) => ALL_SPELLINGS.indexOf(spelling) !== index)).toEqual([]);
  });

  it('names of different functions are never one by rule', () => {
    const spelling = fc.constantFrom(...BODIES.keys());
    const area = fc.constantFrom('', '市', '区', '长治市', '市委');
    const ending = fc.constantFrom('局', '委', '委员会', '办公室', '中心', '');
    fc.assert(
      fc.property(spelling, spelling, area, area, ending, (a, b, areaA, areaB, end) => {
        const [one, other] = [BODIES.get(a), BODIES.get(b)];
        fc.pre(one !== undefined && other !== undefined);
        fc.pre(!one.functions.some((code) => other.functions.includes(code)));
        const verdict = compareUnitNames(`${areaA}${a}${end}`, `${areaB}${b}${end}`, CITY);
        return verdict === null || verdict.doubt > 0;
      }),
      { numRuns: 5000 },
    );
  });

  it('any two strings compare the same both ways', () => {
    const text = fc.string({
      unit: fc.constantFrom(...'市区县省教育体局委办（）公安分管理发改水利和长治'),
      maxLength: 14,
    });
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(compareUnitNames(a, b, CITY)?.doubt).toBe(compareUnitNames(b, a, CITY)?.doubt);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('matchUnitNames', () => {
  const unit = (unitId: string, name: string, ...aliases: string[]) => ({ unitId, name, aliases });
  const directory = [
    unit('1', '市发展和改革委员会'),
    unit('2', '市教育局'),
    unit('3', '市体育局'),
    unit('4', '市水务局', '水利部门'),
    unit('5', '市交警支队'),
  ];

  it.each([
    ['市教育局', 'exact', '2'],
    ['市 教 育 局', 'exact', '2'],
    ['水利部门', 'alias', '4'],
    ['市发改委', 'rule', '1'],
    ['长治市教育局', 'rule', '2'],
  ])('%s is found by %s', (printed, kind, unitId) => {
    expect(matchUnitNames(printed, directory, CITY)).toMatchObject({ kind, unitId });
  });

  it('says by which rule', () => {
    expect(matchUnitNames('市发改委', directory, CITY).candidates[0]?.reason).toBe(
      '按简称规则对应：市发改委＝市发展和改革委员会',
    );
  });

  it('asks, with candidates, best first', () => {
    const match = matchUnitNames('市教体局', directory, CITY);
    expect(match.kind).toBe('question');
    expect(match.candidates.map(({ unitId }) => unitId)).toEqual(['2', '3']);
    expect(matchUnitNames('市水利局', directory, CITY).candidates).toEqual([
      { unitId: '4', name: '市水务局', reason: '“市水利局”与“市水务局”都有“水利”职能，名称不同' },
    ]);
  });

  it('asks without candidates where nothing is near', () => {
    expect(matchUnitNames('市博物馆', directory, CITY)).toEqual({ kind: 'question', candidates: [] });
  });

  it('puts the same team without its level first', () => {
    const teams = [unit('1', '公安分局'), unit('2', '区交警大队'), unit('3', '区公安交管大队')];
    const match = matchUnitNames('交警大队', teams, '济宁高新区');
    expect(match.kind).toBe('question');
    expect(match.candidates[0]).toMatchObject({ unitId: '2' });
  });

  it('asks where two units fit by rule', () => {
    const twins = [unit('1', '市发展改革委'), unit('2', '长治市发改委')];
    const match = matchUnitNames('市发展和改革委员会', twins, CITY);
    expect(match).toMatchObject({ kind: 'question' });
    expect(match.candidates).toHaveLength(2);
  });
});
