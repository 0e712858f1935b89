import { describe, expect, it } from 'vitest';
import { readNote } from '../../src/triage/words/index.js';

/** Topics of a note as one sorted line, so that a failing case reads as a sentence. */
function topics(note: string): string {
  return [...new Set(readNote(note).mentions.map((mention) => mention.topic))].sort().join(' ');
}

function strengthOf(note: string, topic: string): number | undefined {
  return readNote(note).mentions.find((mention) => mention.topic === topic)?.strength;
}

type Case = readonly [note: string, topics: string];

const ANY_LANGUAGE: readonly Case[] = [
  ['geen klacht, gewoon vergeten', 'admin'],
  ['niet failliet, zegt hij', ''],
  ['Klage über Lieferung nicht mehr aktuell, erledigt', ''],
  ['betalingsregeling aangeboden, wil niet', ''],
  ['hij is het er niet mee eens', 'dispute'],
  ['kan deze week niet betalen, vrijdag wel', 'inability promise'],
  ['ne conteste pas le montant', ''],
  ['no dispute but cannot pay', 'inability'],
  ['boekhouder ziek', 'admin'],
  ['klant van hem failliet, wacht op geld', 'inability'],
  ['factuur niet ontvangen (3e keer)', 'admin'],
  ['Ich bestreite nicht, dass die Rechnung offen ist', ''],
  ['bezwaar ingetrokken', ''],
  ['creditnota ontvangen, betaalt rest vrijdag', 'promise'],
];

