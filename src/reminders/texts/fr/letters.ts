/** French letters. First line: the subject. `{{ "vous|tu" | form }}` is formal | informal. */
import type { Letters } from '../library.js';

export const letters: Letters = {
  friendly: `Rappel : {% if one %}facture {{ numbers }}{% else %}factures {{ numbers }}{% endif %} de {{ company }}

{{ salutation }},

{% if class == "cant_pay" %}{% if one %}Notre facture{% else %}Nos factures{% endif %}{% if goods != "" %} pour {{ goods }}{% endif %} {% if one %}n’est pas encore réglée{% else %}ne sont pas encore réglées{% endif %}. Le moment est peut-être mal choisi. Cela peut arriver, et {{ "vous n’êtes pas seul|tu n’es pas seul" | form }} : nous cherchons volontiers une solution avec {{ "vous|toi" | form }}.{% else %}Cela {{ "vous |t’" | form }}a peut-être échappé : {% if one %}notre facture{% else %}nos factures{% endif %}{% if goods != "" %} pour {{ goods }}{% endif %} {% if one %}n’est pas encore réglée{% else %}ne sont pas encore réglées{% endif %}. Il se peut aussi que quelque chose n’ait pas fonctionné de notre côté lors de l’envoi. Voici donc encore une fois toutes les informations.{% endif %}

{% if received != "" %}Merci pour {{ "votre|ton" | form }} paiement de {{ received }}. Voici ce qui reste à payer.{% endif %}

{{ invoices }}

{{ "Pouvez-vous|Peux-tu" | form }} nous verser la somme de {{ total }} ?

{{ payment }}

{% include "help" %}`,

  loyal: `{% if one %}{{ "Votre|Ta" | form }} facture {{ numbers }}{% else %}{{ "Vos|Tes" | form }} factures {{ numbers }}{% endif %}

{{ salutation }},

{% if step == "loyal" or step == "friendly" %}{{ "Vous nous payez|Tu nous paies" | form }} toujours à temps, et nous l’apprécions beaucoup. Nous pensons donc que {% if one %}cette facture{% else %}ces factures{% endif %}{% if goods != "" %} pour {{ goods }}{% endif %} {% if one %}est simplement restée{% else %}sont simplement restées{% endif %} dans la pile, ou que quelque chose n’a pas fonctionné de notre côté.{% else %}Nous {{ "vous |t’" | form }}avons écrit il y a quelque temps au sujet de {% if one %}cette facture{% else %}ces factures{% endif %}{% if goods != "" %} pour {{ goods }}{% endif %}. {{ "Vous nous payez|Tu nous paies" | form }} toujours bien, notre message n’est donc peut-être pas arrivé, ou pouvons-nous aider ?{% endif %}

{% if received != "" %}Merci pour {{ "votre|ton" | form }} paiement de {{ received }}. Voici ce qui reste à payer.{% endif %}

{{ invoices }}

{{ "Voulez-vous|Veux-tu" | form }} bien y jeter un œil ? Tout ce qu’il faut se trouve ci-dessous.

{{ payment }}

{% include "help" %}`,

  second: `Deuxième rappel : {% if one %}facture {{ numbers }}{% else %}factures {{ numbers }}{% endif %} de {{ company }}

{{ salutation }},

Nous {{ "vous |t’" | form }}avons déjà écrit au sujet de {% if one %}notre facture{% else %}nos factures{% endif %}{% if goods != "" %} pour {{ goods }}{% endif %}. Nous n’avons pas encore vu de paiement et nous n’avons pas reçu de réponse. {% if class == "cant_pay" %}Payer est difficile en ce moment ? {{ "Dites-le-nous|Dis-le-nous" | form }}. Ensemble, nous trouvons presque toujours une solution.{% else %}Y a-t-il quelque chose que nous devrions savoir ? {{ "Dites-le-nous|Dis-le-nous" | form }}.{% endif %}

{% if received != "" %}Merci pour {{ "votre|ton" | form }} paiement de {{ received }}. Voici ce qui reste à payer.{% endif %}

{{ invoices }}

{{ "Pouvez-vous|Peux-tu" | form }} verser la somme de {{ total }} cette semaine ?

{{ payment }}

{% include "help" %}`,

  notice: `{% if costs != "" %}Important : {% endif %}{% if one %}{{ "votre|ta" | form }} facture {{ numbers }} de {{ company }}{% else %}{{ "vos|tes" | form }} factures {{ numbers }} de {{ company }}{% endif %}

{{ salutation }},

{% if one %}La facture ci-dessous n’est pas encore réglée.{% else %}Les factures ci-dessous ne sont pas encore réglées.{% endif %} Il y a sans doute une raison. Nous {{ "vous|te" | form }} laissons encore du temps pour régler cela{% if costs != "" or interest %} sans rien payer de plus{% endif %}, et nous {{ "vous|te" | form }} disons exactement ce qu’il en est.

{% if received != "" %}Merci pour {{ "votre|ton" | form }} paiement de {{ received }}. Voici ce qui reste à payer.{% endif %}

{{ invoices }}

{{ "Pouvez-vous|Peux-tu" | form }} payer {{ total }} {{ term }} ? Alors tout est réglé{% if costs != "" or interest %} et {{ "vous ne payez|tu ne paies" | form }} rien de plus{% endif %}.

{% if costs != "" %}Si nous ne recevons pas la somme dans ce délai, {{ "vous devrez|tu devras" | form }} aussi {{ costs }} {% if costs_kind == "fixed" %}d’indemnité forfaitaire{% elsif costs_kind == "clause" %}d’indemnité convenue{% else %}de frais de recouvrement{% endif %}{% if source != "" %} ({{ source }}){% endif %}. {% if by_scale %}Aucune TVA ne s’y ajoute. Si {{ "vous payez|tu paies" | form }} une partie à temps, les frais sont calculés seulement sur ce qui reste à payer.{% endif %}{% endif %}

{% if interest %}Après ce délai, nous demandons aussi des intérêts{% if rate != "" %} au taux de {{ rate }} % par an{% endif %}, calculés par jour{% if since_late %} à partir du jour où le paiement est en retard{% endif %}.{% endif %}

{{ payment }}

{% include "help" %}

{% include "identity" %}`,

  after_notice: `{% if one %}{{ "Votre|Ta" | form }} facture {{ numbers }}{% else %}{{ "Vos|Tes" | form }} factures {{ numbers }}{% endif %} : le montant actuel

{{ salutation }},

Le délai de notre dernière lettre est passé et {% if one %}la facture{% else %}les factures{% endif %}{% if goods != "" %} pour {{ goods }}{% endif %} {% if one %}n’est pas encore réglée{% else %}ne sont pas encore réglées{% endif %}. {% if has_charges %}Un montant s’y est donc ajouté. {{ "Vous voyez|Tu vois" | form }} ci-dessous exactement comment il est composé.{% else %}Rien ne s’y est ajouté : {{ "vous payez|tu paies" | form }} seulement ce qui reste dû.{% endif %}

{% if received != "" %}Merci pour {{ "votre|ton" | form }} paiement de {{ received }}. Voici ce qui reste à payer.{% endif %}

{{ invoices }}

Le total est maintenant de {{ total }}. {{ "Pouvez-vous|Peux-tu" | form }} le payer en une fois ? Alors c’est terminé. Si c’est trop à la fois, {{ "appelez-nous|appelle-nous" | form }} : nous cherchons volontiers un arrangement.

{{ payment }}

{% include "help" %}

{% include "identity" %}`,

  last: `Trouvons une solution ensemble : {% if one %}facture {{ numbers }}{% else %}factures {{ numbers }}{% endif %}

{{ salutation }},

Nous {{ "vous |t’" | form }}avons écrit plusieurs fois au sujet {% if one %}de la facture{% else %}des factures{% endif %}{% if goods != "" %} pour {{ goods }}{% endif %}. Nous préférons de loin régler cela directement avec {{ "vous|toi" | form }}. Ceci est notre dernière lettre à ce sujet.

{% if received != "" %}Merci pour {{ "votre|ton" | form }} paiement de {{ received }}. Voici ce qui reste à payer.{% endif %}

{{ invoices }}

Si {{ "vous payez|tu paies" | form }} {{ total }} ou si {{ "vous prenez|tu prends" | form }} contact avec nous {{ by_day }}, la question est réglée. Sans nouvelles de {{ "votre|ta" | form }} part, nous confierons la suite à un tiers.

{{ payment }}

{% include "help" %}

{% include "identity" %}`,
};

