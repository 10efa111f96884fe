import type { Answer, HttpSink } from '../../support/http-sink.js';
import type { SmtpSink } from '../../support/smtp-sink.js';
import type { Random } from '../../../libs/domain/test/random.js';

/** One message that the other side took and said so. */
export interface Receipt {
  readonly channel: 'email' | 'dingtalk' | 'webhook';
  /** Which unit it was for. */
  readonly unit: number;
  /** What the receiver could tell a repetition by. */
  readonly id: string;
  readonly text: string;
  readonly at: number;
}

const UNIT_IN_ADDRESS = /lianluo(\d+)@/;
const UNIT_IN_PATH = /^\/(chat|hook)\/(\d+)/;
const DINGTALK_OK = '{"errcode":0,"errmsg":"ok"}';

/** Receivers that write down what they acknowledge, and leave a share of the first requests hanging without a word. */
export class Receivers {
  readonly receipts: Receipt[] = [];
  private hung = 0;

  constructor(
    private readonly smtp: SmtpSink,
    http: HttpSink,
    private readonly random: Random,
    private readonly hangingShare: number,
  ) {
    smtp.behaviour = {
      beforeAccept: async () => {
        if (this.hangs()) await new Promise((resolve) => setTimeout(resolve, HANG_MS));
      },
    };
    http.behaviour = (request) =>
      this.answer(request.path, request.headers['webhook-id'], request.body, request.at);
  }

  get hanging(): number {
    return this.hung;
  }

  /** Mails too, whose server keeps its own list. */
  all(): Receipt[] {
    const mails = this.smtp.received.map(({ to, mail }): Receipt => {
      const unit = Number(UNIT_IN_ADDRESS.exec(to[0] ?? '')?.[1] ?? 0);
      return { channel: 'email', unit, id: mail.messageId ?? '', text: mail.text ?? '', at: 0 };
    });
    return [...mails, ...this.receipts];
  }

  private hangs(): boolean {
    const hanging = this.random.chance(this.hangingShare);
    if (hanging) this.hung += 1;
    return hanging;
  }

  private answer(path: string, webhookId: unknown, body: string, at: number): Answer {
    if (this.hangs()) return { end: 'hang' };
    const [, kind, unit = '0'] = UNIT_IN_PATH.exec(path) ?? [];
    const channel = kind === 'chat' ? 'dingtalk' : 'webhook';
    const id = channel === 'webhook' ? String(webhookId) : body;
    this.receipts.push({ channel, unit: Number(unit), id, text: body, at });
    return { status: 200, body: DINGTALK_OK };
  }
}

/** Longer than any sender waits. */
const HANG_MS = 120_000;