const DUTCH: readonly Case[] = [
  ['zit in de ww', 'life_event'],
  ['ww komt pas na de vakantie', 'life_event'],
  ['werkt niet meer en zit in de ww', 'life_event'],
  ['boekhouder op vakantie', 'admin'],
  ['Bank wil het krediet niet verhogen, kan nu alleen een deel betalen', 'inability'],
  ['Betaalt eind volgende maand, wacht zelf op een opdrachtgever', 'inability promise'],
  ['wacht zelf nog op twee grote klanten', 'inability'],
  ['Bank heeft de kredietlijn niet verlengd', 'inability'],
  ['omzet is ingezakt', 'inability'],
  ['er is minder geleverd dan besteld', 'dispute'],
  ['andere leveranciers gaan voor', 'stretching'],
  ['Heeft een zaak tegen ons lopen over kwaliteit', 'dispute'],
  ['Wil eerst een creditnota voordat hij betaalt', 'dispute'],
  ['rekening nooit gekregen', 'admin'],
  ['zit krap deze maand', 'inability'],
  ['kan het niet ophoesten', 'inability'],
  ['moet eerst van de baas', 'admin'],
  ['Uren op de factuur kloppen volgens klant niet', 'dispute'],
  ['Monteur is nooit langs geweest volgens mevrouw', 'dispute'],
  ['Goederen beschadigd aangekomen, wil creditnota', 'dispute'],
  ['Zegt nooit besteld te hebben', 'dispute'],
  ['Opgezegd per brief, toch gefactureerd', 'dispute'],
  ['Klant geeft aan dat de levering niet compleet was, betaalt niet voor dit opgelost is', 'dispute'],
  ['Niet eens met het bedrag, prijs klopt niet met offerte', 'dispute'],
  ['Er ontbreken nog 3 dozen van de levering', 'dispute'],
  ['Betwist de factuur', 'dispute'],
  ['te veel in rekening gebracht', 'dispute'],
  ['Klant ontevreden over het schilderwerk', 'dispute'],
  ['apparaat doet het niet, wil niet betalen', 'dispute'],
  ['Is boos over de kwaliteit van het werk, wacht op reactie van verkoop', 'dispute'],
  ['Klacht over levering is inmiddels opgelost', ''],
  ['klacht afgehandeld, akkoord met bedrag', ''],
  ['klacht nog niet opgelost', 'dispute'],
  ['Grote klant failliet gegaan, liquiditeit is een probleem', 'inability'],
  ['Klant is failliet, curator is mr. Jansen', 'legal'],
  ['FAILLISSEMENT UITGESPROKEN 12-03', 'legal'],
  ['surseance aangevraagd', 'legal'],
  ['staat onder bewind, post naar bewindvoerder', 'legal'],
  ['Zit in de WSNP', 'legal'],
  ['bijna failliet', 'inability'],
  ['Gedreigd met faillissementsaanvraag', ''],
  ['Als hij failliet gaat zijn we alles kwijt', ''],
  ['leverancier van hem is failliet', ''],
  ['meneer is in maart overleden', 'deceased'],
  ['wegens overlijden, erven nemen contact op', 'deceased'],
  ['zijn vrouw is overleden', 'life_event'],
  ['Mevrouw is haar baan kwijt, wil in termijnen betalen', 'life_event plan'],
  ['In scheiding, rekening geblokkeerd', 'inability life_event'],
  ['ligt in het ziekenhuis', ''],
  ['is ziek thuis, inkomen weggevallen', 'inability'],
  ['vrouw van de boekhouder is ziek', 'admin'],
  ['verkoopt muziekinstrumenten', ''],
  ['Schuldhulpverlening aangevraagd', 'help'],
  ['loopt via de gemeente, schuldsanering', 'help'],
  ['wil een schone lei, krijgt budgetcoach', 'help'],
  ['Kan niet in een keer betalen, vraagt betalingsregeling', 'inability plan'],
  ['wil geen betalingsregeling', ''],
  ['vraagt uitstel tot eind van de maand', 'plan'],
  ['kan het in 3 delen?', 'plan'],
  ['betalingsreglng gevraagd, betalingsregelign van 6 maanden', 'plan'],
  ['Wacht zelf op geld van klanten', 'inability'],
  ['loonbeslag, houdt niets over', 'inability'],
  ['heeft overal schulden', 'inability'],
  ['geen geld', 'inability'],
  ['zegt genoeg geld te hebben', ''],
  ['Boekhouder was ziek, gaat mee in volgende betaalrun', 'admin'],
  ['Mail kwam in spam terecht', 'admin'],
  ['Inkoopnummer ontbrak op factuur', 'admin ours'],
  ['Factuur naar oud adres gestuurd', 'admin ours'],
  ['fct n.o., graag kopie', 'admin'],
  ['fakt. niet ontv. vraagt om kopie', 'admin'],
  ['Factuur niet ontvangen, opnieuw gemaild', 'admin'],
  ['Factuur wel ontvangen', ''],
  ['ligt nog ter goedkeuring bij directie', 'admin'],
  ['Nieuwe administratie, facturen zoekgeraakt', 'admin'],
  ['moet via het portaal ingediend worden', 'admin'],
  ['contactpersoon werkt daar niet meer', 'admin ours'],
  ['dubbele factuur gestuurd', 'admin ours'],
  ['Factuur op verkeerde naam', 'admin ours'],
  ['zegt dat het al betaald is', 'already_paid'],
  ['vorige week overgemaakt', 'already_paid'],
  ['nog niet betaald', ''],
  ['betaalt vrijdag', 'promise'],
  ['Was vergeten, betaalt vandaag', 'admin promise'],
  ['gaat morgen het bedrag overmaken', 'promise'],
  ['betaalt altijd na 60 dagen', 'stretching'],
  ['wacht met betalen tot de aanmaning', 'stretching'],
  ['Geen gehoor', ''],
  ['Terugbelverzoek achtergelaten bij receptie', ''],
  ['Voicemail ingesproken', ''],
  ['factuur per mail gestuurd, geen probleem', ''],
  ['Factuur klopt niet maar gaat wel betalen, zit alleen krap bij kas', 'dispute inability promise'],
  ['geen geschil en geen klachten', ''],
  ['klant van hem is over de kop gegaan, wacht zelf op zijn centen', 'inability'],
  ['water staat hem aan de lippen', 'inability'],
  ['zaak loopt slecht, weet niet of ze het redden', 'inability'],
  ['kan max 100 per maand missen', 'plan'],
  ['vindt dat we fout zitten met de staffelkorting', 'dispute'],
  ['prijsverhoging nooit doorgegeven', 'dispute'],
  ['bij hoofdkantoor navragen, die doen betalingen', 'admin'],
  ['heeft op verkeerde rekening gestort', 'admin'],
  ['overgestapt naar Exact, alles loopt achter', 'admin'],
  ['dacht dat collega het gedaan had', 'admin'],
];

