/** Dutch letters. First line: the subject. `{{ "u|je" | form }}` is formal | informal. */
import type { Letters } from '../library.js';

export const letters: Letters = {
  friendly: `Herinnering: {% if one %}factuur {{ numbers }}{% else %}facturen {{ numbers }}{% endif %} van {{ company }}

{{ salutation }},

{% if class == "cant_pay" %}{% if one %}Onze factuur{% else %}Onze facturen{% endif %}{% if goods != "" %} voor {{ goods }}{% endif %} {% if one %}staat{% else %}staan{% endif %} nog open. Misschien komt het nu niet goed uit. Dat kan gebeuren, en {{ "u hoeft|je hoeft" | form }} dat niet alleen op te lossen: we denken graag mee.{% else %}Misschien is het aan {{ "uw|je" | form }} aandacht ontsnapt: {% if one %}onze factuur{% else %}onze facturen{% endif %}{% if goods != "" %} voor {{ goods }}{% endif %} {% if one %}staat{% else %}staan{% endif %} nog open. Misschien is er bij ons iets misgegaan met de verzending. Daarom hieronder alles nog eens op een rij.{% endif %}

{% if received != "" %}Dank {{ "u|je" | form }} wel voor {{ "uw|je" | form }} betaling van {{ received }}. Hieronder staat wat nog open is.{% endif %}

{{ invoices }}

{{ "Wilt u|Wil je" | form }} het bedrag van {{ total }} naar ons overmaken?

{{ payment }}

{% include "help" %}`,

  loyal: `{{ "Uw|Je" | form }} {% if one %}factuur {{ numbers }}{% else %}facturen {{ numbers }}{% endif %}

{{ salutation }},

{% if step == "loyal" or step == "friendly" %}{{ "U betaalt|Je betaalt" | form }} ons altijd netjes op tijd. Dat waarderen we zeer. Daarom denken we dat {% if one %}deze factuur{% else %}deze facturen{% endif %}{% if goods != "" %} voor {{ goods }}{% endif %} gewoon tussen de papieren {% if one %}is{% else %}zijn{% endif %} blijven liggen, of dat er bij ons iets is misgegaan.{% else %}Een tijdje geleden schreven we {{ "u|je" | form }} over {% if one %}deze factuur{% else %}deze facturen{% endif %}{% if goods != "" %} voor {{ goods }}{% endif %}. {{ "U betaalt|Je betaalt" | form }} ons altijd netjes, dus misschien is ons bericht niet aangekomen, of is er iets waar we mee kunnen helpen.{% endif %}

{% if received != "" %}Dank {{ "u|je" | form }} wel voor {{ "uw|je" | form }} betaling van {{ received }}. Hieronder staat wat nog open is.{% endif %}

{{ invoices }}

{{ "Wilt u|Wil je" | form }} er nog eens naar kijken? Alles wat {{ "u|je" | form }} nodig hebt, staat hieronder.

{{ payment }}

{% include "help" %}`,

  second: `Tweede herinnering: {% if one %}factuur {{ numbers }}{% else %}facturen {{ numbers }}{% endif %} van {{ company }}

{{ salutation }},

We schreven {{ "u|je" | form }} eerder over {% if one %}onze factuur{% else %}onze facturen{% endif %}{% if goods != "" %} voor {{ goods }}{% endif %}. We hebben de betaling nog niet gezien en ook nog niets van {{ "u|je" | form }} gehoord. {% if class == "cant_pay" %}Lukt betalen nu niet? Laat het ons weten. Samen vinden we bijna altijd een manier die past.{% else %}Is er iets dat we moeten weten? We horen het graag.{% endif %}

{% if received != "" %}Dank {{ "u|je" | form }} wel voor {{ "uw|je" | form }} betaling van {{ received }}. Hieronder staat wat nog open is.{% endif %}

{{ invoices }}

{{ "Wilt u|Wil je" | form }} het bedrag van {{ total }} deze week overmaken?

{{ payment }}

{% include "help" %}`,

  notice: `{% if costs != "" %}Belangrijk: {% endif %}{{ "uw|je" | form }} openstaande {% if one %}factuur {{ numbers }}{% else %}facturen {{ numbers }}{% endif %} van {{ company }}

{{ salutation }},

{% if one %}De factuur hieronder is{% else %}De facturen hieronder zijn{% endif %} nog niet betaald. We begrijpen dat daar een reden voor kan zijn. We willen {{ "u|je" | form }} nog alle tijd geven om dit {% if costs != "" or interest %}zonder extra bedrag {% endif %}te regelen, en {{ "u|je" | form }} precies zeggen waar {{ "u|je" | form }} aan toe bent.

{% if received != "" %}Dank {{ "u|je" | form }} wel voor {{ "uw|je" | form }} betaling van {{ received }}. Hieronder staat wat nog open is.{% endif %}

{{ invoices }}

{{ "Wilt u|Wil je" | form }} {{ total }} betalen {{ term }}? Dan is alles geregeld{% if costs != "" or interest %} en {{ "betaalt u|betaal je" | form }} niets extra’s{% endif %}.

{% if costs != "" %}Ontvangen wij het bedrag niet binnen deze termijn, dan {{ "bent u|ben je" | form }} ook {{ costs }} {% if costs_kind == "fixed" %}aan vaste vergoeding{% elsif costs_kind == "clause" %}aan afgesproken schadevergoeding{% else %}aan incassokosten{% endif %} verschuldigd{% if source != "" %} ({{ source }}){% endif %}. {% if by_scale %}Over dit bedrag komt geen btw. {{ "Betaalt u|Betaal je" | form }} een deel op tijd? Dan rekenen we de kosten alleen over wat er nog openstaat.{% endif %}{% endif %}

{% if interest %}Na deze termijn vragen we ook rente{% if rate != "" %} van {{ rate }}% per jaar{% endif %}, per dag berekend{% if since_late %} vanaf de dag dat de betaling te laat is{% endif %}.{% endif %}

{{ payment }}

{% include "help" %}

{% include "identity" %}`,

  after_notice: `{{ "Uw|Je" | form }} {% if one %}factuur {{ numbers }}{% else %}facturen {{ numbers }}{% endif %}: het bedrag zoals het nu is

{{ salutation }},

De termijn uit onze vorige brief is voorbij en {% if one %}de factuur{% else %}de facturen{% endif %}{% if goods != "" %} voor {{ goods }}{% endif %} {% if one %}staat{% else %}staan{% endif %} nog open. {% if has_charges %}Daarom is er een bedrag bij gekomen. Hieronder {{ "ziet u|zie je" | form }} precies hoe het is opgebouwd.{% else %}Er is niets bij gekomen: {{ "u betaalt|je betaalt" | form }} alleen wat nog openstaat.{% endif %}

{% if received != "" %}Dank {{ "u|je" | form }} wel voor {{ "uw|je" | form }} betaling van {{ received }}. Hieronder staat wat nog open is.{% endif %}

{{ invoices }}

Het totaal is nu {{ total }}. {{ "Kunt u|Kun je" | form }} dat in één keer betalen? Dan is het klaar. Is dat te veel ineens, bel ons dan: we maken graag een regeling.

{{ payment }}

{% include "help" %}

{% include "identity" %}`,

  last: `Laten we dit samen oplossen: {% if one %}factuur {{ numbers }}{% else %}facturen {{ numbers }}{% endif %}

{{ salutation }},

We hebben {{ "u|je" | form }} een paar keer geschreven over {% if one %}de factuur{% else %}de facturen{% endif %}{% if goods != "" %} voor {{ goods }}{% endif %}. Het liefst lossen we dit met {{ "u|je" | form }} zelf op. Dit is onze laatste brief daarover.

{% if received != "" %}Dank {{ "u|je" | form }} wel voor {{ "uw|je" | form }} betaling van {{ received }}. Hieronder staat wat nog open is.{% endif %}

{{ invoices }}

{{ "Betaalt u|Betaal je" | form }} {{ total }}, of {{ "neemt u|neem je" | form }} {{ by_day }} contact met ons op, dan is het opgelost. Horen we niets, dan dragen we de vordering over aan een partij die dit verder voor ons behandelt.

{{ payment }}

{% include "help" %}

{% include "identity" %}`,
};

