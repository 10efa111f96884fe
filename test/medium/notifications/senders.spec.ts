import { createHmac } from 'node:crypto';
import net from 'node:net';
import { parseWebhookHosts } from '@app/config';
import { DEFAULT_SMS_GATEWAY } from '@app/domain';
import {
  createSenders,
  openChannel,
  type OpenChannel,
  type Outgoing,
  type Senders,
} from '@app/notifications';
import { createSecretBox, type ChannelKind } from '@app/persistence';
import { Webhook } from 'standardwebhooks';
import { startHttpSink, type Answer, type HttpSink } from '../../support/http-sink.js';
import { startSmtpSink, type SmtpSink } from '../../support/smtp-sink.js';

const SECRET = `whsec_${Buffer.alloc(32, 5).toString('base64')}`;
const ICS = 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n';
const MESSAGE: Outgoing = {
  id: 'qiantou.daily.17.abc@example.gov.cn',
  date: new Date('2027-12-28T01:00:00Z'),
  subject: '牵头：1项任务临期，联系13812345678',
  text: '老旧电梯，联系13812345678',
  html: '<p>老旧电梯</p>',
  markdown: '- [老旧电梯](https://q.example/tasks/1)，联系 138 1234 5678',
  attachments: [{ fileName: '牵头任务时限.ics', contentType: 'text/calendar; charset=utf-8', content: ICS }],
  to: { name: '李明', email: 'liming@example.gov.cn', phone: '139-8765-4321' },
};
const ROBOTS = ['dingtalk', 'wecom', 'feishu', 'webhook'] as const;