const ENGLISH: readonly Case[] = [
  ['Second half follows after our quarter end', 'promise'],
  ['head office pays 75 days', 'stretching'],
  ['Head office only pays after 75 days', 'stretching'],
  ['head office will pay in 10 days', 'admin promise'],
  ['paid by head office, ask them', 'admin already_paid'],
  ['business is dead', 'inability'],
  ['trade has been dead since summer', 'inability'],
  ['line went dead', ''],
  ['the owner is dead', 'deceased'],
  ['he is dead', 'deceased'],
  ['bank declined to extend the overdraft', 'inability'],
  ['waiting on a customer of theirs', 'inability'],
  ['Invoice 2026-0028 was rejected by their portal: no PO number on it. Please send it again with a PO number', 'admin ours'],
  ["can't make payroll", 'inability'],
  ['Cash is tight at the moment, asks for more time', 'inability plan'],
  ['Waiting for their own customers to pay', 'inability'],
  ['Funding round delayed', 'inability'],
  ['Cannot pay in one go, requests a payment plan', 'inability plan'],
  ['They are really struggling right now, no money in the bank', 'inability'],
  ["we can't afford this until the new year", 'inability'],
  ['their biggest client went bust', 'inability'],
  ['no problem paying, simply overlooked it', 'admin'],
  ['Says they can pay something next month', 'inability promise'],
  ['offered a payment plan, not interested', ''],
  ['we proposed instalments', ''],
  ['Customer offered to pay in three instalments', 'plan'],
  ['could we spread the payments over six months?', 'plan'],
  ['Lost his job, wants instalments', 'life_event plan'],
  ['going through a divorce', 'life_event'],
  ['she is seriously ill and off work', ''],
  ['she will check', ''],
  ['his wife passed away last week', 'life_event'],
  ['debtor passed away in May, write to the estate', 'deceased'],
  ['accountant is on sick leave', 'admin'],
  ['in touch with StepChange', 'help'],
  ['has a debt adviser, asked for breathing space', 'help'],
  ['company went into administration', 'legal'],
  ['filed for bankruptcy', 'legal'],
  ['liquidator appointed', 'legal'],
  ['Not bankrupt, he says', ''],
  ['if they go bankrupt we lose it all', ''],
  ['threatened him with insolvency proceedings', ''],
  ['her supplier is in liquidation', ''],
  ['Goods arrived damaged, wants a credit note', 'dispute'],
  ['Says hours billed are wrong', 'dispute'],
  ['Claims contract was cancelled before renewal', 'dispute'],
  ['Customer says delivery was incomplete, will not pay until fixed', 'dispute'],
  ['Disagrees with the amount, not what was quoted', 'dispute'],
  ['Unhappy with the service, waiting for account manager', 'dispute'],
  ['we never ordered this', 'dispute'],
  ['overcharged by 200', 'dispute'],
  ['the machine does not work', 'dispute'],
  ['nobody ever turned up to do the repair', 'dispute'],
  ['invoice is incorrect, please revise', 'dispute'],
  ['DISPUTED - short shipment', 'dispute'],
  ['Dispute resolved, will pay on Friday', 'promise'],
  ['complaint withdrawn', ''],
  ['the complaint has not been resolved', 'dispute'],
  ['No complaints about the delivery', ''],
  ['no issues with the invoice', ''],
  ['not only is the price wrong, the goods were late too', 'dispute'],
  ['Never received the invoice, resent by email', 'admin'],
  ['please send a copy of invoice 4411', 'admin'],
  ['Accounts payable person left, goes in next payment run', 'admin'],
  ['PO number missing on invoice', 'admin ours'],
  ['Invoice went to an old address', 'admin ours'],
  ['you have sent this to the wrong company name', 'admin ours'],
  ['awaiting sign-off from the director', 'admin'],
  ['stuck in junk mail', 'admin'],
  ['on vacation until the 15th', 'admin'],
  ['needs to be uploaded to their portal', 'admin'],
  ['moving to a new ERP, everything is delayed', 'admin'],
  ['slipped through the cracks, sorry', 'admin'],
  ['inv not recieved', 'admin'],
  ['Invoice received', ''],
  ['it was invoiced twice', 'admin ours'],
  ['already paid last Tuesday', 'already_paid'],
  ['payment was sent on 3 March', 'already_paid'],
  ['has not paid yet', ''],
  ['Forgot, will pay today', 'admin promise'],
  ['will settle by the end of the month', 'promise'],
  ['would not commit to a date', ''],
  ['our policy is to pay at 60 days', 'stretching'],
  ['they always pay 30 days late', 'stretching'],
  ['we only pay when the final notice comes', 'stretching'],
  ['Left voicemail', ''],
  ['Will look into it', ''],
  ['Not available, asked to call back', ''],
  ['Thought it was already paid, will check', 'admin already_paid'],
  ['wants a discount because the paint peeled off, otherwise happy', 'dispute'],
  ['asks if he can pay in instalments', 'plan'],
  ['disagres with ammount', 'dispute'],
  ["won't pay, never signed anything", 'dispute'],
  ["won't be able to pay before spring", 'inability'],
  ['could only manage 50 a month', 'plan'],
  ['not paying until the missing items turn up', 'dispute'],
  ["refuses, says it's not their bill", 'dispute'],
  ['claims rep promised a free month', 'dispute'],
  ['never saw the invoice, pls resend', 'admin'],
  ['changed bank, standing order dropped off', 'admin'],
  ['passing it on to accounts payable', 'admin'],
  ['no money coming in until spring', 'inability'],
];

