/** What the demo's office writes into papers, and what its channels are called. */
export const PAPER_REASONS = {
  issued: '该事项已超过方案确定的时限，多次提醒后仍未报送完成情况。',
  answered: '该事项时限已过，至今没有实质进展。',
  draft: '该事项已超过时限，经研究拟予督办。',
} as const;

/** Invented addresses that nobody answers; both are switched off at once. */
export const CHANNELS = [
  { kind: 'dingtalk', name: '专班工作群（示例）', url: 'https://robot.qiantou.example/dingtalk?token=demo' },
  { kind: 'feishu', name: '联络员交流群（示例）', url: 'https://robot.qiantou.example/feishu/demo' },
] as const;