describe('the senders', () => {
  let sink: HttpSink;
  let smtp: SmtpSink;
  let senders: Senders;

  beforeAll(async () => {
    sink = await startHttpSink();
    smtp = await startSmtpSink();
    const hosts = parseWebhookHosts(sink.allowed);
    const mail = { smtpUrl: smtp.url, from: '牵头 <q@example.gov.cn>' };
    senders = createSenders({ mail, webhooks: { hosts } }, { timeoutMs: 400 });
  });
  beforeEach(() => {
    sink.clear();
    smtp.clear();
  });
  afterAll(async () => {
    senders?.close();
    await sink?.close();
    await smtp?.close();
  });

  const channel = (kind: ChannelKind, more: Partial<OpenChannel> = {}): OpenChannel => ({
    ...{ id: '1', kind, name: kind, url: `${sink.url}/robot?key=k1`, secret: SECRET, settings: {} },
    ...more,
  });
  const send = async (kind: ChannelKind, more: Partial<OpenChannel> = {}, message = MESSAGE) =>
    senders.senderFor(kind)?.send(message, channel(kind, more));
  const body = (place = 0) => JSON.parse(sink.requests[place]?.body ?? '{}') as Record<string, unknown>;

  it('钉钉: time and signature in the address', async () => {
    await send('dingtalk', { secret: 'SECabc' });
    const url = new URL(sink.requests[0]?.path ?? '', sink.url);
    const timestamp = url.searchParams.get('timestamp') ?? '';
    const sign = createHmac('sha256', 'SECabc').update(`${timestamp}\nSECabc`).digest('base64');
    expect([url.searchParams.get('key'), timestamp.length, url.searchParams.get('sign')]).toEqual([
      'k1',
      13,
      sign,
    ]);
    expect(body()).toMatchObject({
      msgtype: 'markdown',
      markdown: { title: expect.any(String) },
      at: { isAtAll: false },
    });
  });

  it('企业微信: markdown of at most 4096 bytes, cut between characters', async () => {
    await send('wecom', {}, { ...MESSAGE, markdown: '电梯'.repeat(2000) });
    const { content } = (body() as { markdown: { content: string } }).markdown;
    expect(Buffer.byteLength(content)).toBe(4095);
    expect(content).toMatch(/^[电梯]+$/);
  });

  it('飞书: time and signature in the body, seconds, the whole below 20 kB', async () => {
    await send('feishu', { secret: 'SECabc' }, { ...MESSAGE, markdown: '"电'.repeat(5000) });
    const { timestamp, sign } = body() as { timestamp: string; sign: string };
    expect(sign).toBe(createHmac('sha256', `${timestamp}\nSECabc`).update('').digest('base64'));
    expect(timestamp).toHaveLength(10);
    expect(Buffer.byteLength(sink.requests[0]?.body ?? '')).toBeLessThan(20_000);
  });

  it('业务系统: signed as Standard Webhooks has it, under the same id at every try', async () => {
    await send('webhook');
    await send('webhook');
    const [first, second] = sink.requests;
    for (const request of [first, second]) {
      const headers = request?.headers as Record<string, string>;
      expect(new Webhook(SECRET).verify(request?.body ?? '', headers)).toMatchObject({ type: 'notice' });
    }
    expect(first?.headers['webhook-id']).toMatch(/^msg_[0-9a-f]{32}$/);
    expect(second?.headers['webhook-id']).toBe(first?.headers['webhook-id']);
    expect(second?.body).toBe(first?.body);
  });

  it.each(ROBOTS)('%s: no number of a person leaves the house', async (kind) => {
    await send(kind);
    expect(sink.requests[0]?.body).not.toMatch(/1234|8765/);
    expect(sink.requests[0]?.body).toMatch(/138 ?xxxx ?5678/);
  });

  it('短信: asked as the settings say, success told by the answer', async () => {
    const settings = { ...DEFAULT_SMS_GATEWAY, successPath: 'result.code', successValue: '0' };
    sink.behaviour = () => ({ body: '{"result":{"code":0}}' });
    await send('sms', { settings, secret: 'token' });
    expect(body()).toEqual({
      phone: '13987654321',
      content: MESSAGE.text,
      id: expect.stringMatching(/^msg_/),
    });
    expect(sink.requests[0]?.headers['authorization']).toBe('Bearer token');
    sink.behaviour = () => ({ body: '{"result":{"code":7}}' });
    await expect(send('sms', { settings })).rejects.toMatchObject({ kind: 'refused' });
    sink.behaviour = () => ({ body: 'ok' });
    await expect(send('sms', { settings })).rejects.toMatchObject({ kind: 'unknown' });
    await expect(send('sms', {}, { ...MESSAGE, to: null })).rejects.toMatchObject({ kind: 'refused' });
  });

  it.each<[string, Answer, string, number | null]>([
    ['429 with a pause', { status: 429, headers: { 'retry-after': '30' } }, 'throttled', 30_000],
    ['429 of 飞书', { status: 429, headers: { 'x-ogw-ratelimit-reset': '7' } }, 'throttled', 7000],
    ['400', { status: 400 }, 'refused', null],
    ['408', { status: 408 }, 'temporary', null],
    ['425', { status: 425 }, 'temporary', null],
    ['500', { status: 500 }, 'temporary', null],
    ['a redirection', { status: 302, headers: { location: 'http://127.0.0.1:1/' } }, 'refused', null],
    ['no answer', { end: 'hang' }, 'unknown', null],
    ['a broken connection', { end: 'cut' }, 'unknown', null],
    ['half an answer', { end: 'half', body: '{"errcode":0' }, 'unknown', null],
    ['no JSON', { body: '<html>' }, 'unknown', null],
    ['bad content', { body: '{"errcode":40035,"errmsg":"x","code":9}' }, 'refused', null],
  ])('%s', async (_name, answer, kind, pauseMs) => {
    sink.behaviour = () => answer;
    for (const robot of ['dingtalk', 'feishu'] as const) {
      const message = expect.not.stringMatching(/k1|127\.0\.0\.1|whsec/) as string;
      await expect(send(robot)).rejects.toMatchObject({ name: 'SendError', kind, pauseMs, message });
    }
    expect(sink.requests).toHaveLength(2);
  });

  it.each([
    ['dingtalk', { errcode: 130101 }, 600_000],
    ['wecom', { errcode: 45009 }, 60_000],
    ['feishu', { code: 11232 }, 60_000],
  ] as const)('%s says that there were too many', async (kind, answer, pauseMs) => {
    sink.behaviour = () => ({ body: JSON.stringify(answer) });
    await expect(send(kind)).rejects.toMatchObject({ kind: 'throttled', pauseMs });
  });

  it('nothing is sent where nobody listens or to a host that is not allowed', async () => {
    const closed = await startHttpSink();
    await closed.close();
    const own = createSenders({
      mail: { smtpUrl: null, from: 'q@example.gov.cn' },
      webhooks: { hosts: parseWebhookHosts(closed.allowed) },
    });
    const gone = own.senderFor('wecom')?.send(MESSAGE, channel('wecom', { url: `${closed.url}/robot` }));
    await expect(gone).rejects.toMatchObject({ kind: 'temporary' });
    const elsewhere = own.senderFor('wecom')?.send(MESSAGE, channel('wecom'));
    await expect(elsewhere).rejects.toMatchObject({
      kind: 'temporary',
      message: '地址不在允许推送的主机之内',
    });
    expect([sink.connections(), own.senderFor('email')]).toEqual([0, null]);
  });

  it('邮件: with the calendar, one Message-ID and Date, marked as automatic', async () => {
    await send('email');
    await send('email');
    expect(smtp.received).toHaveLength(2);
    const [id, again] = smtp.received.map(({ mail }) => [mail.messageId, mail.date]);
    expect(id?.[0]).toBe(`<${MESSAGE.id}>`);
    expect(again).toEqual(id);
    expect(smtp.received[0]?.raw).toMatch(/^Auto-Submitted: auto-generated\r?$/m);
    const files = smtp.received[0]?.mail.attachments.map(({ filename, mimeType }) => [filename, mimeType]);
    expect(files).toEqual([['牵头任务时限.ics', 'text/calendar']]);
  });

  it('邮件: what is refused for good, what may be tried again, and what nobody knows', async () => {
    smtp.behaviour.refuseRecipient = () => ({ responseCode: 550, message: 'no such user' });
    await expect(send('email')).rejects.toMatchObject({ kind: 'refused' });
    smtp.behaviour.refuseRecipient = () => ({ responseCode: 450, message: 'busy' });
    await expect(send('email')).rejects.toMatchObject({ kind: 'temporary' });
    smtp.clear();
    smtp.behaviour.refuseMail = () => ({ responseCode: 421, message: 'too many' });
    await expect(send('email')).rejects.toMatchObject({ kind: 'throttled' });
    const none = createSenders({
      mail: { smtpUrl: 'smtp://127.0.0.1:1', from: 'q@e.cn' },
      webhooks: { hosts: [] },
    });
    await expect(none.senderFor('email')?.send(MESSAGE, channel('email'))).rejects.toMatchObject({
      kind: 'temporary',
    });
    none.close();
  });

  it('邮件: a connection that breaks after the text was handed over leaves it open', async () => {
    const server = net.createServer((socket) => {
      let text = '';
      socket.on('error', () => undefined);
      socket.write('220 x\r\n');
      socket.on('data', (chunk: Buffer) => {
        const handingOver = text.includes('DATA\r\n');
        text += chunk.toString();
        if (text.includes('\r\n.\r\n')) socket.destroy();
        else if (!handingOver) socket.write(text.includes('DATA\r\n') ? '354 go\r\n' : '250 ok\r\n');
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const smtpUrl = `smtp://127.0.0.1:${(server.address() as net.AddressInfo).port}`;
    const own = createSenders({ mail: { smtpUrl, from: 'q@e.cn' }, webhooks: { hosts: [] } });
    const sent = own.senderFor('email')?.send(MESSAGE, channel('email'));
    await expect(sent).rejects.toMatchObject({ kind: 'unknown' });
    own.close();
    server.close();
  });

  it('a channel opens with the key that sealed it', () => {
    const box = createSecretBox(Buffer.alloc(32, 1));
    const row = {
      ...{ id: '1', kind: 'wecom' as const, name: '群', settings: {} },
      ...{ url: box.seal('https://x/?key=1'), secret: '' },
    };
    expect(openChannel(box, row)).toMatchObject({ url: 'https://x/?key=1', secret: '' });
    expect(() => openChannel(createSecretBox(Buffer.alloc(32, 2)), row)).toThrow(
      expect.objectContaining({ kind: 'temporary' }),
    );
  });
});
