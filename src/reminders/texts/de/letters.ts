/** German letters. First line: the subject. `{{ "Sie|du" | form }}` is formal | informal. */
import type { Letters } from '../library.js';

export const letters: Letters = {
  friendly: `Erinnerung: {% if one %}Rechnung {{ numbers }}{% else %}Rechnungen {{ numbers }}{% endif %} von {{ company }}

{{ salutation }},

{% if class == "cant_pay" %}{% if one %}unsere Rechnung{% else %}unsere Rechnungen{% endif %}{% if goods != "" %} für {{ goods }}{% endif %} {% if one %}ist{% else %}sind{% endif %} noch offen. Vielleicht passt es gerade nicht gut. Das kann passieren, und {{ "Sie müssen|du musst" | form }} das nicht allein lösen: Wir suchen gern gemeinsam einen Weg.{% else %}vielleicht ist es im Alltag untergegangen: {% if one %}Unsere Rechnung{% else %}Unsere Rechnungen{% endif %}{% if goods != "" %} für {{ goods }}{% endif %} {% if one %}ist{% else %}sind{% endif %} noch offen. Vielleicht ist auch bei uns beim Versand etwas schiefgegangen. Darum hier noch einmal alles auf einen Blick.{% endif %}

{% if received != "" %}Vielen Dank für {{ "Ihre|deine" | form }} Zahlung von {{ received }}. Hier steht, was noch offen ist.{% endif %}

{{ invoices }}

{{ "Würden Sie|Würdest du" | form }} uns bitte {{ total }} überweisen?

{{ payment }}

{% include "help" %}`,

  loyal: `{{ "Ihre|Deine" | form }} {% if one %}Rechnung {{ numbers }}{% else %}Rechnungen {{ numbers }}{% endif %}

{{ salutation }},

{% if step == "loyal" or step == "friendly" %}{{ "Sie zahlen|du zahlst" | form }} bei uns immer pünktlich. Das schätzen wir sehr. Darum denken wir, dass {% if one %}diese Rechnung{% else %}diese Rechnungen{% endif %}{% if goods != "" %} für {{ goods }}{% endif %} einfach liegen geblieben {% if one %}ist{% else %}sind{% endif %} oder dass bei uns etwas schiefgegangen ist.{% else %}vor einiger Zeit haben wir {{ "Ihnen|dir" | form }} wegen {% if one %}dieser Rechnung{% else %}dieser Rechnungen{% endif %}{% if goods != "" %} für {{ goods }}{% endif %} geschrieben. {{ "Sie zahlen|Du zahlst" | form }} bei uns immer gut. Vielleicht ist unsere Nachricht nicht angekommen, oder können wir bei etwas helfen?{% endif %}

{% if received != "" %}Vielen Dank für {{ "Ihre|deine" | form }} Zahlung von {{ received }}. Hier steht, was noch offen ist.{% endif %}

{{ invoices }}

{{ "Würden Sie|Würdest du" | form }} noch einmal nachsehen? Alles Nötige steht hier.

{{ payment }}

{% include "help" %}`,

  second: `Zweite Erinnerung: {% if one %}Rechnung {{ numbers }}{% else %}Rechnungen {{ numbers }}{% endif %} von {{ company }}

{{ salutation }},

wir haben {{ "Ihnen|dir" | form }} schon wegen {% if one %}unserer Rechnung{% else %}unserer Rechnungen{% endif %}{% if goods != "" %} für {{ goods }}{% endif %} geschrieben. Wir haben noch keine Zahlung gesehen und noch nichts von {{ "Ihnen|dir" | form }} gehört. {% if class == "cant_pay" %}Ist das Zahlen gerade schwierig? Bitte {{ "sagen Sie|sag" | form }} es uns. Gemeinsam finden wir fast immer einen Weg, der passt.{% else %}Gibt es etwas, das wir wissen sollten? Wir hören gern von {{ "Ihnen|dir" | form }}.{% endif %}

{% if received != "" %}Vielen Dank für {{ "Ihre|deine" | form }} Zahlung von {{ received }}. Hier steht, was noch offen ist.{% endif %}

{{ invoices }}

{{ "Würden Sie|Würdest du" | form }} {{ total }} bitte in dieser Woche überweisen?

{{ payment }}

{% include "help" %}`,

  notice: `{% if costs != "" %}Wichtig: {% endif %}Mahnung zu {% if one %}{{ "Ihrer|deiner" | form }} Rechnung {{ numbers }}{% else %}{{ "Ihren|deinen" | form }} Rechnungen {{ numbers }}{% endif %} von {{ company }}

{{ salutation }},

{% if one %}die Rechnung unten ist{% else %}die Rechnungen unten sind{% endif %} noch nicht bezahlt. Dafür kann es einen Grund geben. Wir möchten {{ "Ihnen|dir" | form }} noch Zeit geben, das {% if costs != "" or interest %}ohne weitere Beträge {% endif %}zu regeln, und genau sagen, wie es steht.

{% if received != "" %}Vielen Dank für {{ "Ihre|deine" | form }} Zahlung von {{ received }}. Hier steht, was noch offen ist.{% endif %}

{{ invoices }}

{{ "Würden Sie|Würdest du" | form }} bitte {{ total }} {{ term }} zahlen? Dann ist alles erledigt{% if costs != "" or interest %} und {{ "Sie zahlen|du zahlst" | form }} nichts zusätzlich{% endif %}.

{% if costs != "" %}Geht der Betrag nicht in dieser Frist ein, {{ "schulden Sie|schuldest du" | form }} zusätzlich {{ costs }} {% if costs_kind == "fixed" %}als Pauschale{% elsif costs_kind == "clause" %}als vereinbarte Entschädigung{% else %}als Inkassokosten{% endif %}{% if source != "" %} ({{ source }}){% endif %}. {% if by_scale %}Mehrwertsteuer kommt nicht hinzu. {{ "Zahlen Sie|Zahlst du" | form }} einen Teil rechtzeitig, berechnen wir die Kosten nur von dem Rest.{% endif %}{% endif %}

{% if interest %}Nach dieser Frist verlangen wir auch Zinsen{% if rate != "" %}, {{ rate }} % im Jahr{% endif %}, tagesgenau berechnet{% if since_late %} ab dem Tag, an dem die Zahlung zu spät ist{% endif %}.{% endif %}

{{ payment }}

{% include "help" %}

{% include "identity" %}`,

  after_notice: `{{ "Ihre|Deine" | form }} {% if one %}Rechnung {{ numbers }}{% else %}Rechnungen {{ numbers }}{% endif %}: der aktuelle Betrag

{{ salutation }},

die Frist aus unserem letzten Brief ist vorbei und {% if one %}die Rechnung{% else %}die Rechnungen{% endif %}{% if goods != "" %} für {{ goods }}{% endif %} {% if one %}ist{% else %}sind{% endif %} noch offen. {% if has_charges %}Darum ist ein Betrag dazugekommen. Hier {{ "sehen Sie|siehst du" | form }} genau, wie er sich zusammensetzt.{% else %}Es ist nichts dazugekommen: {{ "Sie zahlen|Du zahlst" | form }} nur, was noch offen ist.{% endif %}

{% if received != "" %}Vielen Dank für {{ "Ihre|deine" | form }} Zahlung von {{ received }}. Hier steht, was noch offen ist.{% endif %}

{{ invoices }}

Zusammen sind es jetzt {{ total }}. {{ "Können Sie|Kannst du" | form }} das auf einmal zahlen? Dann ist es erledigt. Ist das zu viel auf einmal, {{ "rufen Sie|ruf" | form }} uns bitte an: Wir treffen gern eine Vereinbarung.

{{ payment }}

{% include "help" %}

{% include "identity" %}`,

  last: `{{ "Lassen Sie|Lass" | form }} uns das gemeinsam lösen: {% if one %}Rechnung {{ numbers }}{% else %}Rechnungen {{ numbers }}{% endif %}

{{ salutation }},

wir haben {{ "Ihnen|dir" | form }} einige Male wegen {% if one %}der Rechnung{% else %}der Rechnungen{% endif %}{% if goods != "" %} für {{ goods }}{% endif %} geschrieben. Am liebsten lösen wir das direkt mit {{ "Ihnen|dir" | form }}. Dies ist unser letzter Brief dazu.

{% if received != "" %}Vielen Dank für {{ "Ihre|deine" | form }} Zahlung von {{ received }}. Hier steht, was noch offen ist.{% endif %}

{{ invoices }}

Wenn {{ "Sie|du" | form }} {{ total }} {{ "zahlen|zahlst" | form }} oder {{ "sich|dich" | form }} {{ by_day }} bei uns {{ "melden|meldest" | form }}, ist das gelöst. Hören wir nichts, geben wir die Forderung an eine Stelle ab, die sie für uns bearbeitet.

{{ payment }}

{% include "help" %}

{% include "identity" %}`,
};

