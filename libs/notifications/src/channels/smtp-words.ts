import { oneLine } from '../delivery/mail-address.js';

/** What is known of a mail that did not leave. */
export interface SmtpFailure {
  readonly code?: string;
  readonly command?: string;
  readonly responseCode?: number;
  /** The server's own words, with its number. */
  readonly response?: string;
}

const ERROR_CHARS = 500;
const PERMANENT = 500;

const BY_CODE: Readonly<Record<string, string>> = {
  EAUTH: '邮件服务器不接受发信账号，请管理员核对 SMTP_URL 里的用户名和口令',
  ENOAUTH: '邮件服务器要求登录，请管理员在 SMTP_URL 里填写用户名和口令',
  EOAUTH2: '邮件服务器不接受发信账号，请管理员核对 SMTP_URL 里的用户名和口令',
  EDNS: '找不到邮件服务器，请管理员核对 SMTP_URL 里的主机名',
  ETLS: '与邮件服务器的加密连接没有建成，请管理员核对 SMTP_URL 里的协议和端口',
  ETIMEDOUT: '邮件服务器没有及时应答，系统会自动再试',
  ECONNECTION: '与邮件服务器的连接中断，系统会自动再试',
  ESOCKET: '连不上邮件服务器，系统会自动再试',
  ECONNREFUSED: '连不上邮件服务器，系统会自动再试',
  EPROTOCOL: '邮件服务器的应答无法识别，系统会自动再试',
  EABORT: '邮件服务器没有及时应答，系统会自动再试',
};
const REFUSED: Readonly<Record<string, string>> = {
  'MAIL FROM': '邮件服务器不接受发件人，请管理员核对 MAIL_FROM',
  'RCPT TO': '收件邮箱被对方拒收，请核对这个人的邮箱地址',
};
const REFUSED_FOR_NOW = '邮件服务器暂不接收，系统会自动再试';
const REFUSED_CONTENT = '邮件服务器拒收这封邮件';
const OTHERWISE = '发信时出错';

/** Why a mail did not leave, as one Chinese sentence, with the server's own words or the code behind it. */
export function smtpWords(error: unknown): string {
  const failure: SmtpFailure = typeof error === 'object' && error !== null ? error : {};
  const own = failure.response ?? failure.code ?? (error instanceof Error ? error.message : String(error));
  return `${sentenceFor(failure, error)}（${oneLine(own)}）`.slice(0, ERROR_CHARS);
}

function sentenceFor(
  { code = '', command = '', responseCode = PERMANENT }: SmtpFailure,
  error: unknown,
): string {
  if (code !== 'EENVELOPE' && code !== 'EMESSAGE')
    return BY_CODE[wasStopped(error) ? 'EABORT' : code] ?? OTHERWISE;
  return responseCode < PERMANENT ? REFUSED_FOR_NOW : (REFUSED[command] ?? REFUSED_CONTENT);
}

/** By our own limit of time. */
const wasStopped = (error: unknown): boolean =>
  error instanceof Error && (error.name === 'AbortError' || error.name === 'TimeoutError');
