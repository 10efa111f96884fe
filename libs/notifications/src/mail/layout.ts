/**
 * The frame of every mail: tables and inline styles only, as Outlook renders with Word's engine. 16 px for what is
 * read, never below 12 px. Standard fonts of Windows, macOS and the government desktops come first.
 */
export const FONT = `font-family:'Microsoft YaHei','PingFang SC','Noto Sans CJK SC','Source Han Sans SC',sans-serif`;

export const LAYOUT_HTML = `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<title>{{ subject }}</title>
</head>
<body style="margin:0;padding:0;background-color:#f2f4f7;">
<div style="display:none;max-height:0;overflow:hidden;">{{ preheader }}</div>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" bgcolor="#f2f4f7">
<tr><td align="center" style="padding:24px 12px;">
<table role="presentation" width="640" cellpadding="0" cellspacing="0" border="0" bgcolor="#ffffff" style="width:100%;max-width:640px;border:1px solid #dfe3e8;">
<tr><td bgcolor="#1f4e79" style="padding:14px 24px;${FONT};font-size:18px;font-weight:bold;color:#ffffff;letter-spacing:4px;">牵头</td></tr>
<tr><td style="padding:24px 24px 8px;${FONT};font-size:15px;line-height:1.7;color:#1f2933;">
<!-- body -->
</td></tr>
<tr><td style="padding:16px 24px 20px;border-top:1px solid #e5e9ee;${FONT};font-size:12px;line-height:1.7;color:#66707c;">
本邮件由“牵头”督办系统自动发出，请勿直接回复。<br>
<a href="{{ homeUrl }}" style="color:#1f5f9e;">{{ homeUrl }}</a>
</td></tr>
</table>
</td></tr>
</table>
</body>
</html>
`;