const FRENCH: readonly Case[] = [
  ['en attente du bon de commande', 'admin'],
  ['Client ne peut pas payer ce mois-ci', 'inability'],
  ["n'a plus d'argent sur le compte", 'inability'],
  ['trésorerie tendue, demande un délai', 'inability plan'],
  ["attend d'être payé par ses propres clients", 'inability'],
  ['son plus gros client est en faillite', 'inability'],
  ['saisie sur salaire', 'inability'],
  ["n'a pas les moyens", 'inability'],
  ['difficultes financieres', 'inability'],
  ['demande à payer en plusieurs fois', 'plan'],
  ['échéancier proposé, refuse', ''],
  ['souhaite un échelonnement sur 4 mois', 'plan'],
  ["ne veut pas d'échéancier", ''],
  ['nous lui avons proposé un étalement', ''],
  ['En plein divorce', 'life_event'],
  ['a perdu son emploi, est au chômage', 'life_event'],
  ['est malade depuis janvier', ''],
  ['décès de sa femme', 'life_event'],
  ['Monsieur est décédé en avril', 'deceased'],
  ['succession chez le notaire', 'deceased'],
  ['la comptable est malade', 'admin'],
  ['dossier de surendettement déposé', 'help'],
  ['en médiation de dettes', 'help'],
  ['suivi par une assistante sociale', 'help'],
  ['société en liquidation judiciaire', 'legal'],
  ['placé en redressement judiciaire le 3 mai', 'legal'],
  ['sous tutelle', 'legal'],
  ["n'est pas en faillite", ''],
  ['si la société fait faillite on perd tout', ''],
  ['son fournisseur a fait faillite', ''],
  ['Conteste la facture', 'dispute'],
  ['Pas du tout d’accord avec le montant', 'dispute'],
  ['marchandise arrivée abîmée', 'dispute'],
  ['demande un avoir', 'dispute'],
  ["n'a jamais commandé cet article", 'dispute'],
  ['livraison incomplète, il manque deux palettes', 'dispute'],
  ['le technicien n’est jamais venu', 'dispute'],
  ['contrat résilié en décembre mais facturé quand même', 'dispute'],
  ['Le prix ne correspond pas au devis', 'dispute'],
  ['travail mal fait, mécontent', 'dispute'],
  ['litige sur la qualité', 'dispute'],
  ['Litige clos', ''],
  ['réclamation réglée, paiera vendredi', 'promise'],
  ['réclamation toujours pas réglée', 'dispute'],
  ['aucune réclamation de sa part', ''],
  ['pas de litige mais ne peut pas payer', 'inability'],
  ['oublié de payer, désolé', 'admin'],
  ["n'a pas reçu la facture", 'admin'],
  ['facture jamais reçue, demande un duplicata', 'admin'],
  ['FACTURE NON RECUE', 'admin'],
  ['en attente de validation par la direction', 'admin'],
  ['le comptable est en congé', 'admin'],
  ['il faut le numéro de commande sur la facture', 'admin ours'],
  ['envoyée à l’ancienne adresse', 'admin ours'],
  ['changement de logiciel comptable', 'admin'],
  ['facture en double', 'admin ours'],
  ['mail tombé dans les indésirables', 'admin'],
  ['facture bien reçue', ''],
  ['déjà payé la semaine dernière', 'already_paid'],
  ['virement effectué le 12', 'already_paid'],
  ['vire cet aprem', 'promise'],
  ['il vire demain', 'promise'],
  ['vire le solde vendredi', 'promise'],
  ['viré hier', 'already_paid'],
  ['viré le 12', 'already_paid'],
  ['viré vendredi dernier', 'already_paid'],
  ['a été viré de son poste', 'life_event'],
  ["viré par son patron, s'est retrouvé sans emploi", 'life_event'],
  ["s'est fait virer", 'life_event'],
  ['attend remboursement des impôts pour pouvoir payer', 'inability'],
  ['attend remboursement mutuelle pour pouvoir payer', 'inability'],
  ['attend le remboursement de la TVA', 'inability'],
  ['attend le remboursement de la marchandise', 'dispute'],
  ['attend un remboursement de notre part', 'dispute'],
  ["n'a pas encore payé", ''],
  ['va payer la semaine prochaine', 'promise'],
  ['fera le virement demain', 'promise'],
  ['règle toujours à 60 jours', 'stretching'],
  ['ne paie qu’après la mise en demeure', 'stretching'],
  ['pas de réponse', ''],
  ['Message laissé sur le répondeur', ''],
  ['rappeler demain', ''],
  ['son plus gros client a déposé le bilan', 'inability'],
  ['propose 50 euros par mois', 'plan'],
  ['les impôts ont bloqué son compte', 'inability'],
  ['menace de saisir le médiateur', 'dispute'],
  ['estime ne rien devoir', 'dispute'],
  ['la chaudière est toujours en panne', 'dispute'],
  ['a changé de banque, nouveau RIB pas encore transmis', 'admin'],
  ["pensait que c'était prélevé automatiquement", 'admin'],
  ["s'est trompé de référence lors du virement", 'admin'],
];

