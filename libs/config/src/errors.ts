export type ConfigErrorCode = 'CONFIG_INVALID';

export interface ConfigProblem {
  readonly variable: string;
  /** What the value must satisfy; never the value itself, which may be a password. */
  readonly constraints: readonly string[];
}

/** The environment cannot be used. Names variables and what they must satisfy, so that it is safe to log. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly code: ConfigErrorCode = 'CONFIG_INVALID';

  constructor(readonly problems: readonly ConfigProblem[]) {
    const list = problems.map((problem) => `${problem.variable}（${problem.constraints.join('；')}）`);
    super(`环境变量设置有误：${list.join('，')}`);
  }
}
