import { load } from 'cheerio';
import { DEFAULT_TEMPLATES, maskNumbers } from '@app/domain';
import type { MessageRow } from '../delivery/message-rows.js';
import { renderChat } from './chat-text.js';
import { renderDailyMail } from './daily-mail.js';
import { createLinks } from './links.js';
import { renderSms } from './sms-text.js';

const links = createLinks('https://q.example');
const DAY = '2027-12-28';

const CORES = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '<a href="javascript:alert(1)">x</a>',
  '</title></td><script>1</script>',
  '"><iframe src="https://evil.example"></iframe>',
  '[点我](https://evil.example)',
  '![](https://evil.example/x.png)',
  '[x](javascript:alert(1))',
  'https://evil.example/login',
  'www.evil.com 请登录',
  '<at id=all></at>',
  '<at user_id="all">所有人</at>',
  '<@all>',
  '@所有人 @all @13812345678',
  '# 标题\n> 引用\n---',
  '**粗** __下__ `码` ~~删~~ |表|',
  'a\r\nBcc: evil@evil.example',
  'a\nSubject: forged',
  '{{ homeUrl }}{% raw %}{% for i in (1..9) %}',
  '{{ "x" | append: "y" }}',
  '\u0002list\u0002',
  '\u202egnp.exe\u2066',
  '&lt;script&gt;&#x6a;avascript:',
  '<font color="warning">红</font>',
];
/** Each at the beginning, in the middle, doubled, in capitals …: 200 in all. */
const WRAPS: readonly ((core: string) => string)[] = [
  (core) => core,
  (core) => `任务${core}改造`,
  (core) => core + core,
  (core) => core.toUpperCase(),
  (core) => ` ${core} `,
  (core) => `“${core}”`,
  (core) => `]${core}(`,
  (core) => `\t${core}\u00a0`,
];
const PAYLOADS = WRAPS.flatMap((wrap) => CORES.map(wrap));

const rows = (payload: string): MessageRow[] => [
  {
    ...{
      id: '1',
      subject: 'milestone:1',
      kind: 'reminder',
      step: 's',
      subjectType: 'milestone',
      subjectId: '1',
    },
    ...{
      title: payload,
      body: payload,
      taskTitle: payload,
      taskId: '1',
      taskCode: 'CZ-1',
      milestoneName: payload,
    },
    ...{ announcedDue: '2027-12-31', openDue: '2027-12-31', due: '2027-12-31', milestoneState: 'planned' },
    ...{ taskState: 'active', issuedAt: new Date('2027-01-04T01:00:00Z'), leadUnit: payload },
  },
  {
    ...{
      id: '2',
      subject: 'task:1',
      kind: 'instructed',
      step: 's',
      subjectType: 'instruction',
      subjectId: '2',
    },
    ...{ title: payload, body: payload, taskTitle: null, taskId: null, taskCode: null, milestoneName: null },
    ...{ announcedDue: null, openDue: null, due: null, milestoneState: null },
    ...{ taskState: null, issuedAt: null, leadUnit: null },
  },
];
const OWN = /^https:\/\/q\.example(?:\/|$)/;
const TAGS = new Set('html head meta title body div table tbody tr td p a br span'.split(' '));

describe(`${PAYLOADS.length} hostile texts in titles, names and notes`, () => {
  it('are text in a mail', () => {
    for (const payload of PAYLOADS) {
      const mail = renderDailyMail({ personName: payload, day: DAY, rows: rows(payload), links });
      const page = load(mail.html);
      page('*').each((_, element) => {
        expect(TAGS).toContain(page(element).prop('tagName')?.toLowerCase());
        const names = Object.keys(page(element).attr() ?? {});
        expect(names.filter((name) => name.startsWith('on'))).toEqual([]);
      });
      page('a').each((_, element) => expect(page(element).attr('href')).toMatch(OWN));
      expect(mail.subject).not.toMatch(/[\r\n\p{Cc}]/u);
      expect(page('a').length).toBe(5);
    }
  });

  it('are no link, no call for everybody and no markup in a group', () => {
    for (const payload of PAYLOADS) {
      const chat = renderChat({
        ...{ day: DAY, rows: rows(payload), links, number: '7', limitBytes: 4096 },
        texts: { subject: '{{ items[0].title }}', body: '{{ list }}' },
      });
      const targets = [...chat.markdown.matchAll(/\]\(([^)]*)\)/g)].map(([, target]) => target);
      expect(targets).toHaveLength(2);
      for (const target of targets) expect(target).toMatch(OWN);
      const rest = chat.markdown.replace(/- \[([^\]]*)\]\(https:\/\/q\.example[^)]*\)/g, '$1');
      expect(rest).not.toMatch(/[<>[\]*_`#~|@&]|:\/\/|www\.|[a-z]\.[a-z]/i);
      expect(chat.markdown.split('\n')).toHaveLength(4);
      expect(chat.subject).not.toMatch(/[<>[\]@]|[\r\n]/);
    }
  });

  it('are one line without a link in an SMS', () => {
    for (const payload of PAYLOADS) {
      const { text } = renderSms({
        ...{ personName: payload, day: DAY, rows: rows(payload), links, number: '7' },
        texts: DEFAULT_TEMPLATES.sms,
      });
      expect(text).not.toMatch(/[\r\n\p{Cc}<>@]|:\/\/|[a-z]\.[a-z]/iu);
    }
  });
});

describe('a message for a group', () => {
  const many = Array.from({ length: 60 }, (_, place) => {
    const [row] = rows(`更新改造老旧电梯${place}`);
    return { ...row, taskId: String(place), subjectId: String(place) } as MessageRow;
  });
  it.each([600, 2048, 4096])('has at most %i bytes and says how much it leaves out', (limitBytes) => {
    const chat = renderChat({ day: DAY, rows: many, links, number: '7', limitBytes, texts: null });
    expect(Buffer.byteLength(maskNumbers(chat.markdown))).toBeLessThanOrEqual(limitBytes);
    const shown = chat.markdown.match(/^- /gm)?.length ?? 0;
    expect(chat.markdown).toContain(`…其余${60 - shown}项请登录查看`);
    expect(chat.markdown.endsWith('编号 7')).toBe(true);
    expect(shown).toBeGreaterThan(0);
  });
});