const GERMAN: readonly Case[] = [
  ['Insolvenzverfahren eröffnet', 'legal'],
  ['Zurzeit knapp bei Kasse, bittet um Aufschub', 'inability plan'],
  ['kann im Moment nicht zahlen', 'inability'],
  ['Kein Geld auf dem Konto', 'inability'],
  ['Firma ist zahlungsunfähig', 'inability'],
  ['wartet selbst auf Zahlungen seiner Kunden', 'inability'],
  ['Großkunde ist insolvent, daher Liquiditätsengpass', 'inability'],
  ['Konto gepfändet', 'inability'],
  ['die Raten kann er sich nicht leisten', 'inability'],
  ['genug Geld vorhanden', ''],
  ['möchte in Raten zahlen', 'plan'],
  ['Ratenzahlung angeboten, lehnt ab', ''],
  ['Kunde hat Ratenzahlung vorgeschlagen', 'plan'],
  ['will keine Ratenzahlung', ''],
  ['bittet um Stundung', 'plan'],
  ['braucht mehr Zeit', 'plan'],
  ['Hat Arbeit verloren', 'life_event'],
  ['wurde gekündigt, jetzt arbeitslos', 'life_event'],
  ['liegt in Scheidung', 'life_event'],
  ['ist schwer krank', ''],
  ['Ehemann verstorben', 'life_event'],
  ['Kunde verstorben, Erben ermitteln', 'deceased'],
  ['Nachlassverwalter eingesetzt', 'deceased'],
  ['Buchhalterin krank', 'admin'],
  ['ist bei der Schuldnerberatung', 'help'],
  ['hat ein P-Konto', 'help'],
  ['Insolvenzverwalter bestellt', 'legal'],
  ['hat einen gesetzlichen Betreuer', 'legal'],
  ['Firma ist nicht insolvent', ''],
  ['Falls er Insolvenz anmeldet, Meldung an uns', ''],
  ['sein Lieferant hat Insolvenz angemeldet', ''],
  ['Mit dem Betrag nicht einverstanden', 'dispute'],
  ['Lieferung unvollständig laut Kunde, zahlt nicht', 'dispute'],
  ['Ware beschädigt, möchte Gutschrift', 'dispute'],
  ['nie bestellt', 'dispute'],
  ['Reklamation läuft', 'dispute'],
  ['Stunden auf der Rechnung stimmen nicht', 'dispute'],
  ['Preis weicht vom Angebot ab', 'dispute'],
  ['Techniker war nie da', 'dispute'],
  ['Vertrag fristgerecht gekündigt, trotzdem berechnet', 'dispute'],
  ['Qualität mangelhaft', 'dispute'],
  ['hat Widerspruch eingelegt', 'dispute'],
  ['keine Beanstandungen', ''],
  ['Reklamation ist erledigt', ''],
  ['Reklamation noch nicht geklärt', 'dispute'],
  ['Gutschrift erhalten, zahlt den Rest am Freitag', 'promise'],
  ['kein Problem, zahlt morgen', 'promise'],
  ['Beschwerde gibt es keine', ''],
  ['Es fehlen noch zwei Teile', 'dispute'],
  ['Vergessen, zahlt heute', 'admin promise'],
  ['Rechnung nicht erhalten, erneut gesendet', 'admin'],
  ['Rechnung ging an alte Adresse', 'admin ours'],
  ['bittet um Rechnungskopie', 'admin'],
  ['liegt noch zur Freigabe beim Chef', 'admin'],
  ['Bestellnummer fehlt auf der Rechnung', 'admin ours'],
  ['Sachbearbeiterin im Urlaub', 'admin'],
  ['im Spam gelandet', 'admin'],
  ['geht mit dem nächsten Zahllauf raus', 'admin'],
  ['Umstellung auf neue Software', 'admin'],
  ['Rechnung doppelt geschickt', 'admin ours'],
  ['RECHNUNG NICHT BEKOMMEN', 'admin'],
  ['Rechnung erhalten', ''],
  ['bereits bezahlt', 'already_paid'],
  ['am 3. März überwiesen', 'already_paid'],
  ['noch nicht bezahlt', ''],
  ['überweist nächste Woche', 'promise'],
  ['wird am Montag bezahlen', 'promise'],
  ['zahlt immer erst nach 60 Tagen', 'stretching'],
  ['zahlt grundsätzlich erst nach der dritten Mahnung', 'stretching'],
  ['Nicht erreicht', ''],
  ['Mailbox besprochen', ''],
  ['Prüft das', ''],
  ['Lieferung unvolständig, Reklamtion', 'dispute'],
  ['kann nicht zahlen, aber Rechnung ist korrekt', 'inability'],
  ['weiß nicht wovon sie das bezahlen soll', 'inability'],
  ['Großauftrag geplatzt, zur Zeit keine flüssigen Mittel', 'inability'],
  ['bittet darum, den Betrag auf drei Monate zu verteilen', 'plan'],
  ['Abschlag ohne Grund erhöht, akzeptiert sie nicht', 'dispute'],
  ['sieht nicht ein, das zu zahlen', 'dispute'],
  ['hat neue Bank, Dauerauftrag noch nicht umgestellt', 'admin'],
  ['dachte die Tochter überweist das', 'admin'],
  ['Post kam nie an', 'admin'],
  ['weiß von keiner offenen Rechnung, schaut nach', 'admin'],
];

