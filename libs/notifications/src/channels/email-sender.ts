import { Transform } from 'node:stream';
import nodemailer from 'nodemailer';
import type { AppConfig } from '@app/config';
import { oneLine } from '../delivery/mail-address.js';
import { MAIL_WIDTH } from '../delivery/width.js';
import { SendError, type Outgoing, type SendFailure, type Sender } from './sender.js';
import { smtpWords, type SmtpFailure } from './smtp-words.js';

/** For one mail from the first word to the server to its 250, however slowly it answers. */
const SEND_TIMEOUT_MS = 40_000;
const CONNECT_TIMEOUT_MS = 10_000;
const SILENCE_TIMEOUT_MS = 20_000;
/** Below what mail servers allow a silent connection, so that a pooled one is not found dead in mid-mail. */
const IDLE_MS = 20_000;
const PERMANENT = 500;
const TOO_BUSY = 421;

/**
 * Refusals of the sender or of our log-in are our own mistake, which the administrator mends: worth another try. Where
 * the connection breaks after the whole text was handed over, the mail may have been taken (RFC 1047).
 */
function kindOf({ code, command, responseCode = 0 }: SmtpFailure, handedOver: boolean): SendFailure {
  if (responseCode >= PERMANENT) {
    const final = code === 'EMESSAGE' || (code === 'EENVELOPE' && command !== 'MAIL FROM');
    return final ? 'refused' : 'temporary';
  }
  if (responseCode === TOO_BUSY) return 'throttled';
  return responseCode === 0 && handedOver ? 'unknown' : 'temporary';
}

function toSendError(error: unknown, handedOver: boolean): SendError {
  return new SendError(kindOf(error as SmtpFailure, handedOver), smtpWords(error));
}

/** The library does not say how far it came, so the end of the text passes by here. */
function notingEnd(note: (messageId: string) => void): (messageId: string) => Transform {
  return (messageId) =>
    new Transform({
      transform: (chunk: Buffer, _encoding, done) => done(null, chunk),
      flush: (done) => {
        note(messageId);
        done();
      },
    });
}

/** SMTP to the configured server and to no other; null where none is configured. */
export function createEmailSender(mail: AppConfig['mail']): Sender | null {
  if (mail.smtpUrl === null) return null;
  const transporter = nodemailer.createTransport({
    url: mail.smtpUrl,
    pool: true,
    maxConnections: MAIL_WIDTH,
    // Repetition is the database's business: a second try inside the pool could be a second mail.
    maxRequeues: 0,
    idleTimeout: IDLE_MS,
    connectionTimeout: CONNECT_TIMEOUT_MS,
    greetingTimeout: CONNECT_TIMEOUT_MS,
    socketTimeout: SILENCE_TIMEOUT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const ended = new Set<string>();
  const watched = notingEnd((messageId) => ended.add(messageId));
  transporter.use('stream', (composed, next) => {
    composed.message.transform(() => watched(composed.message.messageId()));
    next();
  });
  return {
    send: async (message) => {
      const mailed = { ...toMail(message, mail.from), signal: AbortSignal.timeout(SEND_TIMEOUT_MS) };
      try {
        await transporter.sendMail(mailed);
      } catch (error) {
        throw toSendError(error, ended.has(mailed.messageId));
      } finally {
        ended.delete(mailed.messageId);
      }
    },
    close: () => transporter.close(),
  };
}

function toMail({ to, subject, html, text, id, date, attachments }: Outgoing, from: string) {
  if (to === null || to.email === null) throw new SendError('refused', '没有可用的邮箱');
  return {
    from,
    to: { name: oneLine(to.name), address: to.email },
    subject: oneLine(subject),
    ...(html === null ? {} : { html }),
    text,
    attachments: attachments.map(({ fileName, contentType, content }) => ({
      filename: fileName,
      contentType,
      content,
    })),
    messageId: `<${id}>`,
    date,
    headers: {
      // RFC 3834; the second is what Exchange reads before it sends an out-of-office answer.
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
    },
  };
}
