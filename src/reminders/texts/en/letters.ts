/** English letters. First line: the subject. `{{ "Dear|Hi" | form }}` is formal | informal. */
import type { Letters } from '../library.js';

export const letters: Letters = {
  friendly: `Reminder: {% if one %}invoice {{ numbers }}{% else %}invoices {{ numbers }}{% endif %} from {{ company }}

{{ salutation }},

{% if class == "cant_pay" %}Our {% if one %}invoice{% else %}invoices{% endif %}{% if goods != "" %} for {{ goods }}{% endif %} {% if one %}is{% else %}are{% endif %} still unpaid. Perhaps it is not a good moment. That can happen, and you do not have to solve it alone: we are happy to look for a solution with you.{% else %}Perhaps it slipped your mind: our {% if one %}invoice{% else %}invoices{% endif %}{% if goods != "" %} for {{ goods }}{% endif %} {% if one %}is{% else %}are{% endif %} still unpaid. It may also be that something went wrong on our side when we sent it. So here is everything once more.{% endif %}

{% if received != "" %}Thank you for your payment of {{ received }}. Below is what is still to be paid.{% endif %}

{{ invoices }}

Could you please transfer {{ total }} to us?

{{ payment }}

{% include "help" %}`,

  loyal: `Your {% if one %}invoice {{ numbers }}{% else %}invoices {{ numbers }}{% endif %}

{{ salutation }},

{% if step == "loyal" or step == "friendly" %}You always pay us on time, and we appreciate that very much. So we think that {% if one %}this invoice{% else %}these invoices{% endif %}{% if goods != "" %} for {{ goods }}{% endif %} simply got lost in the pile, or that something went wrong on our side.{% else %}A while ago we wrote to you about {% if one %}this invoice{% else %}these invoices{% endif %}{% if goods != "" %} for {{ goods }}{% endif %}. You always pay us well, so perhaps our message did not arrive, or is there something we can help with?{% endif %}

{% if received != "" %}Thank you for your payment of {{ received }}. Below is what is still to be paid.{% endif %}

{{ invoices }}

Would you have another look? All you need is below.

{{ payment }}

{% include "help" %}`,

  second: `Second reminder: {% if one %}invoice {{ numbers }}{% else %}invoices {{ numbers }}{% endif %} from {{ company }}

{{ salutation }},

We wrote to you earlier about our {% if one %}invoice{% else %}invoices{% endif %}{% if goods != "" %} for {{ goods }}{% endif %}. We have not seen the payment yet, and have not heard from you. {% if class == "cant_pay" %}Is it difficult to pay at the moment? Please tell us. Together we nearly always find a way that fits.{% else %}Is there anything we should know? We would be glad to hear it.{% endif %}

{% if received != "" %}Thank you for your payment of {{ received }}. Below is what is still to be paid.{% endif %}

{{ invoices }}

Could you please transfer {{ total }} this week?

{{ payment }}

{% include "help" %}`,

  notice: `{% if costs != "" %}Important: {% endif %}your unpaid {% if one %}invoice {{ numbers }}{% else %}invoices {{ numbers }}{% endif %} from {{ company }}

{{ salutation }},

The {% if one %}invoice below has{% else %}invoices below have{% endif %} not been paid yet. We understand that there may be a reason for this. We want to give you time to settle it{% if costs != "" or interest %} without any extra amount{% endif %}, and to tell you exactly where you stand.

{% if received != "" %}Thank you for your payment of {{ received }}. Below is what is still to be paid.{% endif %}

{{ invoices }}

Could you please pay {{ total }} {{ term }}? Then everything is settled{% if costs != "" or interest %} and you pay nothing extra{% endif %}.

{% if costs != "" %}If we do not receive the amount in that time, you will also owe {{ costs }} {% if costs_kind == "fixed" %}as fixed compensation{% elsif costs_kind == "clause" %}as agreed compensation{% else %}in collection costs{% endif %}{% if source != "" %} ({{ source }}){% endif %}. {% if by_scale %}No VAT is added to it. If you pay a part in time, we work out the costs only on what is still unpaid.{% endif %}{% endif %}

{% if interest %}After that we also ask for interest{% if rate != "" %} at {{ rate }}% a year{% endif %}, by the day{% if since_late %} from the day on which payment is late{% endif %}.{% endif %}

{{ payment }}

{% include "help" %}

{% include "identity" %}`,

  after_notice: `Your {% if one %}invoice {{ numbers }}{% else %}invoices {{ numbers }}{% endif %}: the amount as it stands

{{ salutation }},

The time given in our last letter has passed and the {% if one %}invoice{% else %}invoices{% endif %}{% if goods != "" %} for {{ goods }}{% endif %} {% if one %}is{% else %}are{% endif %} still unpaid. {% if has_charges %}So an amount was added. Below you see exactly how it is made up.{% else %}Nothing was added: you pay only what is still due.{% endif %}

{% if received != "" %}Thank you for your payment of {{ received }}. Below is what is still to be paid.{% endif %}

{{ invoices }}

The total is now {{ total }}. Can you pay it in one go? Then everything is settled. If that is too much, please call us: we are glad to make an arrangement.

{{ payment }}

{% include "help" %}

{% include "identity" %}`,

  last: `Let us solve this together: {% if one %}invoice {{ numbers }}{% else %}invoices {{ numbers }}{% endif %}

{{ salutation }},

We have written to you a few times about the {% if one %}invoice{% else %}invoices{% endif %}{% if goods != "" %} for {{ goods }}{% endif %}. We would much rather solve this with you directly. This is our last letter about it.

{% if received != "" %}Thank you for your payment of {{ received }}. Below is what is still to be paid.{% endif %}

{{ invoices }}

If you pay {{ total }} or get in touch with us {{ by_day }}, that settles it. If we hear nothing, we will pass the claim on to another company, which will handle it for us.

{{ payment }}

{% include "help" %}

{% include "identity" %}`,
};

export const parts = {
  help: `**Already paid?** Thank you. Then there is nothing to do. If you are not sure, tell us the day on which you paid.

**Is something not right?** Please tell us. We will look into it, and about {% if one %}that invoice{% else %}the invoice in question{% endif %} you will get an answer from us, not a reminder.

**Difficult to pay right now?** That can happen to anyone. Together we will find a plan that fits, for example in instalments. {{ debt_help }}

{% include "sign" %}`,
  sign: `{% if reach != "" %}You can reach {{ contact }} at {{ reach }}. Short questions are welcome too.{% endif %}

Kind regards,

{{ contact }}
{{ company }}`,
  identity: `{{ company }}{% if sender_address != "" %}, {{ sender_address }}{% endif %}{% if enterprise_number != "" %}, {{ enterprise_label }} {{ enterprise_number }}{% endif %}`,
};

export const short: Readonly<Record<string, string>> = {
  friendly: `{{ "Dear|Hi" | form }} {{ name }}, is {% if one %}invoice {{ numbers }}{% else %}one of our invoices{% endif %} ({{ total }}) still unpaid? Questions, or not a good moment: {{ phone_or_email }}. Regards, {{ company }}`,
  loyal: `{{ "Dear|Hi" | form }} {{ name }}, you always pay on time. Did {% if one %}invoice {{ numbers }}{% else %}an invoice{% endif %} ({{ total }}) slip your mind? Questions: {{ phone_or_email }}. Regards, {{ company }}`,
  other: `{{ "Dear|Hi" | form }} {{ name }}, we wrote to you about {{ total }}. Could you have a look, or call us if it is difficult to pay? {{ phone_or_email }}. Regards, {{ company }}`,
};