export const parts = {
  help: `**Déjà payé ?** Merci. {{ "Vous n’avez|Tu n’as" | form }} alors rien à faire. En cas de doute, {{ "dites-nous|dis-nous" | form }} quel jour {{ "vous avez|tu as" | form }} payé.

**Quelque chose ne va pas ?** {{ "Dites-le-nous|Dis-le-nous" | form }}. Nous vérifions, et pour cette facture {{ "vous recevrez|tu recevras" | form }} une réponse de notre part, pas un rappel.

**Payer est difficile en ce moment ?** Cela peut arriver à tout le monde. Ensemble, nous cherchons un arrangement qui convient, par exemple en plusieurs fois. {{ debt_help }}

{% include "sign" %}`,
  sign: `{% if reach != "" %}{{ "Vous pouvez|Tu peux" | form }} joindre {{ contact }} : {{ reach }}. Même pour une petite question.{% endif %}

Bien cordialement,

{{ contact }}
{{ company }}`,
  identity: `{{ company }}{% if sender_address != "" %}, {{ sender_address }}{% endif %}{% if enterprise_number != "" %}, {{ enterprise_label }} {{ enterprise_number }}{% endif %}`,
};

export const short: Readonly<Record<string, string>> = {
  friendly: `Bonjour {{ name }}, {% if one %}la facture {{ numbers }}{% else %}une facture{% endif %} ({{ total }}) est-elle encore ouverte ? Une question ou un souci : {{ phone_or_email }}. {{ company }}`,
  loyal: `Bonjour {{ name }}, {{ "vous payez|tu paies" | form }} toujours à temps. {% if one %}La facture {{ numbers }}{% else %}Une facture{% endif %} ({{ total }}) a-t-elle été oubliée ? Une question : {{ phone_or_email }}. {{ company }}`,
  other: `Bonjour {{ name }}, nous {{ "vous |t’" | form }}avons écrit au sujet de {{ total }}. {{ "Pouvez-vous|Peux-tu" | form }} le lire, ou nous appeler si payer est difficile ? {{ phone_or_email }}. {{ company }}`,
};
