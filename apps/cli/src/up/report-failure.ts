const DISK_FULL = new Set(['ENOSPC', 'EDQUOT', '53100']);

interface CodedError extends Error {
  readonly code?: unknown;
  readonly detail?: unknown;
}

/** One sentence with its code on standard error; the stack only for whoever asks for it. */
export function reportFailure(error: unknown): void {
  console.error(describeFailure(error));
  if (process.env['LOG_LEVEL'] === 'debug' || process.env['LOG_LEVEL'] === 'verbose') console.error(error);
}

export function describeFailure(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code, detail } = error as CodedError;
  if (typeof code === 'string' && DISK_FULL.has(code)) return '磁盘空间不足，请清理后重试。 [DISK_FULL]';
  const said = typeof detail === 'string' && detail.trim() !== '' ? `\n${lastLines(detail)}` : '';
  const message =
    error.message || (error instanceof AggregateError ? error.errors.map(String).join('；') : error.name);
  return typeof code === 'string' ? `${message} [${code}]${said}` : message;
}

const LINES = 5;

function lastLines(text: string): string {
  return text.trim().split('\n').slice(-LINES).join('\n');
}
