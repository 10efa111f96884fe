import { kindOfName } from './adopt-units.js';

describe('kindOfName', () => {
  it.each([
    ['市工信局', 'department'],
    ['市发展改革委', 'department'],
    ['各县区人民政府', 'county'],
    ['各县(区)', 'county'],
    ['上党区', 'county'],
    ['长治高新区管委会', 'county'],
    ['襄垣县人民政府', 'county'],
    ['市政府办公室', 'department'],
    ['设备更新领导小组', 'group'],
    ['市国资公司', 'enterprise'],
    ['市财政局', 'department'],
  ])('%s: %s', (name, kind) => expect(kindOfName(name)).toBe(kind));
});
