import { describeFailure } from './report-failure.js';
import { UpError } from './up-error.js';

describe('describeFailure', () => {
  it('is one sentence with its code', () => {
    expect(describeFailure(new UpError('PORT_TAKEN', '端口 3000 已被占用。'))).toBe(
      '端口 3000 已被占用。 [PORT_TAKEN]',
    );
  });

  it('knows a full disk by whatever name it comes', () => {
    for (const code of ['ENOSPC', 'EDQUOT', '53100']) {
      expect(describeFailure(Object.assign(new Error('write failed'), { code }))).toMatch(
        /^磁盘空间不足.*\[DISK_FULL\]$/,
      );
    }
  });

  it('adds the last lines of what a program said', () => {
    const detail = ['1', '2', '3', '4', '5', '6'].join('\n');
    expect(describeFailure(Object.assign(new Error('启动失败。'), { code: 'X', detail }))).toBe(
      '启动失败。 [X]\n2\n3\n4\n5\n6',
    );
  });

  it('finds the words of an error that only collects others', () => {
    expect(describeFailure(new AggregateError([new Error('refused a'), new Error('refused b')]))).toBe(
      'Error: refused a；Error: refused b',
    );
  });

  it('takes anything that was thrown', () => {
    expect(describeFailure('gone')).toBe('gone');
    expect(describeFailure(new Error('plain'))).toBe('plain');
  });
});