export const parts = {
  help: `**Schon bezahlt?** Danke. Dann ist nichts zu tun. Im Zweifel {{ "sagen Sie uns bitte, an welchem Tag Sie gezahlt haben|sag uns bitte, an welchem Tag du gezahlt hast" | form }}.

**Stimmt etwas nicht?** Bitte {{ "sagen Sie|sag" | form }} es uns. Wir klären es, und zu dieser Rechnung {{ "bekommen Sie|bekommst du" | form }} von uns eine Antwort, keine Erinnerung.

**Ist das Zahlen gerade schwierig?** Das kann jedem passieren. Gemeinsam finden wir eine Lösung, zum Beispiel in Raten. {{ debt_help }}

{% include "sign" %}`,
  sign: `{% if reach != "" %}{{ "Sie erreichen|Du erreichst" | form }} {{ contact }} unter {{ reach }}. Auch für eine kurze Frage.{% endif %}

Freundliche Grüße

{{ contact }}
{{ company }}`,
  identity: `{{ company }}{% if sender_address != "" %}, {{ sender_address }}{% endif %}{% if enterprise_number != "" %}, {{ enterprise_label }} {{ enterprise_number }}{% endif %}`,
};

export const short: Readonly<Record<string, string>> = {
  friendly: `{{ "Guten Tag|Hallo" | form }} {{ name }}, ist {% if one %}Rechnung {{ numbers }}{% else %}eine Rechnung{% endif %} ({{ total }}) noch offen? Fragen oder gerade schwierig: {{ phone_or_email }}. {{ company }}`,
  loyal: `{{ "Guten Tag|Hallo" | form }} {{ name }}, {{ "Sie zahlen|du zahlst" | form }} immer pünktlich. Ist {% if one %}Rechnung {{ numbers }}{% else %}eine Rechnung{% endif %} ({{ total }}) liegen geblieben? Fragen: {{ phone_or_email }}. {{ company }}`,
  other: `{{ "Guten Tag|Hallo" | form }} {{ name }}, wir haben wegen {{ total }} geschrieben. {{ "Lesen Sie|Liest du" | form }} es bitte, oder {{ "rufen Sie|rufst du" | form }} uns an, wenn das Zahlen schwierig ist? {{ phone_or_email }}. {{ company }}`,
};
