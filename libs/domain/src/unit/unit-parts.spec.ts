import { FUNCTION_CODES, functionLabel, functionOfLabel, isFunctionCode } from './unit-functions.js';
import { functionsOf, unitParts } from './unit-parts.js';

describe('functionsOf', () => {
  it.each([
    ['市发改委', ['development-reform']],
    ['发展改革局(统计局)', ['development-reform', 'statistics']],
    ['市教育局', ['education']],
    ['市体育局', ['sports']],
    ['市教体局', ['education', 'sports']],
    ['县教育和体育局', ['education', 'sports']],
    ['区文广体育旅游局', ['broadcasting', 'culture', 'sports']],
    ['市文化广电和旅游局', ['broadcasting', 'culture']],
    ['五通桥生态环境局', ['ecology-environment']],
    ['区公安分局', ['public-security']],
    ['区交警大队', ['traffic-police']],
    ['城乡建设和交通局', ['housing', 'transport']],
    ['财政金融局', ['finance', 'local-finance']],
    ['国家金融监督管理总局长治监管分局', ['financial-regulation']],
    ['人行长治市中心支行', ['central-bank']],
    ['国家税务总局长治市税务局', ['tax']],
    ['区政府办公室（机关事务服务中心）', ['government-office', 'offices-administration']],
    ['市政府新闻办', ['publicity']],
    ['区委政法委', ['political-legal']],
    ['市委办公室', ['party-office']],
    ['团市委', ['youth-league']],
    ['经开区管委会', ['park-administration']],
    ['襄垣县人民政府', ['local-government']],
    ['市中级人民法院', ['court']],
    ['国网长治供电公司', ['power-supply']],
    ['市金融服务中心', ['local-finance']],
    ['经济发展局', ['development-reform', 'industry', 'commerce']],
    ['市科工信局', ['industry', 'science-technology']],
    ['市城市管理局', ['urban-management']],
    ['市市场监管局', ['market-regulation']],
    ['市水务集团', []],
    ['市博物馆', []],
    ['八路军太行纪念馆', []],
    ['市局', []],
    ['园区', ['park-administration']],
    ['以下责任单位涉及多部门的', []],
    ['', []],
  ])('%s', (name, functions) => {
    expect([...functionsOf(name)].sort()).toEqual([...functions].sort());
  });
});

describe('unitParts', () => {
  it.each([
    ['山西省长治市教育局', { place: '长治', level: '市', core: '教育', ending: '局' }],
    ['市城市管理局', { place: '', level: '市', core: '城市管理', ending: '局' }],
    ['城市管理局', { place: '', level: '', core: '城市管理', ending: '局' }],
    ['中共五通桥区委宣传部', { place: '五通桥', level: '区', core: '宣传', ending: '部' }],
    ['人行长治分行', { place: '长治', level: '', core: '人行', ending: '分行' }],
    ['市碳汇发展办公室', { place: '', level: '市', core: '碳汇发展', ending: '办' }],
    ['市场发展中心', { place: '', level: '', core: '市场发展', ending: '中心' }],
    ['沁县人民政府', { place: '沁', level: '县', core: '', ending: '政府' }],
  ])('%s', (name, parts) => {
    expect(unitParts(name)).toMatchObject(parts);
  });
});

describe('functions', () => {
  it('have labels of their own', () => {
    expect(new Set(FUNCTION_CODES.map(functionLabel)).size).toBe(FUNCTION_CODES.length);
    expect(FUNCTION_CODES.length).toBeGreaterThanOrEqual(70);
  });

  it.each(FUNCTION_CODES)('%s is found by its label and code', (code) => {
    expect(functionOfLabel(functionLabel(code))).toBe(code);
    expect(functionOfLabel(code)).toBe(code);
  });

  it('are found by a spelling, and not by anything else', () => {
    expect(functionOfLabel('发改')).toBe('development-reform');
    expect(functionOfLabel('钓鱼')).toBeNull();
    expect(isFunctionCode('constructor')).toBe(false);
  });
});