export const parts = {
  help: `**Al betaald?** Dank {{ "u|je" | form }} wel. {{ "U hoeft|Je hoeft" | form }} dan niets te doen. {{ "Twijfelt u|Twijfel je" | form }}, laat ons dan weten wanneer {{ "u|je" | form }} hebt betaald.

**Klopt er iets niet?** Vertel het ons. We zoeken het uit, en over {% if one %}die factuur{% else %}de factuur waar het om gaat{% endif %} {{ "hoort u|hoor je" | form }} van ons een antwoord, geen herinnering.

**Komt betalen nu niet uit?** Dat kan iedereen gebeuren. Samen maken we een regeling die past, bijvoorbeeld in delen. {{ debt_help }}

{% include "sign" %}`,
  sign: `{% if reach != "" %}{{ "U bereikt|Je bereikt" | form }} {{ contact }} via {{ reach }}. Ook voor een korte vraag.{% endif %}

Met vriendelijke groet,

{{ contact }}
{{ company }}`,
  identity: `{{ company }}{% if sender_address != "" %}, {{ sender_address }}{% endif %}{% if enterprise_number != "" %}, {{ enterprise_label }} {{ enterprise_number }}{% endif %}`,
};

export const short: Readonly<Record<string, string>> = {
  friendly: `{{ "Beste|Hoi" | form }} {{ name }}, staat {% if one %}factuur {{ numbers }}{% else %}een aantal facturen{% endif %} ({{ total }}) nog open? Vragen of komt het niet uit: {{ phone_or_email }}. Groet, {{ company }}`,
  loyal: `{{ "Beste|Hoi" | form }} {{ name }}, {{ "u betaalt|je betaalt" | form }} altijd op tijd. Is {% if one %}factuur {{ numbers }}{% else %}een factuur{% endif %} ({{ total }}) blijven liggen? Vragen: {{ phone_or_email }}. Groet, {{ company }}`,
  other: `{{ "Beste|Hoi" | form }} {{ name }}, {{ "u kreeg|je kreeg" | form }} een bericht van ons over {{ total }}. {{ "Wilt u|Wil je" | form }} het lezen, of bellen als betalen lastig is? {{ phone_or_email }}. Groet, {{ company }}`,
};
