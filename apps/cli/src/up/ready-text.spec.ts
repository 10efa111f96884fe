import { readyText } from './ready-text.js';

const ready = {
  url: 'http://localhost:3000',
  accounts: [{ role: '管理员', login: 'admin', password: 'known', name: '陈工' }],
  logDir: '/var/log',
  clock: { startsAt: null },
  exposed: false,
  nobody: false,
};

describe('what a person is told to begin with', () => {
  it('is the address and the demo accounts', () => {
    expect(readyText(ready)).toContain('http://localhost:3000');
    expect(readyText(ready)).toMatch(/管理员\s+admin\s+known\s+陈工/);
    expect(readyText(ready)).not.toContain('注意');
  });

  it("says a drill's beginning in the time of its readers", () => {
    const clock = { startsAt: Date.parse('2026-12-28T00:55:00Z') };
    expect(readyText({ ...ready, clock })).toContain('从 2026-12-28 08:55（北京时间）');
  });

  it('warns where known passwords meet other computers', () => {
    expect(readyText({ ...ready, exposed: true })).toContain('QIANTOU_SAMPLES=none');
    expect(readyText({ ...ready, exposed: true, accounts: [] })).not.toContain('注意');
  });

  it('names the first step where nobody can sign in', () => {
    expect(readyText({ ...ready, accounts: [], nobody: true })).toContain('qiantou -- init');
  });
});