describe.each([
  ['any language', ANY_LANGUAGE],
  ['Dutch', DUTCH],
  ['English', ENGLISH],
  ['French', FRENCH],
  ['German', GERMAN],
] as const)('topics of notes: %s', (_, cases) => {
  it.each(cases)('%s → %s', (note, expected) => {
    expect(topics(note)).toBe(expected);
  });
});

describe('health', () => {
  const ONLY_HEALTH: Readonly<Record<string, readonly string[]>> = {
    nl: [
      'heeft kanker',
      'zit in de ziektewet',
      'zijn vrouw is ernstig ziek',
      'depressief en burn-out',
      'is zwanger',
      'opgenomen in de ggz',
    ],
    en: ['has cancer', 'had a heart attack', 'his wife is ill', 'on sick pay', 'signed off sick', 'is pregnant'],
    fr: ['a un cancer', 'hospitalisé depuis mars', 'sa femme est malade', 'en arrêt maladie', 'fait une dépression', 'est enceinte'],
    de: ['hat Krebs', 'liegt im Krankenhaus', 'seine Frau ist schwer krank', 'bezieht Krankengeld', 'hat Burnout', 'ist schwanger'],
  };
  for (const [language, notes] of Object.entries(ONLY_HEALTH))
    it(`is no evidence, whatever it is called: ${language}`, () => {
      for (const note of notes) expect([note, readNote(note, language).mentions]).toEqual([note, []]);
    });

  it('leaves what was said about paying', () => {
    const topics = (note: string, language: string) => readNote(note, language).mentions.map(({ topic }) => topic);
    expect(topics('ziek, kan niet betalen', 'nl')).toEqual(['inability']);
    expect(topics('in hospital, cannot pay until May', 'en')).toEqual(['inability']);
    expect(topics('arrêt maladie, demande un échelonnement', 'fr')).toEqual(['plan']);
    expect(topics('krankgeschrieben, bittet um Ratenzahlung', 'de')).toEqual(['plan']);
    expect(topics('kind in ziekenhuis, factuur vergeten', 'nl')).toEqual(['admin']);
    // That the bookkeeping waits is about the office.
    expect(topics('accountant is on sick leave', 'en')).toEqual(['admin']);
  });
});

