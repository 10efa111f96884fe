import { fold } from '../prepare/fold.js';
import { looksLikeUnit, namesIn } from './unit-names.js';

const names = (text: string): string[] =>
  namesIn(fold(text), { from: 0, to: text.length }).map(({ from, to }) => text.slice(from, to));

describe('names of units in a list', () => {
  it.each([
    ['市工信局、市发改委', ['市工信局', '市发改委']],
    ['区政府办公室（机关事务服务中心）、区公安分局', ['区政府办公室（机关事务服务中心）', '区公安分局']],
    ['各县（市、区）人民政府，市级有关部门', ['各县（市、区）人民政府', '市级有关部门']],
    ['市财政局及市税务局', ['市财政局', '市税务局']],
    ['市规划和自然资源局', ['市规划和自然资源局']],
    ['市公安局、市医保局等相关部门', ['市公安局', '市医保局']],
    ['能源局等省有关部门和各地级以上市人民政府', ['能源局', '各地级以上市人民政府']],
    ['全国总工会等和各省级人民政府', ['全国总工会', '各省级人民政府']],
    ['市民政局、市商务局等按职责分工负责', ['市民政局', '市商务局']],
    ['由市教育局牵头负责', ['市教育局']],
    ['市发展改革委 市财政局', ['市发展改革委', '市财政局']],
    ['区政府办公室\n\n（机关事务服务中心）、区国资局', ['区政府办公室\n\n（机关事务服务中心）', '区国资局']],
    ['市高等教育局', ['市高等教育局']],
    ['各有关部门', ['各有关部门']],
  ])('%s', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  it.each(['市工信局', '各县区', '国网枫林供电公司', '革命历史纪念馆', '发展改革局(统计局)', '共青团中央'])(
    'a unit: %s',
    (name) => {
      expect(looksLikeUnit(name)).toBe(true);
    },
  );

  it.each(['局', '含改建、扩建', '加快建设数据中心', '技工院校内由人力资源部门', '5G', '下同'])(
    'no unit: %s',
    (name) => {
      expect(looksLikeUnit(name)).toBe(false);
    },
  );
});
