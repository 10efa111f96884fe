import { FONT } from './layout.js';

const CELL = `${FONT};font-size:15px;line-height:1.6;color:#1f2933`;

export const DAILY_HTML = `
<p style="margin:0 0 8px;">{{ personName }}，您好：</p>
<p style="margin:0 0 16px;">以下事项请关注，截至{{ day }}共{{ count }}项。</p>
{% for section in sections -%}
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="margin:0 0 20px;">
<tr><td style="padding:0 0 6px;${FONT};font-size:16px;font-weight:bold;color:{{ section.color }};border-bottom:2px solid {{ section.color }};">{{ section.heading }}（{{ section.items.size }}项）</td></tr>
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
</table>
{% endfor -%}
{% if reminds %}<p style="margin:0 0 16px;font-size:13px;color:#66707c;">如已完成，请登录系统报送完成情况，提醒随即停止。</p>{% endif -%}
`;

export const DAILY_TEXT = `{{ personName }}，您好：

以下事项请关注，截至{{ day }}共{{ count }}项。
{% for section in sections %}
【{{ section.heading }}】{{ section.items.size }}项
{% for item in section.items %}
{{ forloop.index }}. {{ item.title }}
   {{ item.detail }}{% if item.meta != '' %}
   {{ item.meta }}{% endif %}
   {{ item.url }}
{% endfor %}{% endfor %}
{% if reminds %}如已完成，请登录系统报送完成情况，提醒随即停止。{% endif %}
本邮件由“牵头”督办系统自动发出，请勿直接回复。
{{ homeUrl }}
`;
