import { SendError } from './sender.js';

/** Codes of a robot's vendor that do not mean that this message is refused. */
export interface RobotCodes {
  /** Where the code and its explanation stand in the answer. */
  readonly code: string;
  readonly message: string;
  /** Too many messages; how long the robot is then left alone, null: as delivery sees fit. */
  readonly limits: ReadonlyMap<number, number | null>;
  /** The robot's settings are wrong (address, secret, allowed addresses, keywords), or the vendor is busy. */
  readonly notTheMessage: ReadonlySet<number>;
}

const DETAIL_CHARS = 120;
/** Vendors repeat addresses and keys in their explanations. */
const TELLTALE = /https?:\/\/\S+|[A-Za-z0-9_-]{24,}/g;

/**
 * Robots answer 200 and say in the body whether they took the message.
 * @throws SendError
 */
export function requireTaken(answer: Readonly<Record<string, unknown>>, codes: RobotCodes): void {
  const code = answer[codes.code];
  if (code === 0) return;
  if (typeof code !== 'number') throw new SendError('unknown', '对方的回答无法识别，可能已经送达');
  const detail = answer[codes.message];
  const said = typeof detail === 'string' ? `，${detail.replace(TELLTALE, '…').slice(0, DETAIL_CHARS)}` : '';
  const text = `机器人回答 ${code}${said}`;
  const pause = codes.limits.get(code);
  if (pause !== undefined) throw new SendError('throttled', text, pause);
  throw new SendError(codes.notTheMessage.has(code) ? 'temporary' : 'refused', text);
}
