import type { AppConfig } from '@app/config';
import { dayInShanghai } from '@app/domain';
import type { DemoAccount } from '../samples/load-samples.js';
import { textTable } from './text-table.js';

interface Ready {
  readonly url: string;
  readonly accounts: readonly DemoAccount[];
  readonly logDir: string;
  readonly clock: AppConfig['clock'];
  /** Other computers can reach us. */
  readonly exposed: boolean;
  /** Nobody can sign in yet. */
  readonly nobody: boolean;
}

const EXPOSED =
  '注意：以上口令是公开的，而其他电脑可以访问本服务。正式使用请设 QIANTOU_SAMPLES=none 并换一个数据目录。';

const TIME = new Intl.DateTimeFormat('zh-CN', {
  ...{ timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
});

const shanghaiTime = (epochMs: number): string => `${dayInShanghai(epochMs)} ${TIME.format(epochMs)}`;

/** What a person needs to know to begin. */
export function readyText({ url, accounts, logDir, clock, exposed, nobody }: Ready): string {
  const lines = ['', `牵头已就绪：${url}`, ''];
  if (clock.startsAt !== null) {
    lines.push(`演练时钟：从 ${shanghaiTime(clock.startsAt)}（北京时间）开始走，不是真实时间。`, '');
  }
  if (accounts.length > 0) {
    const rows = accounts.map(({ role, login, password, name }) => [role, login, password, name]);
    lines.push('演示账号：', textTable([['角色', '登录名', '口令', '姓名'], ...rows]), '');
    if (exposed) lines.push(EXPOSED, '');
  }
  if (nobody) {
    lines.push(
      '库里还没有人员。请另开一个终端运行：',
      'npm run -s qiantou -- init --name 某市 --prefix MS',
      '',
    );
  }
  lines.push(`日志在 ${logDir}，按 Ctrl+C 停止。`);
  return lines.join('\n');
}
