/**
 * The page of an HTML e-mail. Every value is escaped where it is printed; styles stand in the elements, as mail programs drop the rest.
 * Plain colours that hold on white and on a dark background turned over; no picture from the network, so nothing tells that it was read.
 */
const CELL = 'padding:6px 8px;border-bottom:1px solid #dddddd;vertical-align:top';
const RIGHT = `${CELL};text-align:right;white-space:nowrap`;

export const layout = `<!DOCTYPE html>
<html lang="{{ language }}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ subject }}</title>
</head>
<body style="margin:0;padding:0;background:#ffffff;color:#222222;font:16px/1.5 Arial,Helvetica,sans-serif">
<div style="max-width:640px;margin:0 auto;padding:24px">
{%- for block in blocks %}
{%- case block.kind %}
{%- when "paragraph" %}
<p style="margin:0 0 16px">
{%- for line in block.lines %}{% unless forloop.first %}<br>{% endunless %}{% for span in line %}{% if span.bold %}<strong>{{ span.text }}</strong>{% else %}{{ span.text }}{% endif %}{% endfor %}{% endfor -%}
</p>
{%- when "invoices" %}
<table style="width:100%;border-collapse:collapse;margin:0 0 20px;font-size:14px">
<thead><tr style="text-align:left">
<th style="${CELL}">{{ labels.invoice }}</th><th style="${CELL}">{{ labels.due }}</th><th style="${RIGHT}">{{ labels.amount }}</th>{% if partly_paid %}<th style="${RIGHT}">{{ labels.paid }}</th>{% endif %}<th style="${RIGHT}">{{ labels.open }}</th>
</tr></thead>
<tbody>
{%- for row in rows %}
<tr><td style="${CELL}"><strong>{{ row.number }}</strong>{% if row.description != "" %}<br>{{ row.description }}{% endif %}</td><td style="${CELL}">{{ row.due }}{% if row.late != "" %}<br><span style="color:#666666">{{ row.late }}</span>{% endif %}</td><td style="${RIGHT}">{{ row.amount }}</td>{% if partly_paid %}<td style="${RIGHT}">{{ row.paid }}</td>{% endif %}<td style="${RIGHT}">{{ row.open }}</td></tr>
{%- endfor %}
{%- for charge in charges %}
<tr><td colspan="{{ wide }}" style="${CELL}">{{ charge.label }}{% for part in charge.parts %}<br><span style="color:#666666">{{ part }}</span>{% endfor %}</td><td style="${RIGHT}">{{ charge.amount }}</td></tr>
{%- endfor %}
<tr><td colspan="{{ wide }}" style="${CELL};font-weight:bold">{{ labels.total }}</td><td style="${RIGHT};font-weight:bold">{{ total }}</td></tr>
</tbody>
</table>
{%- when "payment" %}
<table style="border-collapse:collapse;margin:0 0 20px;background:#f4f6f8;width:100%">
<tr><td style="padding:12px 16px">
{%- for pair in payment_pairs %}
<div><span style="color:#555555">{{ pair.label }}{{ colon }}</span> <strong>{{ pair.value }}</strong></div>
{%- endfor %}
</td>{% if qr %}<td style="padding:12px 16px;text-align:center;width:150px;font-size:12px;color:#555555"><img src="cid:epc-qr" width="140" height="140" alt="{{ labels.scan }}" style="background:#ffffff"><br>{{ labels.scan }}</td>{% endif %}</tr>
</table>
{%- endcase %}
{%- endfor %}
</div>
</body>
</html>
`;
