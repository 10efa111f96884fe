import { FONT } from './layout.js';

const CELL = `${FONT};font-size:15px;line-height:1.6;color:#1f2933`;

/** The list of a daily mail, within the office's words. */
export const DAILY_LIST_HTML = `
{% for section in sections -%}
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="margin:0 0 20px;">
<tr><td style="padding:0 0 6px;${FONT};font-size:16px;font-weight:bold;color:{{ section.color }};border-bottom:2px solid {{ section.color }};">{{ section.heading }}（{{ section.total }}项）</td></tr>
{% for item in section.items -%}
<tr><td style="padding:12px 0;border-bottom:1px solid #e5e9ee;">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">
<tr>
<td valign="top" style="${CELL};">
<a href="{{ item.url }}" style="color:#1f4e79;font-size:16px;font-weight:bold;text-decoration:none;">{{ item.title }}</a><br>
<span style="color:{{ section.color }};">{{ item.detail }}</span><br>
<span style="font-size:13px;color:#66707c;">{{ item.meta }}</span>
</td>
<td valign="middle" align="right" width="84" style="padding-left:12px;">
<table role="presentation" cellpadding="0" cellspacing="0" border="0"><tr>
<td bgcolor="#1f4e79" align="center" style="padding:7px 14px;white-space:nowrap;"><a href="{{ item.url }}" style="${FONT};font-size:14px;color:#ffffff;text-decoration:none;">查看</a></td>
</tr></table>
</td>
</tr>
</table>
</td></tr>
{% endfor -%}
{% if section.rest > 0 -%}
<tr><td style="padding:12px 0;${CELL};">另有 {{ section.rest }} 项，详见<a href="{{ section.place.url }}" style="color:#1f4e79;">{{ section.place.name }}</a>。</td></tr>
{% endif -%}
</table>
{% endfor -%}
{% for group in todo -%}
{% if forloop.first %}<p style="margin:0 0 6px;${FONT};font-size:16px;font-weight:bold;color:#1f4e79;border-bottom:2px solid #1f4e79;">今日待办</p>{% endif -%}
<p style="margin:0 0 4px;${CELL};font-weight:bold;">{{ group.label }}（{{ group.count }}项）</p>
{% for item in group.items -%}
<p style="margin:0 0 {% if forloop.last %}16{% else %}4{% endif %}px;${CELL};"><a href="{{ item.url }}" style="color:#1f4e79;text-decoration:none;">{{ item.title }}</a> <span style="font-size:13px;color:#66707c;">{{ item.meta }}</span></p>
{% endfor -%}
{% endfor -%}
`;

export const DAILY_LIST_TEXT = `{% for section in sections %}
【{{ section.heading }}】{{ section.total }}项
{% for item in section.items %}
{{ forloop.index }}. {{ item.title }}
   {{ item.detail }}{% if item.meta != '' %}
   {{ item.meta }}{% endif %}
   {{ item.url }}
{% endfor %}{% if section.rest > 0 %}
另有 {{ section.rest }} 项，详见{{ section.place.name }}：{{ section.place.url }}
{% endif %}{% endfor %}{% for group in todo %}{% if forloop.first %}
【今日待办】
{% endif %}
{{ group.label }}（{{ group.count }}项）：
{% for item in group.items %}· {{ item.title }}{% if item.meta != '' %}（{{ item.meta }}）{% endif %}
  {{ item.url }}
{% endfor %}{% endfor %}`;
