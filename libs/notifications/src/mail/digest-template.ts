import { FONT } from './layout.js';

const HEAD = `padding:7px 3px;${FONT};font-size:13px;font-weight:normal;color:#66707c;border-bottom:2px solid #1f4e79`;
const CELL = `padding:8px 3px;${FONT};font-size:14px;line-height:1.5;color:#1f2933;border-bottom:1px solid #e5e9ee`;
const TITLE = `padding:0 0 6px;${FONT};font-size:16px;font-weight:bold;color:#1f4e79`;
const BOX = `width:33%;padding:12px 4px;border:1px solid #e5e9ee;${FONT};font-size:13px;line-height:1.5;color:#66707c`;

/** On a phone heads break after two signs and names after four, rather than after each one. */
const TWO_SIGNS = 'min-width:26px;';
const FOUR_SIGNS = 'min-width:56px;';

/** A number that leads to its rows, where there is a page with exactly these. */
const linked = (figure: string, color: string): string =>
  `{% if ${figure}.url == '' %}<span style="color:${color};">{{ ${figure}.count }}</span>{% else %}` +
  `<a href="{{ ${figure}.url }}" style="color:${color};text-decoration:none;">{{ ${figure}.count }}</a>{% endif %}`;

/** Figures and lists of a digest, within the office's words. */
export const DIGEST_LIST_HTML = `
<p style="margin:0 0 4px;font-size:18px;font-weight:bold;color:#1f4e79;">{{ jurisdictionName }}{{ name }}</p>
<p style="margin:0 0 16px;font-size:13px;color:#66707c;">{{ period }}，数据截至{{ asOf }}{% if beforeDay != '' %}，上期截至{{ beforeDay }}{% endif %}</p>
<p style="margin:0 0 16px;font-size:16px;">{{ headline }}</p>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="margin:0 0 6px;border-collapse:collapse;">
<tr>
{% for class in classes -%}
{% if forloop.index0 == 3 %}</tr><tr>{% endif -%}
<td align="center" style="${BOX};"><a href="{{ class.url }}" style="font-size:24px;line-height:1.3;font-weight:bold;color:{{ class.color }};text-decoration:none;">{{ class.count }}</a><br>{{ class.label }}{% if beforeDay != '' %}<br><span style="font-size:12px;">上期{{ class.before }}</span>{% endif %}</td>
{% endfor -%}
</tr>
</table>
<p style="margin:0 0 20px;font-size:13px;color:#66707c;">以上六类互不重复，合计 <a href="{{ total.url }}" style="color:#1f4e79;font-weight:bold;">{{ total.count }}</a> 项{% if beforeDay != '' %}（上期{{ total.before }}）{% endif %}。{% for item in waiting %}{% if forloop.first %}其中{% else %}、{% endif %}{{ item.label }} <a href="{{ item.url }}" style="color:#1f4e79;">{{ item.count }}</a> 项{% if forloop.last %}。{% endif %}{% endfor %}</p>
{% if units.size > 0 -%}
<p style="margin:0;${TITLE};">各牵头单位</p>
<table width="100%" cellpadding="0" cellspacing="0" border="0" style="margin:0 0 20px;border-collapse:collapse;">
<tr><th align="left" style="${HEAD};">单位</th><th align="right" style="${HEAD};${TWO_SIGNS}">合计</th>{% for column in columns %}<th align="right" style="${HEAD};${TWO_SIGNS}">{{ column }}</th>{% endfor %}</tr>
{% for unit in units -%}
<tr><td style="${CELL};${FOUR_SIGNS}">{{ unit.name }}</td><td align="right" style="${CELL};">${linked('unit.total', '#1f4e79')}</td>{% for figure in unit.figures %}<td align="right" style="${CELL};">${linked('figure', '{{ figure.color }}')}</td>{% endfor %}</tr>
{% endfor -%}
</table>
{% endif -%}
{% for fact in facts -%}
{% if forloop.first %}<p style="margin:0;${TITLE};">请关注</p>{% endif -%}
<p style="margin:0 0 {% if forloop.last %}20{% else %}8{% endif %}px;font-size:14px;"><a href="{{ fact.url }}" style="color:#1f4e79;text-decoration:none;">{{ fact.text }}</a></p>
{% endfor -%}
{% for list in lists -%}
<p style="margin:0;${TITLE};">{{ list.heading }}（{{ list.total }}项）</p>
<table width="100%" cellpadding="0" cellspacing="0" border="0" style="margin:0 0 20px;border-collapse:collapse;">
<tr><th align="left" style="${HEAD};">任务</th><th align="right" width="60" style="${HEAD};">逾期</th></tr>
{% for row in list.rows -%}
<tr><td valign="top" style="${CELL};"><a href="{{ row.url }}" style="color:#1f4e79;text-decoration:none;">{{ row.title }}</a><br><span style="font-size:12px;color:#66707c;">{{ row.code }}　{{ row.unit }}　<span style="white-space:nowrap;">时限 {{ row.due }}</span></span></td><td valign="top" align="right" style="${CELL};white-space:nowrap;color:#b42318;">{{ row.days }}天</td></tr>
{% endfor -%}
</table>
{% if list.moreUrl != '' %}<p style="margin:-12px 0 20px;font-size:13px;"><a href="{{ list.moreUrl }}" style="color:#1f4e79;">查看全部</a></p>{% endif -%}
{% endfor -%}
<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:0 0 16px;"><tr>
<td bgcolor="#1f4e79" align="center" style="padding:9px 20px;"><a href="{{ pageUrl }}" style="${FONT};font-size:14px;color:#ffffff;text-decoration:none;">打开摘要</a></td>
<td style="padding:9px 20px;"><a href="{{ ledgerUrl }}" style="${FONT};font-size:14px;color:#1f4e79;">打开台账</a></td>
</tr></table>
`;

export const DIGEST_LIST_TEXT = `{{ jurisdictionName }}{{ name }}（{{ period }}，数据截至{{ asOf }}）

{{ headline }}

{% for class in classes %}{{ class.label }} {{ class.count }}项  {{ class.url }}
{% endfor %}合计 {{ total.count }}项  {{ total.url }}
{% if beforeDay != '' %}上期（{{ beforeDay }}）：{% for class in classes %}{{ class.label }}{{ class.before }}项{% unless forloop.last %}、{% endunless %}{% endfor %}
{% endif %}{% for item in waiting %}其中{{ item.label }} {{ item.count }}项  {{ item.url }}
{% endfor %}{% for fact in facts %}{{ fact.text }}
   {{ fact.url }}
{% endfor %}
{% for list in lists %}
【{{ list.heading }}】{{ list.total }}项
{% for row in list.rows %}{{ forloop.index }}. {{ row.title }}（{{ row.code }}），{{ row.unit }}，时限{{ row.due }}，已逾期{{ row.days }}天
   {{ row.url }}
{% endfor %}{% endfor %}
摘要：{{ pageUrl }}
台账：{{ ledgerUrl }}
`;
