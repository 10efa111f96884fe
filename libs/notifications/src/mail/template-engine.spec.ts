import { DEFAULT_TEMPLATES, MESSAGE_TEMPLATE_KEYS, MESSAGE_TEMPLATE_VARIABLES } from '@app/domain';
import { createLinks } from './links.js';
import { previewTemplate } from './preview.js';
import { renderTemplate, TemplateBroken } from './template-engine.js';

const links = createLinks('https://q.example');

const faultOf = (source: string, view: object = {}) => {
  try {
    renderTemplate(source, view);
  } catch (error) {
    if (error instanceof TemplateBroken) return error.fault;
    throw error;
  }
  return null;
};

describe('a template of an office', () => {
  it.each([
    ['好\n{{ nobody }}', 2, '没有“nobody”这个变量，请对照可用变量。'],
    ['{{ "x" | shout }}', 1, '没有“shout”这个过滤器。'],
    ['a\nb\n{% if true %}好', 3, '“{% if true %}”没有结束，请补上 {% end… %}。'],
    ['{{ day', 1, '“{{”没有与之对应的“}}”。'],
    ['{% include "x" %}', 1, '不能使用“include”标签。'],
    ['{% render "/etc/passwd" %}', 1, '不能使用“render”标签。'],
    ['{% layout "x" %}', 1, '不能使用“layout”标签。'],
    ['{{ "now" | date: "%s" }}', 1, '没有“date”这个过滤器。'],
  ])('%s is refused with line and reason', (source, line, message) =>
    expect(faultOf(source)).toEqual({ line, message }),
  );

  it.each([
    '{% for i in (1..100000000) %}x{% endfor %}',
    '{% for i in (1..3000) %}{% for j in (1..3000) %}{{ i }}{% endfor %}{% endfor %}',
    `{{ ${'"x" | append: '.repeat(3000)} "y" }}`,
    'x'.repeat(30_000),
  ])('is stopped when it takes too much', (source) => expect(faultOf(source)).not.toBeNull());

  it.each(['constructor', '__proto__', 'toString', 'homeUrl.constructor', 'items.constructor.constructor'])(
    'does not see %s',
    (name) => expect(faultOf(`{{ ${name} }}`, { homeUrl: 'x', items: [] })).not.toBeNull(),
  );
});

describe('the preview', () => {
  it.each(MESSAGE_TEMPLATE_KEYS)('shows the shipped %s', (key) => {
    const shown = previewTemplate(key, DEFAULT_TEMPLATES[key], links);
    expect(shown.fault).toBeNull();
    expect(shown.text).not.toContain('{{');
    expect(shown.text.length).toBeGreaterThan(10);
  });

  it.each(MESSAGE_TEMPLATE_KEYS)('knows every variable that is offered for %s', (key) => {
    const body = MESSAGE_TEMPLATE_VARIABLES[key].map(({ name }) => `{{ ${name} }}`).join('\n');
    expect(previewTemplate(key, { subject: '', body }, links).fault).toBeNull();
  });

  it('names the place of a mistake and shows what would go out instead', () => {
    const tried = previewTemplate('daily_mail', { subject: '{{ no }}', body: '好' }, links);
    expect(tried.fault).toEqual({ place: 'subject', line: 1, message: '没有“no”这个变量，请对照可用变量。' });
    expect(tried.text).toContain('以下事项请关注');
    expect(previewTemplate('sms', { subject: '', body: ' \n' }, links).fault?.message).toBe('内容不能为空。');
  });

  it('makes no markup of what the office writes', () => {
    const body = '<b onclick="x">{{ personName }}</b><script>1</script>\n\n{{ list }}\n\n再见';
    const { html, text } = previewTemplate('event_mail', { subject: '<i>', body }, links);
    expect(html).toContain('&lt;b onclick=&#34;x&#34;&gt;李明&lt;/b&gt;&lt;script&gt;');
    expect(html).not.toMatch(/<script|<b /);
    expect(html).toContain('<p style="margin:0 0 16px;');
    expect(text).toContain('<b onclick="x">李明</b>');
  });
});
