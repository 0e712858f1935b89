import type { Lexicon } from './lexicon.js';

export const nl: Lexicon = {
  language: 'nl',
  everyday:
    'de het een en van ik hij zij ze wij we u je jij jullie mijn zijn haar hun ons onze uw is was ben bent waren heeft hebben heb had hadden wordt worden werd ' +
    'met voor op in aan bij naar uit over om te dat die dit deze er hier daar wat wie waar hoe waarom niet geen wel ook nog al maar want omdat dus als dan toch ' +
    'gaat gaan ga ging doet doen kan kunnen moet moeten wil willen zal zullen mag zou heel erg veel goed gesprek prettig mevrouw meneer mevr dhr zegt zeggen ' +
    'gebeld gesproken teruggebeld terugbellen bellen belt gehoor bereikbaar achtergelaten ingesproken collega neemt bericht receptie volgens graag bedankt ' +
    'opgelegd omslag opslag toegezegd verkoopt verkocht gesteld besteed bestemd geleden gebleven dank groet groeten beste geachte heer bijlage hierbij ons onzer ' +
    'gewerkt werkte werking afspraak vraag vragen antwoord nummer dag dagen jaar uur uren',
  fillers:
    'de het een t nog ook al gewoon helaas even er echt heel erg zeer toch dan nu momenteel weer inmiddels dat dit die deze te om zo maar wat eens hem haar ze hij zij ik we wij ' +
    'mij ons onze zijn hun is was wel daar hier nogal vrij volledig helemaal steeds eerst pas alsnog eigenlijk volgens nieuwe heeft hebben heb had werd wordt graag ' +
    'onmiddellijk direct blijkbaar waarschijnlijk onlangs recent persoonlijk ivm van m door via zelf meer',
  words: {
    invoice:
      'factuur facturen faktuur fakturen factuurtje rekening rekeningen rek nota notas fct fctn fakt fact factuurnr factuurnummer verzamelfactuur eindafrekening jaarafrekening afrekening mail email post',
    pay: 'betalen betaal betaalt betaald betaling betalingen voldoen voldoet voldaan overmaken overmaakt overgemaakt aflossen afbetalen betaalde bet',
    debtor: 'klant debiteur deb mevrouw meneer mevr mw dhr hij zij ze bedrijf onderneming firma bv zaak zaken vennootschap holding',
    pays: 'betaalt betalen betaal voldoet voldoen overmaken overmaakt afrekenen storten stort rekent vereffent vereffenen bet',
    day: 'vandaag vanmiddag vanavond vanmorgen morgen morgenvroeg overmorgen maandag dinsdag woensdag donderdag vrijdag zaterdag zondag ma di wo do vr binnenkort zsm spoedig',
    month:
      'januari februari maart april mei juni juli augustus september oktober november december jan feb mrt apr jun jul aug sep sept okt nov dec',
    no: 'niet geen nooit niets niks nergens geeneens noch',
    staff:
      'boekhouder boekhoudster boekhouding boekhoud* accountant* administrateur administratrice administratie administratief* *administratie crediteurenafdeling crediteuren ' +
      'contactpersoon medewerker medewerkster collega directeur directrice directie baas eigenaresse eigenaar chef leidinggevende manager financieel controller penningmeester secretaresse inkoper inkoop',
    absent:
      'ziek* ziekte vakantie vakanties verlof zwangerschapsverlof moederschapsverlof ouderschapsverlof afwezig vrij weg vertrokken ontslag ontslagen overleden scheiding gescheiden burn burnout ziekenhuis uitgevallen wisseling wissel gewisseld',
    financial: 'financieel financiele financiën financiële geldelijk geldelijke economisch economische',
    ill: 'ziek zieke ziekte kanker chemo hartinfarct operatie geopereerd beroerte tia burnout overspannen arbeidsongeschikt ziektewet revalidatie revalideert ongeval ongeluk depressie depressief opgenomen hartaanval ziektekosten zwangerschapscomplicaties',
    family:
      'vrouw man echtgenoot echtgenote partner vader moeder zoon dochter kind kindje kinderen ouders broer zus zuster schoonmoeder schoonvader oma opa familie familielid gezin vriendin vriend',
    bankrupt: 'failliet faillissement* surseance* omgevallen kopje bankroet insolvent faillietverklaring',
    others: 'klant klanten opdrachtgever opdrachtgevers afnemer afnemers debiteuren eindklant eindklanten hoofdaannemer huurders cliënten',
    goods:
      'goederen spullen product producten artikel artikelen levering leveringen bestelling bestellingen zending pakket pallet pallets doos dozen materiaal onderdelen onderdeel machine apparaat order partij apparatuur installatie waar meubels',
    work: 'werk werkzaamheden dienst diensten dienstverlening service kwaliteit onderhoud reparatie montage schilderwerk klus uitvoering resultaat advies schoonmaak installatie project website behandeling afwerking software oplevering prestatie levering product producten',
    worker:
      'monteur monteurs installateur aannemer schilder technicus chauffeur consultant specialist schoonmaker loodgieter elektricien vakman iemand niemand',
    amount:
      'bedrag bedragen prijs prijzen tarief tarieven uurtarief btw korting uren aantal aantallen hoeveelheid kosten toeslag totaal som regel regels meerwerk verbruik meterstand* creditering',
    po: 'po ponummer inkoopnummer inkoopordernummer bestelnummer ordernummer kostenplaats referentie referentienummer inkooporder opdrachtnummer projectnummer werknummer kenmerk p.o verplichtingennummer bestelbon bestelbonnummer bonnummer',
    address: 'adres emailadres mailadres factuuradres postadres vestiging vestigingsadres afdeling bus postbus mailbox',
    name: 'naam bedrijfsnaam bv entiteit rechtspersoon tenaamstelling debiteur klant persoon bedrijf btwnummer kvk organisatie',
    sent: 'gestuurd verstuurd verzonden gemaild toegestuurd gezonden gegaan gestuurt verzonden opgestuurd',
    wants: 'wil willen wenst vraagt vragen gevraagd verzoekt verwacht wacht wachten eist verlangt zou',
  },
  phrases: [
    {
      topics: ['inability'],
      phrases: `
        kan|kunnen|kon & niet & <pay>
        kan|kunnen & niet & ophoesten|opbrengen|opbrengt|missen|trekken|dragen|rondkomen|bekostigen|financieren|veroorloven
        kan|kunnen & niet & <pay> & voor|tot & <month>|<day>|#|eind|volgende
        niet kunnen betalen|voldoen
        niet in staat & <pay>
        onmogelijk & <pay>
        lukt niet & <pay>
        betaling lukt niet
        geen|onvoldoende|weinig|gebrek geld|geldmiddelen|middelen|saldo|liquiditeit*|cash|budget|inkomen|inkomsten|financiën|centen|cent|ruimte
        geen|onvoldoende financiële ruimte|middelen
        te weinig liquide? geld|middelen|saldo|inkomsten|werk|opdrachten
        gebrek aan geld|middelen|liquiditeit*
        geld is op
        geld is er niet
        heeft het geld niet
        geld op
        platzak|blut
        krap|krapjes
        krap bij kas
        kas is? leeg
        slecht|moeilijk|zwaar|lastig weer
        verkeert in zwaar weer
        het water staat tot|aan de lippen
        eindjes aan elkaar knopen
        liquiditeits*
        liquiditeit & probleem|problemen|krap|slecht|onvoldoende|tekort
        cashflow* & probleem|problemen|krap|slecht|lastig
        cashflowprobl*
        betalingsproblemen|betaalproblemen|betalingsmoeilijkheden|betalingsonmacht
        <financial> problemen|moeilijkheden|zorgen|nood|situatie|tegenwind|klappen
        <financial> & moeilijk|zwaar|slecht|krap|lastig|grond
        geldproblemen|geldzorgen|geldnood|geldgebrek
        schulden|schuldenlast|achterstanden
        te veel schulden
        loonbeslag|bankbeslag|derdenbeslag|beslaglegging
        beslag op|gelegd
        beslag & rekening|loon|salaris|uitkering|inboedel
        rekening|bankrekening|tegoed* & geblokkeerd|bevroren
        uitkering|bijstand|bijstandsuitkering|bijstandsniveau|voedselbank|aow'tje|minimuminkomen|minima
        geen werk|opdrachten|klussen
        inkomen|inkomsten|uitkering|omzet & weggevallen|gestopt|gedaald|lager|minder|ingestort|teruggelopen|stopgezet
        <debtor> loopt|lopen|gaat|gaan slecht|niet goed
        orderportefeuille & leeg
        omzet|verkoop valt|vallen tegen
        verlies draai*
        wacht|wachten|afhankelijk & geld|betaling|betalingen|uitbetaling & <others>
        wacht|wachten & op & geld|uitbetaling|subsidie|lening|financiering|krediet|salaris|loon|uitkering|hypotheek|investering|investeerder*|verzekeringsgeld|belastingteruggave|toeslag*|vakantiegeld
        <others> betaalt|betalen niet|laat|traag|slecht
        moet zelf nog betaald worden
        <pays> & als|zodra|wanneer & <others> & betaalt|betalen|betaald
        zelf nog geld krijgen|tegoed
        grote|grootste|belangrijkste|eigen|hun|zijn|haar|een|goede <others> & <bankrupt>
        <others> van hem|haar|hun|hen|ze & <bankrupt>
        <others> & <bankrupt> & gegaan|daardoor|geld
        bijna|dreigt|dreigend|dreigt|randje <bankrupt>
        rand van .. <bankrupt>
        <bankrupt> dreigt
        tegen|richting <bankrupt> aan
        financiering|lening|krediet|subsidie|investering|investeringsronde|kapitaalronde & vertraag*|uitgesteld|afgewezen|geweigerd|afgeketst|ingetrokken|opgezegd|niet rond|nog niet binnen
        bank & krediet|kredietlijn & ingetrokken|opgezegd|verlaagd|stop*
        kredietlimiet bereikt
        krediet*|kredietlijn|kredietlimiet|limiet|rekeningcourant|financiering & niet|geen & verhog*|verhoogd|verruim*|verleng*|verlengd|uitbreid*|uitgebreid
        plafond|limiet & bereikt|tegen|aan & krediet*|rekening|courant|bank
        wacht|wachten zelf .. <others>
        zelf & wacht|wachten & <others>
        omzet|verkoop|handel ingestort|ingezakt|weggevallen|gehalveerd
        komt|komen niet rond
        zit|zitten|staat|staan aan? .. de grond
        staat rood
        kan|kunnen pas <pay> & geld|subsidie|loon|salaris|klanten|klant|uitkering|krediet|binnen|investering|verkocht
        geen betaalcapaciteit|afloscapaciteit|aflossingscapaciteit|bestedingsruimte
        kan er niet bij
        houdt niets|niks|weinig over
        van een minimum leven
        hoofd boven water
        leeft van & spaargeld|toeslagen|aow
        personeel|lonen|salarissen|huur|belasting & niet & <pay>
        belastingschuld*|huurachterstand|huurschuld
        storting geweigerd
        incasso|automatische & gestorneerd & saldo
        betalingsonmacht|betaalonmacht
        water & lippen
        staat|staan & rood
        zwaar|diep|flink|dik|fors rood
        bank & geeft|geven|wil & niets|niks|geen|niet & meer|krediet|uitstel
        <others> & over kop
        <others> van hem|haar|hun|ze & over kop
        weet|weten & redt|redden|overleeft|overleven
        komt|komen & te? weinig|niets|niks|amper binnen
        <debtor> loopt|lopen|gaat|gaan slecht|moeizaam|stroef|beroerd|belabberd
        bedrijf|productie|werf|bouw|winkel ligt|liggen stil
        rsz|btw|fiscus|belastingdienst & schuld|schulden|achterstand|afbetalingsplan
        niet meer rond|rondkomen
        wist|weet niet wat|waarvan & <pay>
        heeft|hebben het niet
        houdt & niet & vol
        spaargeld & op
        redt|redden & niet & met|uitkering|loon|inkomen|aow
        moet|moeten & eerst & verkopen|lenen & <pay>|auto|huis|kunnen
        belastingdienst|deurwaarder|bank & geblokkeerd|beslag|bevroren
        geen|weinig|amper|nauwelijks omzet|verkoop|klandizie|verdiensten|verdienste
        grootste|grote|belangrijkste|enige <others> & kwijt|verloren|weg|vertrokken
        opdrachten|klanten|werk & vallen|valt|vielen|viel & weg
        verdient|verdienen & weinig|minder|nauwelijks
      `,
    },
    {
      topics: ['inability'],
      strength: 0.5,
      phrases: `
        kan|kunnen & deze|dit|vandaag|nu|direct week|maand & niet & <pay>
        kan|kunnen & vandaag|nu|direct|meteen|momenteel|voorlopig & niet & <pay>
        klein deel|beetje|gedeelte <pay>
        wacht|wachten op een|hun|zijn|haar? <others>
        alleen|slechts|maar & deel|gedeelte|helft|beetje & <pay>
        kan|kunnen & alleen|slechts|maar & deel|gedeelte|helft|beetje
        volgende|komende maand|week iets|beetje|deel|stukje
        pas <pay> na|als|wanneer salaris|loon|vakantiegeld|zorgtoeslag
        moeilijke|lastige|zware|slechte tijd|tijden|periode|maand|maanden|jaar
        seizoen*|corona* & slecht|tegen
        loopt minder|stroef|moeizaam
      `,
    },
    {
      topics: ['inability', 'promise'],
      strength: 0.5,
      phrases: `
        volgende|komende|eind maand|week & iets|deel|gedeelte|helft|beetje & <pay>
      `,
    },
    {
      topics: ['inability', 'plan'],
      phrases: `
        kan|kunnen|lukt & niet & in & één|een|1|eens keer|maal|keertje|stuk & <pay>
        kan|kunnen|lukt & niet & ineens|opeens & <pay>
        kan|kunnen & niet & alles|hele|volledige|totale & <pay>
      `,
    },
    {
      topics: ['plan'],
      phrases: `
        betalingsregeling*|betaalregeling*|betaalafspraak*|betalingsafspraak*|afbetalingsregeling|termijnregeling|aflosregeling|aflossingsregeling|afbetalingsplan|betaalplan|betalingsplan|afbetaling|aflossingsplan
        regeling treffen|afspreken|mogelijk|aanvragen|getroffen|afgesproken|vraagt|wil|gevraagd|verzoekt|verzoek
        vraagt|wil|verzoekt|verzoek|graag & regeling
        in & termijnen|delen|stukjes|stukken|gedeeltes|gedeelten|maandtermijnen|porties|tranches|schijven|keren|etappes
        in # keer|keren|maanden|maandelijkse & <pay>|kan|mag|graag
        in twee|drie|vier|vijf|zes|paar|meerdere keer|keren|maanden|delen
        # termijnen|maandtermijnen|delen
        twee|drie|vier|vijf|zes|tien|twaalf|meerdere termijnen|maandtermijnen|delen
        termijnbetaling*|deelbetaling*|gespreide|spreiden|gespreid|spreiding|uitsmeren|maandbedrag|deelbetalingen
        maandelijks & aflossen|afbetalen|<pay>
        per|elke|iedere|in maand|week & aflossen|afbetalen|<pay>
        # euro|eur|e|per per? maand|week
        uitstel*|betalingsuitstel|respijt
        later betalen
        meer|extra|langere|beetje tijd|tijd|betaaltermijn|termijn & nodig|vraagt|wil|graag|krijgen|nodig
        meer|extra tijd
        paar|# weken|dagen|maanden uitstel|langer|extra
        langere betaaltermijn|betalingstermijn
        termijn verlengen|verlenging
        mag|kan|kunnen & later & <pay>
        na het seizoen|oogst|zomer & <pay>
        heeft tijd nodig
        twee|drie|vier|# weken|maanden nodig
        mag|kan|wil|wilt & afbetalen|aflossen
        max|maximaal|hooguit # per maand|week
      `,
    },
    {
      topics: ['life_event'],
      phrases: `
        scheiding|echtscheiding|gescheiden|scheiden|vechtscheiding|relatiebreuk|exman|expartner
        in scheiding
        uit elkaar
        relatie is? uit|verbroken|stuk
        baan|werk & kwijt|verloren|kwijtgeraakt
        zonder werk|baan
        ontslagen|ontslag|werkloos|werkeloos|werkloosheid|ww|reorganisatie|boventallig
        werkt|werkte & niet|geen & ww|uitkering|bijstand
        ww|werkloosheidsuitkering & vakantie|verlof|vrij|weg
        contract niet verlengd
        <family> & overleden|overlijden|gestorven|verongelukt|begraven|dood|sterfgeval
        overleden|overlijden|verlies|dood van <family>
        sterfgeval|rouw|weduwe|weduwnaar|uitvaart|begrafenis|mantelzorg*
        overlijden|sterfgeval in de familie
        verhuisd|vertrokken|emigr*|geëmigreerd|verhuist & buitenland|duitsland|belgië|spanje|polen|frankrijk|turkije|portugal|curaçao
        naar het buitenland
        in het buitenland gaan wonen
        brand & gehad|winkel|bedrijf|woning|loods|afgebrand|magazijn
        afgebrand|waterschade|ondergelopen
        gevangenis|detentie|gedetineerd|dakloos
        op straat gezet
        stopt met de zaak|bedrijf
      `,
    },
    {
      // Health is no evidence (GDPR article 9): known, so that it is not read as anything else, and passed over.
      topics: [],
      phrases: `
        <ill>
        ernstig|langdurig|al|heel|erg|chronisch ziek
        in|naar het? ziekenhuis
        opgenomen & ziekenhuis|ggz|kliniek
        burn out
        overspannen thuis
        <family> & ziek|ziekte|kanker|ziekenhuis
        miskraam|bevallen|zwanger
      `,
    },
    {
      topics: ['help'],
      phrases: `
        schone lei
        schuldhulp*|schuldsanering*|schuldbemiddel*|schuldenregeling*|schuldregeling|schuldbegeleiding|schulddienstverlening|schuldeisersakkoord|schuldbeheer
        gemeente & schuld*|hulp|regeling|bijstand|schuldenteam|budget*
        budgetcoach*|budgetbeheer*|budgetbegeleid*|budgetteam|inkomensbeheer|budgetmaatje|geldfit|humanitas|nibud|schuldenlab
        kredietbank*|stadsbank*|plangroep|schuldenknooppunt|ocmw|caw|zuidweg
        sociaal raadslieden|raadsvrouw|raadsman
        maatschappelijk werk*
        wijkteam|buurtteam|schuldenteam
        sociaal wijkteam|team
        hulp bij|met schulden|geldzaken|administratie
        minnelijk* traject|akkoord|regeling
        minnelijke schuldregeling
        stabilisatie*|moratorium
        ondernemersklankbord|imk|bbz
        saneringskrediet|saneringsvoorstel|crediteurenakkoord
      `,
    },
    {
      topics: ['legal'],
      phrases: `
        <bankrupt>
        faillissement & uitgesproken|aangevraagd|verklaard|staat
        <debtor> & <bankrupt>
        eigen faillissement
        whoa|wsnp|wccp|msnp
        bewindvoerder*|bewindvoering|beschermingsbewind*|schuldenbewind|bewind|bewindstelling|curator*|curatele|curandus|mentorschap|zaakwaarnemer
        onder bewind|curatele
        collectieve schuldenregeling
        gerechtelijke reorganisatie
        vereffening|vereffenaar|gedagvaard
        surseance van betaling
        uitstel van betaling verleend
        wettelijke schuldsanering
        in liquidatie
        bedrijf|onderneming|bv|vof & ontbonden|opgeheven|geliquideerd|uitgeschreven|beëindigd|gestaakt
        turboliquidatie|opgeheven
        mentor benoemd
        volmacht dochter|zoon
      `,
    },
    {
      topics: ['deceased'],
      phrases: `
        overleden|overlijden|overleed|gestorven|erfgenaam|erfgenamen|erven|nalatenschap|nabestaande|nabestaanden|boedel|executeur|overlijdensakte|erflater
        <debtor> & overleden|overlijden|gestorven|dood
        eigenaar|eigenaresse|ondernemer|directeur & overleden|gestorven
        dochter|zoon|kinderen|weduwe|familie & belt|meldt|zegt|laat|mailt|schrijft & vader|moeder|man|oma|opa|mevrouw|meneer & overleden|gestorven
        uw klant overleden
        weduwe|weduwnaar belt|meldt|schrijft|mailt
        boedelnotaris
      `,
    },
    {
      topics: ['dispute'],
      phrases: `
        <no> eens|akkoord|mee
        mee oneens|oneens
        niet mee eens
        oneens|oneigenlijk
        <no> akkoord met
        niet accoord
        klacht*|*klacht|*klachten|klaagt|klagen|geklaagd|bezwaar*|geschil*|dispuut|dispute|discussie|betwist*|betwijfelt|protest*|reclam*|reclameert|conflict|onenigheid|meningsverschil|twist
        bestrijdt|weerspreekt|gereclameerd|verweer
        maakt bezwaar
        in|gaat beroep|hoger
        ontkent|ontkennen & bestelling|opdracht|order|overeenkomst|contract|afname|ontvangst
        <wants> & korting
        klopt|kloppen|klopte & <no> & <invoice>|<amount>|<goods>|meer|helemaal|eraf
        klopt|kloppen|klopte <no>
        <no> klopt|kloppen
        <amount>|<invoice> & onjuist|fout|foutief|foutieve|verkeerd|incorrect|onterecht|fouten|afwijk*|verschilt|anders
        wijkt af
        onjuist*|foutieve|foute|verkeerd|verkeerde|onterecht|fout <invoice>|<amount>
        <invoice> & te hoog|hoge
        fout|fouten|foutje in|op & <invoice>
        <amount> & <no> & afgesproken|overeengekomen|offerte|conform
        <no> & afgesproken|overeengekomen|conform & <amount>|offerte|prijs|contract|dit|zo
        niet wat & afgesproken|besteld|overeengekomen|beloofd|geoffreerd
        anders|andere|lagere dan|prijs|tarief & afgesproken|offerte|beloofd|geoffreerd
        duurder|hoger dan & afgesproken|offerte|beloofd|verwacht|vorig|begroot
        afgesproken|beloofde|toegezegde korting|prijs|tarief & niet|ontbreekt
        korting & niet|ontbreekt|vergeten|verwerkt|beloofd|toegepast
        te duur|hoog|veel
        te veel|veel berekend|gerekend|gefactureerd|uren|geleverd|gekregen|doorbelast|betaald
        te veel & in rekening
        te veel in rekening gebracht
        creditnota*|creditfactuur*|kredietnota*|credit|creditering|gecrediteerd|crediteren|creditnota|cn
        <wants> & creditnota*|creditfactuur|credit|creditering|korting|compensatie|vergoeding|schadevergoeding|prijsverlaging|geld terug
        compensatie|schadevergoeding|coulance|terugbetaling|verrekenen|inhouding|opschorten|opschorting|schort|opgeschort|wanprestatie|ondeugdelijk**
        schade
        <no> & geleverd|ontvangen|gekregen|aangekomen|afgeleverd|binnengekomen|gehad & <goods>
        <no> geleverd|afgeleverd|gebracht|bezorgd|uitgevoerd|opgeleverd|verricht|nageleverd|gerepareerd|verholpen|hersteld|afgemaakt|afgerond
        <goods>|<work> & <no> & geleverd|uitgevoerd|ontvangen|gebeurd|gedaan|klaar|afgerond|compleet|volledig|goed
        <no> alles|compleet|volledig & geleverd|ontvangen|uitgevoerd|gekregen
        niet compleet|volledig|kompleet
        <goods>|levering|zending & incompleet|onvolledig|onvolledige|ontbreekt|ontbreken|mist|missen|tekort|kwijt|deels|gedeeltelijk|half|halve
        incompleet|onvolledig
        minder geleverd|ontvangen|bezorgd dan?
        ontbreekt|ontbreken|missen|mist|mankeren & #|stuks|dozen|onderdelen|onderdeel|levering|pallets|artikelen|deel|bestelling
        te weinig|laat geleverd|ontvangen|bezorgd|gekregen
        verkeerd|verkeerde|foute|andere geleverd|maat|kleur|artikel|artikelen|goederen|product|producten|spullen|order|type|model|bestelling
        <goods> & verkeerd|fout & geleverd
        leveringsprobl*|leverprobl*|leveringsvertraging
        beschadigd|beschadigde|kapot|kapotte|stuk|defect|defecte|gebroken|lek|lekt|lekkage|gebreken|gebrek|mankement*|mankeert|bedorven|rot|krassen|storing|storingen|ondeugdelijk|waardeloos|waardeloze|afgekeurd
        werkt|werken|functioneert|doet|doen <no>
        doet het niet
        <goods> & werkt|werken|functioneert & <no>
        <no> & werkend|werkende|functionerend|gewerkt
        <work> & slecht|slechte|matig|ondermaats|onvoldoende|tegen|gebrekkig|knoeiwerk|prutswerk|boos|ontevreden|waardeloos|maat
        <work> & <no> & goed|klaar
        kwaliteit & niet|over|zaak|slecht|problemen|discussie
        slecht|slechte|matige|gebrekkige <work>
        slordig|knoeiwerk|prutswerk|broddelwerk
        half werk
        <work>|project & niet|nog & af|goed|klaar|gebeurd|naar
        niet naar behoren|wens|tevredenheid
        <no> tevreden|content|blij
        ontevreden*|teleurgesteld|boos|kwaad|woest|pissig
        boos|ontevreden over
        probleem|problemen met|over & <goods>|<work>|levering
        <no> & besteld|opdracht|afgenomen|aangevraagd|aangeschaft|ondertekend|getekend|akkoord gegeven|om gevraagd|gebruikt
        <no> besteld|afgenomen|opgedragen
        <no> opdracht voor? gegeven|verstrekt
        <no> klant meer? bij|van ons|jullie
        <no> overeenkomst|contract
        weet van niets|niks
        opgezegd|geannuleerd|annulering|opzegging|geannuleert|ontbonden|ontbinding|stopgezet
        <work>|contract|abonnement|overeenkomst|lidmaatschap|order|bestelling|polis & opgezegd|beëindigd|geannuleerd|gestopt|afgelopen|stopgezet|verlopen|ontbonden
        al|reeds opgezegd|geannuleerd|beëindigd|teruggestuurd|geretourneerd
        <worker> & <no> & langs|langsgekomen|geweest|gekomen|verschenen|gezien|komen
        <no> langs|langsgekomen|komen opdagen
        nooit & langs|geweest|verschenen
        <goods>|alles & retour|teruggestuurd|geretourneerd|terug|teruggebracht|geweigerd
        geretourneerd|teruggestuurd|retourgestuurd|retourzending|retouren|retourneren|retour|rma
        garantie
        zaak|procedure|rechtszaak|geding & tegen|over|wegens
        rechtszaak|kortgeding|geschillencommissie|rechtsbijstand*|advocaat|advocaten|dagvaarding|jurist|ingebrekestelling|ingebreke
        wachten|wacht & reactie|antwoord|oplossing|terugkoppeling & verkoop|verkoper|accountmanager|vertegenwoordiger|klacht*|klantenservice|buitendienst
        wacht op herstel|reparatie|vervanging|nalevering|correctie|aanpassing
        betaalt|betalen|betaal niet|pas & voor|voordat|tot|totdat|als|wanneer|zodra|zolang & opgelost|gemaakt|klaar|hersteld|gerepareerd|geleverd|compleet|af|verholpen|creditnota|gecorrigeerd|aangepast|afgerond|uitgevoerd
        meerwerk & <no>|niet|betwist
        <invoice> & gecorrigeerd|corrigeren|aanpassen|herzien|corrigeer
        corrigeren|correctie <invoice>
        opgelicht|oplichting|oplichters|zwendel|misleid|misleiding|belazerd|afzetterij|bedrog
        <no> waar & betaald
        nooit om gevraagd
        vindt|vinden|stelt & fout|verkeerd|schandalig|onredelijk|overdreven|belachelijk
        ziet|zien & niet & in
        <pays>|betaalt & pas|niet & langskomt|langsgeweest|nagekeken|uitgelegd
        principieel niet
        eerst & uitleg|verklaring|opheldering
        nooit klant geweest
        op rekening & niet & hoort|horen
        gat & zending|levering|muur|vloer
        afgesproken|beloofd|toegezegd & inbegrepen|gratis|inclusief|anders
        <pays>|betalen & niet & niks|niets|nooit & gekregen|ontvangen|gehad
        prijsverhoging|verhoging|tariefwijziging & <no>|doorgegeven|akkoord|aangekondigd
        niemand & belt|reageert|antwoordt & terug|klacht|niemand
        niks op gehoord
      `,
    },
    {
      topics: ['dispute'],
      strength: 0.5,
      phrases: `
        weigert|weigeren & <pay>|betaling
        weigert <pay>
        wil niet|geen <pay>
        is|blijft van mening
        te laat geleverd|gekomen
        vindt & duur|hoog|onredelijk|onterecht|belachelijk
      `,
    },
    {
      topics: ['admin'],
      phrases: `
        vergeten|vergat|vergeet|vergeetachtig
        <invoice> & vergeten
        vergeten & <pay>
        over het hoofd gezien
        aan aandacht|de aandacht ontsnapt
        aandacht ontsnapt
        er tussendoor|doorheen|tussenuit geglipt|geglipt
        tussen wal en schip
        erdoor geglipt|geslipt
        doorheen geglipt
        blijven liggen
        <invoice> & <no> & ontvangen|gekregen|ontv|binnen|gezien|gehad|aangekomen|binnengekomen|bekend|vinden|terugvinden|kennen|geboekt|ingeboekt|verwerkt|ontvangst|geregistreerd|terug
        <invoice> <no> ontvangen|gekregen|gehad|ontv
        <no> <invoice> ontvangen|gekregen|gehad|ontv|gezien
        <no> ontvangen|ontv|gekregen|aangekomen
        n.o
        <invoice> & kwijt|kwijtgeraakt|zoekgeraakt|zoek|weg|verdwenen|verloren|weggegooid|onvindbaar|onbekend
        kwijtgeraakt|zoekgeraakt|zoek|onvindbaar
        kent|kennen & <invoice> & niet
        geen factuur|facturen|rekening|nota|mail|herinnering|aanmaning gezien|ontvangen|gekregen|gehad|bekend
        spam|spambox|spamfilter|spamfolder|junk|junkmail|ongewenste
        ongewenste mail|post|email
        kopie*|copy|factuurkopie*|duplicaat|afschrift
        <wants>|graag|stuur|sturen|mailen kopie*|copy|factuurkopie|duplicaat|pdf
        <invoice> & opnieuw|nogmaals & sturen|mailen|toesturen|ontvangen|hebben
        stuur|mail <invoice> nogmaals|opnieuw
        <staff> & <absent>
        <family> van & <staff> & ziek|overleden|overlijden|ziekenhuis
        vakantie|verlof|bouwvak|zomersluiting|sluiting|bedrijfssluiting
        op|met|wegens|ivm|i.v.m vakantie
        tot .. op vakantie
        nieuwe|nieuw|andere|gewisseld <staff>
        <staff> & nieuw|nieuwe|ingewerkt|inwerken|gewisseld|overgestapt|overgenomen|achter|achterstand|onderbezet|druk|chaos|rommel|puinhoop|vertraging|fout
        <staff> loopt achter
        achterstand & verwerk*|administratie|boekhouding|inboeken
        onderbezet|onderbezetting|personeelstekort
        nieuw|nieuwe|ander|andere systeem|pakket|software|boekhoudpakket|erp|boekhoudprogramma|administratiepakket
        systeem* & overgestapt|overgang|overstap|storing|wissel|migratie|migreren|verandering|nieuw
        overstap|migratie|overgang|conversie & systeem|software|exact|afas|sap|twinfield|erp|pakket
        systeemstoring|systeemwissel|systeemovergang|computerstoring|computerprobl*|migratie|virus|gehackt|hack|cyberaanval
        akkoord|goedkeuring|fiattering|autorisatie|accordering|fiat|handtekening|goedgekeurd|gefiatteerd|geaccordeerd|getekend|paraaf & wacht|wachten|ligt|moet|nog|ontbreekt|van|door|bij|directie
        wacht|wachten op|nog & akkoord|goedkeuring|fiat
        goedkeuring*|fiattering*|fiatteren|goedkeuren|accorderen|accordering|autorisatie|goedkeuringsproces|goedkeuringsronde
        nog <no> goedgekeurd|geaccordeerd|gefiatteerd|getekend|ingeboekt|geboekt|verwerkt|akkoord
        moet & eerst & langs|van|via|naar|door|bij & <staff>
        moet & <staff> & tekenen|goedkeuren|akkoord|overleggen|zien|kijken|ondertekenen
        overleggen|overleg|bespreken|navragen|nakijken met|bij & <staff>|man|vrouw|partner|compagnon
        ligt|staat|zit|is bij & <staff>
        ligt & bureau
        ligt nog & <staff>|stapel|bureau
        betaalrun|betaalronde|betalingsrun|betaalbatch|batch|betaaldag|betaaldagen|betalingsronde|run|betaallijst|betaallijstje
        gaat mee & betaal*|run|batch
        staat|zit|gaat in & betaling|betaal*|batch|run
        staat klaar|ingepland
        klaargezet|ingepland
        staat in de planning
        portaal|portal|leveranciersportaal|ariba|coupa|basware|tungsten|peppol|ubl|efactuur|efacturatie|xml|digipoort|ketenstandaard
        verkeerde afdeling|persoon|contactpersoon|mailbox|map
        doorgestuurd|doorsturen|doorgezet naar & <staff>|afdeling|hoofdkantoor|administratie
        hoofdkantoor|concern* & betaalt|betaling|regelt|loopt
        fusie|overname|overgenomen|verhuizing
        administratieve|administratief fout|chaos|achterstand|rommel|vergissing|redenen|probleem|problemen
        rommelig|chaos|chaotisch|wanordelijk|rommeltje|puinhoop
        typefout|typfout|verkeerd rekeningnummer
        verkeerd|verkeerde|oud|oude|fout rekeningnummer|iban|bankrekening
        overboeking|betaling|overschrijving & mislukt|teruggekomen|geweigerd|fout
        niet goed doorgekomen
        vergissing|misverstand|misgegaan|abuis|abusievelijk|slordigheid
        iets|het|er misgegaan|mis
        uit het oog verloren
        erdoor? ontschoten|ontgaan
        geen tijd gehad
        nog niet aan toe gekomen
        geen tijd|toegekomen
        druk|drukte & vergeten|liggen|tijd|gehad
        vervaldatum|betaaltermijn & verkeerd|niet
        dacht|meende|verkeerde & vervaldatum|termijn|datum
        dacht & automatische incasso
        automatische incasso & dacht|ging|verwacht|niet
        zit|staat nog niet in systeem|boekhouding
        facturen op papier
        ingewerkt
        verzamel* herinnering
        hoofdkantoor|moederbedrijf|holding & navragen|vragen|regelen|doen|doet|regelt|betalingen
        aftekenen|afgetekend & moet|nog|door|directeur|directie|<staff>
        afgetekend|aftekenen
        bouwverlof|kraamverlof|ouderschapsverlof|moederschapsverlof|jaarlijkse
        loopt|lopen & achter
        overgestapt & naar
        dacht|dachten & collega|iemand|anderen|vrouw|man|partner|zoon|dochter|moeder|vader & gedaan|betaald|deed|doet|geregeld|betaalde
        <invoice> & nergens & staan|vinden|terug|terugvinden
        verkeerde|foute|oude rekening|rekeningnummer|iban|bankrekening & gestort|overgemaakt|betaald|overgeschreven
        op|naar verkeerde|foute|oude rekening & gestort|overgemaakt|betaald|overgeschreven
        zonder <po> & boeken|betalen|verwerken|geboekt
        uit het oog
        aan aandacht ontsnapt
        nieuwe bank|bankrekening|rekeningnummer|domiciliëring
        bank & veranderd|gewisseld
        domiciliëring & stopgezet|vervallen|niet|nieuwe
        laten liggen
        nieuwe medewerker|collega|bedrijfsleider|eigenaar
        op naam van & zetten|moet|graag|andere|bv
        was|waren & weekje|week|weken|paar & weg
        stond|zat & verkeerde|andere & map|mailbox
        klaargezet & niet|nooit & verzonden|verstuurd|bevestigd
      `,
    },
    {
      topics: ['admin', 'ours'],
      phrases: `
        <po> & ontbreekt|ontbrak|ontbreken|mist|missen|ontbreekt|vergeten|vermeld|vermelden|vermelding|nodig|zonder|geen|niet|verkeerd|verkeerde|onjuist|fout|vereist|verplicht|moet|wil|vraagt|toevoegen|erop|eist|ontbr
        zonder|geen|missende|ontbrekend|verkeerd|verkeerde|onjuist <po>
        <wants>|mist <po>
        kan|kunnen niet <pay> zonder <po>
        <po>
        <invoice>|<sent>|<address> & oud|oude|verkeerd|verkeerde|vorig|vorige|fout|foute|onjuist|foutief & <address>
        oud|oude|verkeerd|verkeerde|vorige|fout|foute|onjuist <address>
        nieuw|nieuwe|ander|gewijzigd <address>
        <address> & gewijzigd|veranderd|onjuist
        <address> klopt niet
        verhuisd
        <invoice> & oud|oude|verkeerd|verkeerde|fout|foute|onjuiste & <name>
        op|aan|naar verkeerde|oude|foute|andere|onjuiste <name>
        tenaamstelling
        verkeerde tenaamstelling
        tenaamstelling & niet|onjuist|fout|verkeerd|klopt
        naam klopt niet
        <staff> & werkt & niet meer
        werkt & hier|daar|er|niet & niet & meer
        niet meer werkzaam|dienst
        uit dienst
        <invoice>|<sent> & vertrokken|vorige|oude|exmedewerker|oudmedewerker <staff>
        dubbel|dubbele|tweemaal <invoice>
        <invoice> & dubbel|tweemaal|twee keer|2x
        dubbel|tweemaal gefactureerd|berekend|<sent>|ontvangen|geboekt
        twee|2 keer gefactureerd|berekend|<sent>
        onze|ons fout|vergissing|schuld|ons & adres|factuur|verstuurd
        wij|we hadden|hebben & verkeerd|verkeerde|fout|oude|niet & <address>|<name>|<invoice>|<sent>
        naar|aan vorige|oude & eigenaar|huurder|bewoner|eigenaren
        btwnummer|kvknummer & ontbreekt|niet|fout|onjuist|verkeerd
        mail & bounce*|retour|onbestelbaar
        bounce*|onbestelbaar
        <invoice> retour gekomen|ontvangen
      `,
    },
    {
      topics: ['already_paid'],
      phrases: `
        al|reeds|allang|inmiddels|intussen|gisteren|eergisteren <pay>
        al|reeds|allang|inmiddels|gisteren betaald|voldaan|overgemaakt|overgeboekt|gestort|geregeld|afgerekend|vereffend
        is|heeft|hebben|was|zijn & betaald|voldaan|overgemaakt|overgeboekt|afgeschreven|bijgeschreven
        betaald|voldaan|overgemaakt|overgeboekt|gestort|afgeschreven & op|vorige|gisteren|eergisteren|afgelopen|vorig|via|met|vanochtend|vanmorgen|net|zojuist|<day>|week|#|bank|pin|contant
        overgemaakt|overgeboekt|afgeschreven|gestort|voldaan
        betaalbewijs|stortingsbewijs|betalingsbewijs|betaalbevestiging|bankafschrift|overboekingsbewijs
        bewijs van betaling|overboeking
        betaling|geld & onderweg|gedaan|uitgevoerd|verricht|verstuurd|geweest|weg|uitgegaan
        heeft|is|zegt & betaald
        contant|pin betaald
        geld is? al? van? rekening af
      `,
    },
    {
      topics: ['admin', 'already_paid'],
      strength: 0.5,
      phrases: `
        dacht|denkt|meent|meende & al|reeds & betaald|voldaan|overgemaakt
        dacht & betaald
        dacht dat & betaald|voldaan|overgemaakt|afgeschreven
      `,
    },
    {
      topics: ['promise'],
      phrases: `
        <pays> & <day>
        <pays> & deze|volgende|komende|aanstaande|einde|eind|begin|dit|aankomende|medio week|maand|weekend|weken|dagen|<day>|<month>|jaar|vd|v
        <pays> & eind|einde|begin|medio van? week|maand|<month>
        <pays> & # <month>
        <pays> & op|voor|uiterlijk|binnen|per #
        <pays> & binnen|over # dagen|weken|week
        <pays> & paar|enkele|twee|drie dagen|weken
        <pays> & rest|restant|resterende
        <pays> direct|meteen|onmiddellijk|alsnog|nu|gelijk|snel|zsm|spoedig|binnenkort|z.s.m
        maakt|maak|maken & over & <day>|week|maand|direct|meteen|geld|bedrag|het|eind
        gaat|zal|zullen|gaan alsnog? <pays>
        gaat|zal|zullen|gaan & wel? betalen|overmaken|voldoen
        regelt|regelen|maakt & betaling & <day>|week|direct
        belooft|beloofd|toegezegd|zegt & <pays>
        belooft|belooft|beloven|toezegging|betaaltoezegging|betaalbelofte|betalingstoezegging|betalingsbelofte
        toegezegd & <pays>|#|<day>
        <day> wel
        <day> & op|binnen uw|jullie rekening
        <day> op rekening
        zet & betaling & klaar|door|in
        komt|staat & <day>|week & binnen|op|rekening
        doet|doe & betaling & <day>|week|maand|nu
        betaling volgt
        betaling|overboeking & <day>|uiterlijk|eind
        zal|gaat & in orde & maken|komen
        krijgt|krijgen|ontvangt geld|betaling|bedrag & <day>|week|maand
        wordt|worden & <day>|week|maand|eind|# & betaald|overgemaakt|voldaan
        wordt|worden betaald|overgemaakt|voldaan & <day>|week|maand|#
        zet & door & <day>
        orde & tegen|voor|eind & week|maand|<day>
        betaling vertrekt|vertrok & <day>
      `,
    },
    {
      topics: ['stretching'],
      phrases: `
        andere leveranciers|rekeningen|crediteuren gaan|hebben voor|voorrang
        <pays> & altijd & na|op|pas|laat|later|te|#
        <pays> & standaard|structureel|principieel|bewust|steevast|consequent|expres|opzettelijk & pas|na|laat|op|te|#|later|niet
        <pays> & pas|nooit|alleen & na|bij|voor & aanmaning*|herinnering*|sommatie|deurwaarder|incasso|dreig*|tweede|derde|laatste
        <pays> & nooit & op tijd
        <pays> nooit op|binnen tijd|termijn
        wacht|wachten & met & betalen|betaling
        wacht & tot|op|altijd & aanmaning*|sommatie|laatste|deurwaarder|herinnering
        rekt|rekken|gerekt|oprekken & betaaltermijn|betalingstermijn|termijn|op|betaling
        rekt op
        hanteren|hanteert|houdt|houden|betaaltermijn|betalingstermijn & # dagen
        hanteren|hanteert & eigen? & betaaltermijn|betalingstermijn|termijn
        betaalbeleid|betalingsbeleid|bedrijfsbeleid
        beleid & # dagen
        beleid & betalen|betaling|laat
        stelt & uit|betaling & steeds|altijd|bewust|telkens
        traineert|traineren|vertragingstactiek|tijdrekken|uitstelgedrag
        smoesjes|smoes|uitvluchten|kluitje|praatjes
        steeds|telkens|iedere|elke nieuwe|andere|weer smoes|excuus|excuses|uitvlucht|verhaal
        kan wel & <pay> & wil
        kan wel <pay>
        houdt & betaling & vast|tegen|op|bewust
        spaart & renteloos
        lost? betaalt als laatste
        ons als bank
      `,
    },
  ],
  withdrawn: `
    bezwaar*|klacht*|geschil|betwisting|reclamatie|claim & ingetrokken|vervallen|afgewezen|opgelost|afgehandeld|afgerond|gesloten|verholpen|geschikt|bijgelegd
    ziet af van & klacht|bezwaar|claim
    creditnota*|creditfactuur|kredietnota & ontvangen|gestuurd|verstuurd|verwerkt|gekregen|gemaakt|verzonden|akkoord|opgesteld|aangemaakt|binnen|geboekt|gemaild
    al|reeds|is gecrediteerd
    alsnog|inmiddels geleverd|compleet|gerepareerd|hersteld|vervangen|nageleverd|verholpen
    niet meer actueel|aan de orde
    toch akkoord
  `,
  resolved: `
    opgelost|afgehandeld|verholpen|hersteld|rechtgezet|gerepareerd|geregeld|afgerond|ingetrokken|bijgelegd|geschikt|uitgepraat|gesloten|afgesloten|nageleverd|vervangen|opgehelderd
    akkoord met? bedrag|factuur|voorstel|oplossing|prijs
    is|nu|gaat|klant|inmiddels akkoord
    klopt toch|wel|nu
    toch wel? eens
    is? nu? in orde
    nu tevreden
  `,
  repeated: `
    3e|2e|4e|5e|derde|tweede|vierde|vijfde|zoveelste keer|maal
    2x|3x|4x al|eerder|gemeld|keer|niet|niets
    weer|wederom|alweer niet|geen|niets|vergeten|ziek|vakantie|spam|kwijt|een|hetzelfde|dezelfde
    alweer|zoveelste|wederom
    opnieuw niet|geen
    voor de? # keer
    zelfde|hetzelfde excuus|smoes|verhaal
    nog steeds|altijd niet|geen ontvangen|factuur|kopie
    steeds hetzelfde
  `,
  neutral: `
    niet alleen
    geen|zonder probleem|problemen|punt|moeite
    geen enkel probleem
    geen gehoor|antwoord|reactie|contact|idee|bereik|voicemail
    niet bereikbaar|aanwezig|bereikt|beschikbaar|thuis|opgenomen|gelukt
    neemt|nam niet op
    niet <pay>
    <pay> niet
    nog niet|geen betaald|betaling|overgemaakt|voldaan|ontvangen betaling
    nog niets|niks <pay>|betaald|ontvangen|gezien|binnen
    zou|zouden <day> <pays>
    zou|zouden <pays> <day>
    genoeg|voldoende geld|saldo|middelen
    <invoice> & in goede orde & ontvangen
    klopt helemaal? alles|wel
    <invoice> wel|is ontvangen|klopt|gestuurd|verstuurd|gemaild|doorgestuurd
    <invoice> opnieuw|nogmaals <sent>
    kopie*|copy & <sent>
    voicemail ingesproken
    bericht achtergelaten
    terugbelverzoek
    ga|gaat|gaan er? naar? kijken
    belt|bellen|bel ons|mij|me? terug|morgen
    betalingsherinnering|betaalherinnering|herinnering|aanmaning & <sent>
    zaak van
    klachtenafdeling|klantenservice
    incassobureau|deurwaarder|incasso
    dreigt|dreigen|gedreigd met|faillissement* faillissement*|deurwaarder|incasso|advocaat
    wij|we vragen|dienen|gaan .. faillissement* aan|in|aanvragen
    faillissement* aanvragen|aanvraag|faillissementsaanvraag
    als zzper|ondernemer|bedrijf|gevolg|particulier
    ziekenhuis & is|klant|debiteur & ons
    kan dit|deze week niet
    creditcard|credit card
    niets meer open
  `,
  negationLeft: { words: 'niet geen nooit zonder nergens noch niets niks nimmer geenszins ontkent', reach: 5 },
  negationRight: { words: 'niet geen nooit niets niks nergens', reach: 4 },
  stops: 'en omdat want wegens vanwege door doordat dus zodat daardoor i.v.m ivm sinds aangezien daarom tot totdat voor voordat waardoor',
  or: 'of noch',
  turns: 'maar echter doch desondanks niettemin',
  conditionals: 'als indien wanneer mocht mits tenzij stel ingeval',
  pending:
    'tot totdat voor voordat zodra pas eerst moet moeten wil willen wacht wachten wordt worden zolang vraagt verwacht graag komt zal',
  ourActs:
    'aangeboden voorgesteld uitgelegd gewezen verwezen geadviseerd gewaarschuwd gedreigd aangeraden aangedragen toegelicht aangekondigd medegedeeld meegedeeld geïnformeerd verteld aangezegd',
  debtorActs: 'heeft vraagt wil hij zij ze klant debiteur mevrouw meneer wilde mevr dhr',
  thirdParties:
    'leverancier leveranciers toeleverancier buurman buurvrouw buren concurrent concurrenten huurder onderhuurder kennis neef nicht exwerkgever zusterbedrijf moederbedrijf onderaannemer exhuurder verkoper vertegenwoordiger verhuurder leasemaatschappij transporteur vervoerder collegabedrijf',
};
