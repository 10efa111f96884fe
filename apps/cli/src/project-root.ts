import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's directory, whether this file runs from source or from dist. */
export function projectRoot(): string {
  let directory = path.dirname(fileURLToPath(import.meta.url));
  while (!existsSync(path.join(directory, 'seeds', 'plans'))) {
    const parent = path.dirname(directory);
    if (parent === directory) throw new Error('找不到样例目录 seeds/plans，程序文件不完整，请重新获取。');
    directory = parent;
  }
  return directory;
}