describe('the language of a note', () => {
  it("is the debtor's own where it fits as well, and a slip of the pen stays in its language", () => {
    expect(readNote('Bank wil het krediet niet verhogen', 'nl').mentions.map((one) => one.language)).toEqual(['nl']);
    // One letter from the German "umgezogen"; nothing in a Dutch sentence is meant so.
    expect(readNote('Heeft het werk niet verhogen gewild', 'nl').mentions).toEqual([]);
    expect(readNote('Klant umgezogem').mentions).toEqual([]);
    expect(readNote('umgezogem nach Köln').mentions.map((one) => one.language)).toEqual(['de', 'de']);
  });

  it('is no other where a single word of a long sentence would fit', () => {
    expect(readNote('Heeft gisteren met de heer Krank gesproken en hoort het nog').mentions).toEqual([]);
  });

  it('gives way where another knows clearly more of the words', () => {
    expect(readNote('Die Ware kam leider beschädigt an', 'nl').mentions.map((one) => one.topic)).toEqual(['dispute']);
    expect(readNote('Goods arrived damaged, wants a credit note', 'nl').mentions.map((one) => one.topic)).toEqual(['dispute']);
  });
});

describe('strength', () => {
  it('is half for "not this week"', () => {
    expect(strengthOf('kan deze week niet betalen, vrijdag wel', 'inability')).toBe(0.5);
    expect(strengthOf('kan niet betalen', 'inability')).toBe(1);
  });

  it.each([
    'factuur niet ontvangen (3e keer)',
    'weer geen factuur ontvangen',
    'third time: never received the invoice',
    'invoice not received again',
    'Rechnung wieder nicht erhalten',
    "n'a encore une fois pas reçu la facture",
  ])('of a repeated excuse is half: %s', (note) => {
    expect(strengthOf(note, 'admin')).toBe(0.5);
  });

  it.each(["n'a pas encore reçu la facture", 'never received the invoice', 'Factuur niet ontvangen, opnieuw gemaild'])(
    'of a first excuse is whole: %s',
    (note) => {
      expect(strengthOf(note, 'admin')).toBe(1);
    },
  );
});

describe('a settled dispute', () => {
  it.each([
    'bezwaar ingetrokken',
    'Klage über Lieferung nicht mehr aktuell, erledigt',
    'Klacht over levering. Is inmiddels opgelost.',
    'creditnota ontvangen, betaalt rest vrijdag',
    'Dispute resolved, will pay on Friday',
    'Litige clos',
  ])('is reported: %s', (note) => {
    expect(readNote(note).disputeResolved).toBe(true);
    expect(topics(note)).not.toContain('dispute');
  });

  it.each(['klacht nog niet opgelost', 'will not pay until the complaint is resolved', 'geen klacht', 'Problem gelöst? Reklamation offen'])(
    'is not read into: %s',
    (note) => {
      expect(readNote(note).disputeResolved).toBe(false);
    },
  );

  it('does not settle a complaint that comes after it', () => {
    expect(topics('Eerste klacht opgelost, maar nu is het bedrag onjuist')).toBe('dispute');
  });
});

describe('a mention', () => {
  it('carries the phrase of the lexicon and its language, never the text of the note', () => {
    const [mention] = readNote('Mevrouw Jansen zegt: FAKTUUR NOOIT ONTVANGEN van 12 maart').mentions;
    expect(mention).toMatchObject({ topic: 'admin', language: 'nl' });
    expect(mention?.phrase).not.toMatch(/jansen|maart/i);
  });

  it('takes the preferred language where the words belong to several', () => {
    expect(readNote('dispute', 'en').mentions[0]?.language).toBe('en');
    expect(readNote('dispute', 'nl').mentions[0]?.language).toBe('nl');
  });
});
