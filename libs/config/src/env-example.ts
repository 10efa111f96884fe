import { VARIABLES, VARIABLE_NAMES } from './variables.js';

const HEADER = `# 牵头 Qiantou 的全部设置。复制为 .env 后去掉行首的 # 并修改；每一项都可以不填，留空等于不填。
# 本文件由 \`node scripts/env-example.mjs\` 根据 libs/config 生成，请勿手改。
`;

/** The text of `.env.example`: every variable commented out with its default. */
export function renderEnvExample(): string {
  const entries = VARIABLE_NAMES.map((name) => {
    const { description, sensitive, fallback } = VARIABLES[name];
    return `# ${description}${sensitive ? '（含口令，请保密）' : ''}\n# ${name}=${fallback}\n`;
  });
  return [HEADER, ...entries].join('\n');
}
