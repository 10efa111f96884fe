import type { AppConfig } from '@app/config';
import { listenProblem } from '@app/persistence';
import { UpError } from './up-error.js';
import { runningUp } from './up-file.js';

/** First of all: nothing is worth starting when nobody can reach it. */
export async function requireOurPort({ http, dataDir }: Pick<AppConfig, 'http' | 'dataDir'>): Promise<void> {
  const other = runningUp(dataDir);
  if (other) throw new UpError('ALREADY_RUNNING', `牵头已在运行：${other.url} ，要停止请运行 npm run stop。`);
  const problem = await listenProblem(http.port, http.host);
  if (problem !== null) throw portError(problem, http);
}

function portError(problem: string, { port, host }: AppConfig['http']): UpError {
  switch (problem) {
    case 'EADDRINUSE':
      return new UpError(
        'PORT_TAKEN',
        `端口 ${port} 已被其他程序占用，请先关闭它，或换一个端口启动，例如 PORT=${port + 1} npm start。`,
      );
    case 'EACCES':
      return new UpError(
        'PORT_DENIED',
        `当前用户无权使用端口 ${port}，请换用 1024 以上的端口，例如 PORT=3000 npm start。`,
      );
    default:
      return new UpError(
        'HOST_INVALID',
        `无法在 ${host}:${port} 上监听（${problem}），请检查 HOST 和 PORT。`,
      );
  }
}
