import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';

export interface ReceivedMail {
  /** Of the envelope. */
  readonly from: string;
  readonly to: readonly string[];
  readonly mail: Email;
  readonly raw: string;
}

export interface Refusal {
  readonly responseCode: number;
  readonly message: string;
}

/** How the server treats its senders; empty: it takes everything. */
export interface SinkBehaviour {
  refuseRecipient?: (address: string) => Refusal | null;
  refuseMail?: (mail: ReceivedMail) => Refusal | null;
  /** Runs between the arrival of the whole mail and our answer: the sender waits, or is killed meanwhile. */
  beforeAccept?: (mail: ReceivedMail) => Promise<void>;
}

export interface SmtpSink {
  readonly url: string;
  /** Acknowledged to the sender: from then on the mail is ours. */
  readonly received: readonly ReceivedMail[];
  /** Arrived whole, but the sender was gone before we could say so: by the rules of SMTP it never arrived. */
  readonly unacknowledged: readonly ReceivedMail[];
  behaviour: SinkBehaviour;
  /** Forgets all mail and every special behaviour. */
  clear(): void;
  close(): Promise<void>;
}

/** Long enough for the end of a killed sender's connection to be noticed. */
const SETTLE_MS = 20;

export async function startSmtpSink(port = 0): Promise<SmtpSink> {
  const received: ReceivedMail[] = [];
  const unacknowledged: ReceivedMail[] = [];
  const gone = new Set<string>();

  const receive = async (stream: SMTPServerDataStream, session: SMTPServerSession): Promise<void> => {
    const mail = await understood(await text(stream), session);
    const refusal = sink.behaviour.refuseMail?.(mail);
    if (refusal) throw asError(refusal);
    if (sink.behaviour.beforeAccept) {
      await sink.behaviour.beforeAccept(mail);
      await sleep(SETTLE_MS);
    }
    (gone.has(session.id) ? unacknowledged : received).push(mail);
  };

  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onAuth: (auth, _session, callback) => callback(null, { user: auth.username ?? 'anyone' }),
    onClose: (session) => gone.add(session.id),
    onRcptTo: ({ address }, _session, callback) => {
      const refusal = sink.behaviour.refuseRecipient?.(address);
      callback(refusal ? asError(refusal) : null);
    },
    onData: (stream, session, callback) => {
      receive(stream, session).then(() => callback(), callback);
    },
  });
  server.on('error', () => undefined); // a killed sender resets its connection: that is what we are here for

  const sink: SmtpSink = {
    url: `smtp://127.0.0.1:${await listen(server, port)}`,
    received,
    unacknowledged,
    behaviour: {},
    clear: () => {
      received.length = 0;
      unacknowledged.length = 0;
      sink.behaviour = {};
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return sink;
}

async function listen(server: SMTPServer, port: number): Promise<number> {
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const address = server.server.address();
  return typeof address === 'object' && address !== null ? address.port : port;
}

async function understood(raw: string, session: SMTPServerSession): Promise<ReceivedMail> {
  const { mailFrom, rcptTo } = session.envelope;
  return {
    from: mailFrom === false ? '' : mailFrom.address,
    to: rcptTo.map(({ address }) => address),
    mail: await PostalMime.parse(raw),
    raw,
  };
}

function asError({ responseCode, message }: Refusal): Error {
  return Object.assign(new Error(message), { responseCode });
}
