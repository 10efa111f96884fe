import { FONT } from './layout.js';

const HEAD = `padding:7px 4px;${FONT};font-size:13px;font-weight:normal;color:#66707c;border-bottom:2px solid #1f4e79`;
const CELL = `padding:8px 4px;${FONT};font-size:14px;line-height:1.5;color:#1f2933;border-bottom:1px solid #e5e9ee`;
const TITLE = `padding:0 0 6px;${FONT};font-size:16px;font-weight:bold;color:#1f4e79`;
const BOX = `width:33%;padding:12px 4px;border:1px solid #e5e9ee;${FONT};font-size:13px;line-height:1.5;color:#66707c`;

/** A number that leads to its rows, where there is a page with exactly these. */
const linked = (figure: string, color: string): string =>
  `{% if ${figure}.url == '' %}<span style="color:${color};">{{ ${figure}.count }}</span>{% else %}` +
  `<a href="{{ ${figure}.url }}" style="color:${color};text-decoration:none;">{{ ${figure}.count }}</a>{% endif %}`;

export const DIGEST_HTML = `
<p style="margin:0 0 8px;">{{ personName }}，您好：</p>
<p style="margin:0 0 4px;font-size:18px;font-weight:bold;color:#1f4e79;">{{ jurisdictionName }}督查摘要</p>
<p style="margin:0 0 16px;font-size:13px;color:#66707c;">{{ week }}，数据截至{{ asOf }}</p>
<p style="margin:0 0 16px;font-size:16px;">{{ headline }}</p>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="margin:0 0 6px;border-collapse:collapse;">
<tr>
{% for class in classes -%}
{% if forloop.index0 == 3 %}</tr><tr>{% endif -%}
<td align="center" style="${BOX};"><a href="{{ class.url }}" style="font-size:24px;line-height:1.3;font-weight:bold;color:{{ class.color }};text-decoration:none;">{{ class.count }}</a><br>{{ class.label }}</td>
{% endfor -%}
</tr>
</table>
<p style="margin:0 0 20px;font-size:13px;color:#66707c;">以上六类互不重复，合计 <a href="{{ total.url }}" style="color:#1f4e79;font-weight:bold;">{{ total.count }}</a> 项。{% for item in waiting %}{% if forloop.first %}其中{% else %}、{% endif %}{{ item.label }} <a href="{{ item.url }}" style="color:#1f4e79;">{{ item.count }}</a> 项{% if forloop.last %}。{% endif %}{% endfor %}</p>
{% if units.size > 0 -%}
<p style="margin:0;${TITLE};">各牵头单位</p>
<table width="100%" cellpadding="0" cellspacing="0" border="0" style="margin:0 0 20px;border-collapse:collapse;">
<tr><th align="left" style="${HEAD};">单位</th><th align="right" style="${HEAD};white-space:nowrap;">合计</th>{% for column in columns %}<th align="right" style="${HEAD};white-space:nowrap;">{{ column }}</th>{% endfor %}</tr>
{% for unit in units -%}
<tr><td style="${CELL};">{{ unit.name }}</td><td align="right" style="${CELL};">${linked('unit.total', '#1f4e79')}</td>{% for figure in unit.figures %}<td align="right" style="${CELL};">${linked('figure', '{{ figure.color }}')}</td>{% endfor %}</tr>
{% endfor -%}
</table>
{% endif -%}
{% for list in lists -%}
<p style="margin:0;${TITLE};">{{ list.heading }}（{{ list.total }}项）</p>
<table width="100%" cellpadding="0" cellspacing="0" border="0" style="margin:0 0 20px;border-collapse:collapse;">
<tr><th align="left" style="${HEAD};">任务</th><th align="left" width="130" style="${HEAD};">牵头单位</th><th align="right" width="84" style="${HEAD};">时限</th><th align="right" width="60" style="${HEAD};">逾期</th></tr>
{% for row in list.rows -%}
<tr><td valign="top" style="${CELL};"><a href="{{ row.url }}" style="color:#1f4e79;text-decoration:none;">{{ row.title }}</a><br><span style="font-size:12px;color:#66707c;">{{ row.code }}</span></td><td valign="top" style="${CELL};">{{ row.unit }}</td><td valign="top" align="right" style="${CELL};white-space:nowrap;">{{ row.due }}</td><td valign="top" align="right" style="${CELL};white-space:nowrap;color:#b42318;">{{ row.days }}天</td></tr>
{% endfor -%}
</table>
{% if list.moreUrl != '' %}<p style="margin:-12px 0 20px;font-size:13px;"><a href="{{ list.moreUrl }}" style="color:#1f4e79;">查看全部逾期事项</a></p>{% endif -%}
{% endfor -%}
<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:0 0 16px;"><tr>
<td bgcolor="#1f4e79" align="center" style="padding:9px 20px;"><a href="{{ ledgerUrl }}" style="${FONT};font-size:14px;color:#ffffff;text-decoration:none;">打开台账</a></td>
</tr></table>
`;

export const DIGEST_TEXT = `{{ personName }}，您好：

{{ jurisdictionName }}督查摘要（{{ week }}，数据截至{{ asOf }}）

{{ headline }}

{% for class in classes %}{{ class.label }} {{ class.count }}项  {{ class.url }}
{% endfor %}合计 {{ total.count }}项  {{ total.url }}
{% for item in waiting %}其中{{ item.label }} {{ item.count }}项  {{ item.url }}
{% endfor %}
{% for list in lists %}
【{{ list.heading }}】{{ list.total }}项
{% for row in list.rows %}{{ forloop.index }}. {{ row.title }}（{{ row.code }}），{{ row.unit }}，时限{{ row.due }}，已逾期{{ row.days }}天
   {{ row.url }}
{% endfor %}{% endfor %}
台账：{{ ledgerUrl }}

本邮件由“牵头”督办系统自动发出，请勿直接回复。
`;
