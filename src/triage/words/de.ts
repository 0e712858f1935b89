import type { Lexicon } from './lexicon.js';

export const de: Lexicon = {
  language: 'de',
  everyday:
    'der die das den dem des ein eine einer einem einen eines und oder ich er sie es wir ihr du mein sein seine ihre unser unsere euer ist war sind waren bin wird werden wurde hat haben hatte hatten ' +
    'mit für auf in im am an bei beim nach zu zum zur aus über um von vom vor dass wenn wie was wer wo warum nicht kein keine keinen auch noch schon aber denn weil also als dann doch nur sehr viel gut ' +
    'geht gehen macht machen kann können muss müssen will wollen soll sollen darf mag möchte herr frau hr fr sagt sagen sagte ruft zurück angerufen erreicht telefoniert besprochen mailbox anruf ' +
    'kollege nimmt nachricht bitte danke gruß grüße freundliche gespräch nettes sehr geehrte damen herren anbei hiermit prüft schaut heute morgen gestern tag tage woche monat jahr stunde jetzt ' +
    'bestellte gestellt bestätigt bestimmt erledige vergeben gewählt gesamt laut selbst',
  fillers:
    'der die das den dem des ein eine einer einem einen es er sie wir ich ihm ihr ihnen uns auch noch schon leider derzeit momentan zurzeit aktuell gerade im moment sehr ganz wirklich nur wieder sich ' +
    'mal eben einfach wohl doch bis dato bisher bislang jetzt ja heute zum am diesen diese dieser seine ihre unsere sein ist war sind wurde wurden hat haben hatte angeblich offenbar noch so zu für vor von alle davon selbst',
  words: {
    invoice:
      'rechnung rechnungen rg rng re rech faktura fakturen beleg belege schlussrechnung mail email post schreiben betrag abrechnung jahresabrechnung rechnungsnummer sammelrechnung',
    pay: 'zahlen zahlt zahle zahlung zahlungen bezahlen bezahlt bezahle gezahlt begleichen begleicht beglichen überweisen überweist überwiesen überweisung zahlte abbezahlen ausgleich',
    debtor: 'kunde kundin schuldner schuldnerin firma unternehmen gmbh herr frau hr fr er sie betrieb mandant geschäft laden inhaber',
    pays: 'zahlt zahlen zahle bezahlt bezahlen bezahle begleicht begleichen überweist überweisen überweise',
    day: 'heute morgen übermorgen montag dienstag mittwoch donnerstag freitag samstag sonntag mo di mi do fr bald demnächst umgehend sofort zeitnah kurzfristig baldmöglichst asap',
    month:
      'januar februar märz april mai juni juli august september oktober november dezember jan feb mrz apr jun jul aug sep sept okt nov dez',
    no: 'nicht kein keine keinen keinem keiner keinerlei nie niemals nix nichts ohne weder noch nirgends niemand',
    staff:
      'buchhalter buchhalterin buchhaltung buchhaltungs* sachbearbeiter sachbearbeiterin steuerberater steuerberaterin geschäftsführer geschäftsführerin geschäftsführung geschäftsleitung chef chefin kollege kollegin ' +
      'ansprechpartner ansprechpartnerin mitarbeiter mitarbeiterin sekretärin verwaltung leiter leiterin einkauf einkäufer kreditorenbuchhaltung vorgesetzte vorgesetzter controlling zuständige zuständiger inhaberin prokurist vorstand hausverwaltung rechnungsprüfung',
    absent:
      'krank krankheit krankgeschrieben urlaub elternzeit mutterschutz abwesend weg ausgeschieden gekündigt verlassen verstorben ausgefallen wechsel gewechselt krankenhaus unterbesetzt überlastet gestorben scheidung freigestellt',
    ill: 'krank krankheit erkrankt erkrankung krebs schlaganfall herzinfarkt operation unfall krankgeschrieben arbeitsunfähig reha pflegefall depression depressionen burnout erwerbsunfähig klinik krankengeld schwerkrank verunglückt pflegebedürftig',
    family:
      'ehefrau ehemann frau mann partner partnerin lebensgefährte lebensgefährtin vater mutter sohn tochter kind kinder bruder schwester eltern familie oma opa ehegatte gatte',
    bankrupt: 'insolvenz* insolvent insolvente insolventen konkurs* bankrott *insolvenz',
    others:
      'kunde kunden kundin großkunde großkunden auftraggeber hauptkunde abnehmer mieter debitoren bauherr bauherren endkunde endkunden hauptauftraggeber',
    goods:
      'ware waren lieferung lieferungen artikel produkt produkte bestellung bestellungen paket sendung palette paletten teil teile gerät geräte maschine material anlage möbel kartons ersatzteil ersatzteile auftrag stück',
    work: 'arbeit arbeiten leistung leistungen dienstleistung service qualität reparatur montage wartung ausführung einbau installation projekt beratung reinigung software handwerker betreuung ergebnis schulung teilleistung',
    worker: 'techniker monteur handwerker maler installateur fahrer berater niemand elektriker klempner servicetechniker keiner jemand',
    amount:
      'betrag beträge preis preise mwst umsatzsteuer rabatt skonto stunden menge mengen summe position positionen kosten stundensatz gebühr gebühren zuschlag rechnungsbetrag anzahl tarif verbrauch zählerstand aufmaß arbeitszeit',
    wrong:
      'falsch falsche falscher falschen falsches fehlerhaft fehlerhafte unrichtig inkorrekt fehler abweichend abweichung überhöht unberechtigt ungerechtfertigt zweifelhaft nichtnachvollziehbar',
    po: 'bestellnummer bestellnr auftragsnummer auftragsnr bestellbezug po kostenstelle bestellreferenz leitwegid ponummer referenznummer projektnummer bestellkennzeichen lieferantennummer bestellangabe',
    address:
      'adresse anschrift mailadresse emailadresse rechnungsadresse rechnungsanschrift postfach mailadressen filiale niederlassung postadresse',
    wants:
      'will wollen möchte möchten wünscht bittet bitten braucht brauchen benötigt benötigen verlangt fordert erwartet wartet warten verlangen bräuchten',
    broken:
      'beschädigt beschädigte kaputt kaputte defekt defekte mangelhaft mangelhafte mangelhafter mangel mängel schaden schäden zerbrochen undicht bruch schadhaft fehlerhaft verdorben unbrauchbar funktionsunfähig zerkratzt verschimmelt gebrochen transportschaden nachbesserung nachbesserungen nachbessern',
  },
  phrases: [
    {
      topics: ['inability'],
      phrases: `
        kann|können|könne|könnte|konnte & nicht & <pay>|aufbringen|leisten|stemmen|bedienen|tragen
        kann|können & nicht & <pay> & vor|bis & <month>|<day>|#|ende
        kann|können & raten|rate & nicht & <pay>|leisten|aufbringen
        kann|können & nicht & leisten|aufbringen|stemmen|finanzieren
        nicht zahlen können|kann
        nicht in der lage & <pay>
        außerstande
        unmöglich & <pay>
        nicht zahlungsfähig
        zahlungsunfähig*|zahlungsschwierigkeiten|zahlungsengpass|zahlungsprobleme|zahlungsstockung
        kein|keine|keinen|nicht|ohne|zu|wenig|fehlt geld|mittel|einkommen|einnahmen|liquidität|liquiden|guthaben|deckung|aufträge|arbeit|umsatz|budget|kohle|genug|umsätze
        kein|keine|keinen geld|mittel|einkommen|einnahmen|aufträge|liquidität|arbeit|umsatz|liquiden
        geld & fehlt|knapp|reicht|ausgegangen|alle|da & nicht|fehlt|knapp|ausgegangen|reicht
        geld fehlt|knapp|reicht|ausgegangen
        knapp bei? kasse|dran|geld
        klamm|pleite|blank|mittellos|verschuldet|überschuldet|abgebrannt
        liquiditätsengp*|liquiditätsprobl*|liquiditätsschwierigkeiten|liquiditätslücke|finanzierungslücke|geldprobleme|geldsorgen|geldnot|geldmangel|finanznot|engpass|engpässe
        liquidität & problem|angespannt|knapp|eng|fehlt|schwierig|schlecht|mangel
        finanziell|finanzielle|finanziellen|finanzieller|wirtschaftlich|wirtschaftliche|wirtschaftlichen & probleme|problemen|schwierigkeiten|lage|not|eng|engpass|schwierig|schlecht|angespannt|klemme|notlage|situation|sorgen|ende
        schulden|schuldenberg|verschuldung|überschuldung
        konto|gehalt|lohn|bankkonto|kontos & gepfändet|pfändung|gesperrt|überzogen|minus|leer|dispo|eingefroren|pfändungen
        pfändung*|lohnpfändung|kontopfändung|gepfändet|gehaltspfändung|gerichtsvollzieher
        hartz|bürgergeld|sozialhilfe|grundsicherung|arbeitslosengeld|alg|sozialleistungen|jobcenter|tafel|existenzminimum|mindestrente|kurzarbeit
        lebt|leben von|vom & rente|amt|bürgergeld|sozialhilfe
        bank|kreditrahmen|kreditlinie|dispo|kredit & nicht|kein|keine|keinen|abgelehnt|verweigert & erhöht|erhöhen|erhöhung|verlängert|verlängern|verlängerung|aufgestockt|aufstocken
        kreditrahmen|kreditlinie|dispo & ausgeschöpft|ausgereizt|gekürzt
        wartet|warten selbst .. <others>
        umsatz|umsätze|geschäft eingebrochen|weggebrochen|halbiert
        wartet|warten|angewiesen|abhängig & zahlung*|geld|zahlungseingang|zahlungseingänge|überweisung & <others>
        wartet|warten & auf & geld|zahlungseingang|zahlungseingänge|kredit|gehalt|lohn|förderung|fördermittel|finanzierung|investor|auszahlung|zuschuss|versicherung|rente|steuererstattung
        <others> & zahlt|zahlen|gezahlt|bezahlt|bezahlen & nicht|spät|schleppend
        großkunde|großkunden|hauptkunde|hauptauftraggeber & <bankrupt>|pleite|weggebrochen|ausgefallen|verloren
        sein|seine|ihr|ihre|eigener|eigene|wichtigster|wichtiger|größter|großer|ein|einer <others> & <bankrupt>|pleite|weggebrochen
        <others> & weggebrochen|abgesprungen|ausgefallen
        <pays> & sobald|wenn & <others> & zahlt|zahlen|bezahlt|gezahlt
        forderungsausfall|zahlungsausfall|zahlungsausfälle
        kurz|fast|droht|drohend|drohende|beinahe|rand|nahe vor? der? <bankrupt>|pleite
        <bankrupt>|pleite droht
        drohende <bankrupt>|zahlungsunfähigkeit
        bank & kredit|kreditlinie|linie|dispo|darlehen & gekürzt|gekündigt|gestrichen|verweigert|abgelehnt|reduziert
        finanzierung|kredit|darlehen|förderung|investor|finanzierungsrunde|fördermittel & verzögert|verschoben|abgelehnt|geplatzt|abgesprungen|steht|verspätet|aussteht
        auftragslage|geschäft|geschäfte|umsatz|umsätze|konjunktur|saison & schlecht|schleppend|eingebrochen|gesunken|läuft|laufen|rückgang|mau|flau|ruhig
        auftragsmangel|umsatzeinbruch|umsatzrückgang|verluste|einkommenseinbußen|auftragsflaute|flaute|einnahmeausfall
        einkommen|verdienst|einnahmen & weggefallen|weniger|gesunken|weggebrochen
        löhne|gehälter|miete|steuern & nicht & <pay>
        rücklastschrift|lastschrift & deckung|geplatzt|mangels
        mangels deckung
        steht|stehen|wasser & wasser|hals
        über die runden
        am ende|existenz|limit
        gerade so über
        muss kürzer treten
        nicht flüssig
        weiß|wissen|wüsste nicht|nicht & wovon|wie|woher & <pay>
        wovon|woher & <pay>|geld|nehmen
        kein|keine|keinen|ohne flüssigen|flüssige|freien|freie mittel|gelder
        flüssigen|flüssige mittel
        auftrag|großauftrag|geschäft|finanzierung & geplatzt|weggebrochen|verloren
        schafft|schaffen|packt & nicht & finanziell|<pay>|gerade|monat
        finanziell & nicht|kaum|schwer
        reicht|reichen hinten vorne
        reicht|reichen & nicht & geld|lohn|rente|gehalt|einkommen
        kämpft|kämpfen & überleben|existenz
        kommt|kommen & nicht|nichts|kaum & über|runden|rein
        alles|konto auf kante|null
        nachzahlung & nicht & <pay>|stemmen|leisten
        firma|betrieb|laden|geschäft & dicht|schließt|schließen|zu & macht|machen|muss
        macht|machen dicht
        hat|haben sich übernommen
        verdient|verdienen & wenig|weniger|kaum
        keine|kaum|wenig neuen? aufträge|kunden|einnahmen|umsätze
        amt|jobcenter & nichts|gestrichen|gekürzt|kein
        weihnachtsgeld|urlaubsgeld|lohn|gehalt & bis|warten|geduld|kommt
        weiß nicht weiter
      `,
    },
    {
      topics: ['inability'],
      strength: 0.5,
      phrases: `
        kann|können & diese|diesen|heute|jetzt|sofort woche|monat & nicht & <pay>
        kann|können & heute|jetzt|sofort|gleich & nicht & <pay>
        kann|können & frühestens|erst & <pay>
        kann|können & nur & teil|teilbetrag|hälfte|wenig|anteilig & <pay>
        kann nur & teil|teilbetrag|hälfte|wenig
        teilzahlung|teilbetrag & nur|möglich|erst
        schwierige|schwere|harte|schlechte zeit|zeiten|phase|lage|monate
        läuft schlecht
      `,
    },
    {
      topics: ['inability', 'promise'],
      strength: 0.5,
      phrases: `
        nächsten|nächste|nächster|ende monat|woche|monats & etwas|teil|teilbetrag|hälfte & <pay>
      `,
    },
    {
      topics: ['inability', 'plan'],
      phrases: `
        kann|können & nicht & auf|in einmal|stück|summe & <pay>
        kann|können & nicht & auf|in einmal|stück|summe|schlag
        kann|können & nicht & alles|ganze|gesamten|vollen|komplett|vollständig & <pay>
      `,
    },
    {
      topics: ['plan'],
      phrases: `
        raten*|rate|teilzahlung*|teilzahlungen|stundung*|zahlungsaufschub|aufschub|zahlungsplan|tilgungsplan|abzahlung|abzahlen|ratenweise|zahlungsvereinbarung|zahlungserleichterung*|zahlungsziel|fristverlängerung|monatsraten
        in|# raten|teilbeträgen|teilen|etappen|schritten
        in zwei|drei|vier|fünf|sechs|mehreren|# raten|teilbeträgen|teilen|monatsraten
        monatlich|wöchentlich # euro|eur|raten|möglich
        monatlich & <pay>|abzahlen|abstottern
        # euro|eur|e|pro|im pro|im|monatlich monat|woche
        pro monat & <pay>|euro|#
        mehr|bisschen|weitere|etwas zeit|wochen|luft|tage
        zahlungsziel|frist|zahlungsfrist|fälligkeit & verlängern|verlängerung|verlängert|länger|verschieben|mehr|aufschieben|bittet
        später & <pay> & kann|darf|möglich|dürfen|können|bittet
        abstottern|stotterraten|splitten|gestückelt
        noch # wochen|tage|monate zeit
        zwei|drei|vier|# wochen|monate zeit|aufschub|verlängerung|länger
        auf # monate & verteilen|strecken|aufteilen
        verteilen|aufteilen|strecken|stückeln & betrag|zahlung|monate|summe
        höchstens|maximal|nur # euro|eur|monatlich
        in # teilen|schritten|monaten
      `,
    },
    {
      topics: ['life_event'],
      phrases: `
        scheidung*|geschieden|trennung|getrennt|ehekrise
        lebt|leben|von|hat sich? getrennt
        arbeit|job|arbeitsplatz|stelle|arbeitsstelle & verloren|verlor|weg|los|verlust
        arbeitslos*|arbeitsuchend|arbeitssuchend|jobverlust|entlassen|gefeuert|betriebsbedingt
        wurde|worden|wurden gekündigt|entlassen
        gekündigt & arbeitslos|arbeitgeber|job|worden|arbeit
        kündigung bekommen|arbeitgeber
        <family> & verstorben|gestorben|tod|tot|beerdigung
        tod|verlust|todes des? der? <family>
        todesfall|trauerfall|beerdigung|witwe|witwer & familie|in|im|wegen
        todesfall|trauerfall|trauer|beerdigung|witwe|witwer
        ins|im ausland
        ausgewandert|ausland|auswandern
        ausland & gezogen|verzogen|umgezogen
        brand|feuer|hochwasser|überschwemmung|wasserschaden & firma|laden|lager|haus|betrieb|gehabt|geschäft|halle
        abgebrannt|hochwasser|überflutet|wasserschaden
        haft|gefängnis|obdachlos|inhaftiert|jva
        geschäftsaufgabe|betriebsaufgabe|gewerbe & abgemeldet
      `,
    },
    {
      // Health is no evidence (GDPR article 9): known, so that it is not read as anything else, and passed over.
      topics: [],
      phrases: `
        <ill>
        schwer|ernsthaft|lange|länger|dauerhaft krank
        im|ins krankenhaus
        krankenhaus|klinik & liegt|eingeliefert|aufenthalt
        <family> & krank|krebs|krankenhaus|erkrankt|pflegefall|pflegebedürftig
        fehlgeburt & familie|in|im|wegen
        schwanger
      `,
    },
    {
      topics: ['help'],
      phrases: `
        schuldnerberat*|schuldenberat*|insolvenzberatung|schuldenregulierung|schuldenbereinigung*|schuldenberater|sozialberatung|privatkonkursberatung|schuldnerhilfe
        p konto
        pkonto|pfändungsschutzkonto|budgetberatung|sozialarbeiter|sozialarbeiterin|sozialamt|sozialdienst
        caritas|diakonie|awo|verbraucherzentrale & hilft|schulden|beratung|betreut|hilfe|unterstützt
        hilfe|hilft bei|mit den? schulden
        außergerichtliche*|außergerichtlicher einigung|einigungsversuch|vergleich
        schuldenvergleich
        betreutes wohnen
        caritas|diakonie
      `,
    },
    {
      topics: ['legal'],
      phrases: `
        <bankrupt>
        <bankrupt> & angemeldet|eröffnet|beantragt|verfahren|antrag|verwalter|gestellt
        insolvenzverfahren|insolvenzverwalter|insolvenzantrag|insolvenzeröffnung|insolvenzverwalterin|privatinsolvenz|verbraucherinsolvenz|regelinsolvenz|restschuldbefreiung|masseverwalter|sachwalter|konkursverwalter|treuhänder|starug|masseunzulänglichkeit
        antrag auf eröffnung
        eidesstattliche|vermögensauskunft|offenbarungseid|versicherung
        eidesstattliche versicherung
        vermögensauskunft
        liquidator|liquidation|abgewickelt|abwicklung
        in liquidation|abwicklung
        firma|gmbh|unternehmen|betrieb & aufgelöst|gelöscht|erloschen|abgewickelt|geschlossen
        geschäftsbetrieb eingestellt
        gesetzlich|gesetzliche|gesetzlichen|rechtliche|rechtlichen|gerichtlich|gerichtliche betreuer|betreuung|betreuerin|vertreter
        betreuer|betreuerin|betreuungsgericht|vormund|vormundschaft|sachwalterschaft|entmündigt|erwachsenenvertreter|beistandschaft
        unter betreuung
        vorsorgevollmacht|generalvollmacht
        schutzschirmverfahren|eigenverwaltung|sanierungsverfahren|nachlassstundung
      `,
    },
    {
      topics: ['deceased'],
      phrases: `
        verstorben|verstorbene|verstorbenen|gestorben|tot|tod|ableben|erbe|erben|erbin|erbengemeinschaft|nachlass*|hinterbliebene|hinterbliebenen|sterbeurkunde|testamentsvollstrecker|erblasser
        <debtor> & verstorben|gestorben|tot
        witwe|tochter|sohn|frau|witwer|ehefrau|familie & rief|ruft|teilt|sagt|meldet|schreibt & gestorben|verstorben|tot
        witwe|witwer ruft|rief|teilt|meldet|schreibt
        witwe|witwer & gestorben|verstorben|tot|meldet|teilt
        witwe|tochter|sohn|witwer & mann|frau|vater|mutter|ehemann & gestorben|verstorben|tot
      `,
    },
    {
      topics: ['dispute'],
      phrases: `
        <goods>|stück|# & gefehlt|fehlten|fehlt|fehlen & haben|hat|noch
        reklam*|reklamation*|beanstand*|beschwer*|bestreit*|bestritten|widerspr*|widerspricht|widersprochen|einspruch|einwand|einwände|einwendung*|streitig|strittig|streit|rechtsstreit|klage|klagt|moniert|rügt|mängelrüge|mängelanzeige|gerügt|bemängel*|streitfall|disput|meinungsverschiedenheit*|uneinig
        nicht einverstanden|akzeptiert|anerkannt|einsehen
        nicht & einverstanden
        erkennt & nicht & an
        <amount>|<invoice> & <wrong>
        <wrong> <amount>|<goods>|<invoice>|artikel|größe|farbe|menge|produkt|modell
        <wrong> & geliefert|berechnet|abgerechnet
        fehler in|auf & <invoice>
        <amount>|<invoice>|stunden & stimmt|stimmen|passt|passen|korrekt|richtig|nachvollziehbar & nicht|nie
        stimmt|stimmen|passt|passen nicht
        <amount>|<invoice> & zu hoch|teuer|viel
        zu hoch|teuer|viel berechnet
        zu viel berechnet|abgerechnet|verrechnet|geliefert
        zuviel|überhöht*|überteuert
        anderer|anderen|anderes|niedriger|niedrigerer|höher|teurer & preis|angebot|vereinbart|als
        weicht|weichen|abweichung|abweichend & angebot|bestellung|vereinbarung|vertrag|auftrag|ab
        weicht|weichen & ab
        entspricht|entsprechen|nicht & nicht|wie & angebot|bestellung|vereinbart|vereinbarung|vertrag|auftrag|besprochen|erwartungen
        nicht wie & vereinbart|besprochen|bestellt|angeboten
        nicht & vereinbart|beauftragt|abgesprochen|zugesagt|vereinbarung
        rabatt|skonto|nachlass|preisnachlass & nicht|fehlt|abgezogen|berücksichtigt|vereinbart|zugesagt|vergessen
        gutschrift*|storno*|rechnungskorrektur|korrekturrechnung|minderung|mindert|preisnachlass|preisminderung|schadenersatz|schadensersatz|kulanz|zurückbehaltung*|einbehalt*|einbehalten|zurückbehalten|gegenforderung|aufrechnung|nacherfüllung|wandlung|rücktritt
        <wants> & gutschrift|rabatt|nachlass|ersatz|minderung|erstattung|entschädigung|storno|korrektur|umtausch|rückerstattung
        <invoice> & korrigier*|berichtig*|ändern|storniert|stornieren|korrektur
        <goods>|<work> & <broken>
        <broken>
        funktioniert|funktionieren|läuft|geht|tut nicht
        <goods>|<work> & nicht|nie & geliefert|erhalten|bekommen|angekommen|gekommen|erbracht|fertig|erledigt|ausgeführt|vollständig|komplett|funktioniert|abgenommen|abgeschlossen|eingetroffen
        nicht|nie|nichts geliefert|erbracht|ausgeführt|fertiggestellt|fertig|angeliefert|abgenommen|durchgeführt|repariert|behoben|funktionsfähig|vollständig|komplett
        unvollständig*|unfertig|lieferverzug|lieferverzögerung|fehlmenge*|fehlmengen|minderlieferung|falschlieferung|fehllieferung|teillieferung
        fehlt|fehlen|fehlten & #|teil|teile|stück|paletten|ware|artikel|kartons|<goods>|zwei|drei|hälfte
        <goods>|lieferung & fehlt|fehlen|unvollständig|verspätet|spät|unzureichend|hälfte|nur
        zu|verspätet spät|wenig geliefert|gekommen|angekommen
        verspätet geliefert
        falsch geliefert
        schlecht|schlechte|schlechter|mangelnde|miserable|miese|unzureichende <work>|ausführung|qualität
        <work> & schlecht|mangelhaft|unzureichend|miserabel|schlampig|pfusch|unzufrieden|minderwertig|unsauber|ungenügend
        qualität & nicht|schlecht|probleme|mangelhaft|beschwerde|lässt
        pfusch|schlamperei|schlampig|murks|minderwertig*
        unzufrieden*|verärgert|sauer|enttäuscht|wütend
        nicht zufrieden|glücklich
        problem|probleme mit|bei & <goods>|<work>
        <no> & bestellt|beauftragt|unterschrieben|gekauft|abgeschlossen|angefordert|genutzt|bestellung
        <no> bestellt|beauftragt|unterschrieben|angefordert|gekauft
        <no> vertrag|auftrag|bestellung & abgeschlossen|erteilt|gegeben|gibt|mit|unterschrieben|aufgegeben
        vertrag|abo|abonnement|mitgliedschaft|auftrag|bestellung|fristgerecht|rechtzeitig & gekündigt|storniert|widerrufen|beendet|abgelaufen|ausgelaufen|kündigung|widerruf|annulliert
        gekündigt|storniert|widerrufen|annulliert & trotzdem|dennoch|bereits|schon|längst|berechnet
        widerruf*|storniert|stornierung|annulliert
        kündigung
        <worker> & nie|nicht|niemals & da|gekommen|erschienen|vor|aufgetaucht
        <worker> kam|war|ist & nie|nicht
        leugnet|bestreitet & bestellung|auftrag
        nie|nicht erschienen|aufgetaucht|gekommen
        niemand da|gekommen|erschienen
        <goods>|alles & zurück|zurückgeschickt|retourniert|zurückgesandt|retour|zurückgegeben|zurückgesendet
        zurückgeschickt|retourniert|zurückgesandt|retoure|retouren|rücksendung|retour|zurückgesendet|annahmeverweigerung
        garantie|gewährleistung*|anwalt|rechtsanwalt|anwälte|gericht|gutachter|gutachten|schlichtung*|mahnbescheid|prozess|rechtsweg
        zahlt|zahlen|zahlung|bezahlt & nicht|erst|bis|solange|sobald|wenn|bevor|nachdem & behoben|geklärt|repariert|vollständig|geliefert|gutschrift|korrigiert|fertig|nachgebessert|ersetzt|beseitigt|gelöst|mangel|mängel|ersatz
        wartet|warten auf & rückmeldung|antwort|lösung|klärung|stellungnahme & vertrieb|außendienst|verkauf|reklamation
        wartet|warten auf & ersatz|ersatzlieferung|nachlieferung|reparatur|nachbesserung|korrektur|gutschrift
        betrug|abzocke|betrüger|arglistig|getäuscht|unseriös
        unberechtigt*|ungerechtfertigt*
        schuldet|schulde uns|ihnen nichts
        unklarheiten|klärungsbedarf|ungeklärt
        stimme|stimmt|stimmten & nicht & zählerstand|betrag|verbrauch|abrechnung|preis|angaben
        stimme nicht
        ausgezogen|umgezogen & zahlt|zahle & nicht
        ohne grund|ankündigung|absprache erhöht
        erhöhung|preiserhöhung & nicht|akzeptiert|widersprochen|grund
        akzeptiert|akzeptiere|akzeptieren & nicht
        sieht|sehen & nicht & ein
        sieht nicht ein
        erst & ablesung|prüfung|klärung|nachweis|aufstellung
        zahlt|zahle|zahlen & nicht & sache|grundsatz|das|sowas
        nicht & gerechtfertigt|berechtigt|rechtens
        läuft|laufen|heizt|funktioniert|geht & immer|noch|weiterhin & nicht
        nur & hälfte|teil & <pay> & wegen
        lehnt|lehnen & zahlung|rechnung|forderung
        vertrag & lief|läuft & aus|ende
        preiserhöhung|preisanpassung
        war vereinbart|zugesagt & gratis|inklusive|kostenlos|anders
      `,
    },
    {
      topics: ['dispute'],
      strength: 0.5,
      phrases: `
        weigert|verweigert|weigern & <pay>
        will nicht <pay>
      `,
    },
    {
      topics: ['admin'],
      phrases: `
        vergessen|verschwitzt|übersehen|verschlampt|verbummelt|versäumt|versehen|versehentlich|untergegangen|verlegt|durchgerutscht|liegengeblieben|verpennt|entgangen
        liegen geblieben
        durch die lappen|finger
        unter den tisch gefallen
        <invoice> & nicht|nie|keine & erhalten|bekommen|angekommen|gekommen|vorliegend|gesehen|gefunden|eingegangen|finden|bekannt|auffindbar|zugestellt|vor|vorhanden|gebucht|erfasst|da|zugegangen
        keine|nie rechnung|rechnungen|mail|mahnung & erhalten|bekommen|gesehen|vorliegen|da|eingegangen|angekommen
        keine rechnung
        nicht|nie erhalten|bekommen|angekommen|eingegangen|zugestellt|auffindbar|erh
        liegt|liegen nicht vor
        <invoice> & liegt|liegen & nicht & vor
        <invoice> & verloren|verschwunden|weg|unauffindbar|verschollen|unbekannt|verlegt|fehlt
        unauffindbar
        spam*|spam|junk|papierkorb
        rechnungskopie*|kopie|kopien|duplikat|zweitschrift|rechnungsduplikat|belegkopie
        <wants>|bitte & kopie|rechnungskopie|duplikat|zweitschrift|pdf
        <invoice> & nochmal|nochmals|erneut|noch|neu & schicken|senden|zusenden|mailen|zuschicken|haben|zukommen
        <staff> & <absent>
        hat firma|unternehmen verlassen
        <family> der|des|vom|von & <staff> & krank|verstorben
        im|in|auf urlaub|elternzeit|mutterschutz|betriebsferien|betriebsurlaub|ferien
        urlaub|betriebsferien|betriebsurlaub|ferien|urlaubszeit|urlaubsbedingt|urlaubsvertretung
        neue|neuer|neuen <staff>
        <staff> & neu|neue|neuer|wechsel|rückstand|überlastet|unterbesetzt|hinterher|chaos|einarbeitung|krankheitsbedingt
        personalmangel|unterbesetzt|rückstand|rückstände|personalwechsel|krankheitsausfälle|buchungsrückstand
        umstellung|umgestellt|wechsel|neue|neues|migration|umzug|einführung|probleme|störung|ausfall & software|system|sap|erp|datev|programm|edv|it|buchhaltungssoftware
        systemumstellung|softwareumstellung|systemausfall|systemfehler|serverausfall|edvprobleme|cyberangriff|hackerangriff|gehackt|systemwechsel|erp
        umstellung
        freigabe*|freigegeben|freigeben|genehmig*|zeichnung|abzeichnen|abgezeichnet|unterschrift|unterschrieben|zustimmung & liegt|wartet|fehlt|muss|noch|zur|beim|bei|durch|nicht|vom|warten|steht|aus
        freigabe|genehmigung|freigabeprozess|freigabeverfahren|freizeichnung|rechnungsprüfung
        noch nicht freigegeben|genehmigt|gebucht|erfasst|geprüft|unterschrieben
        in prüfung|bearbeitung|klärung
        wird|werden noch? geprüft
        muss|müssen & <staff> & freigeben|unterschreiben|prüfen|unterschrieben|freigegeben|genehmigen|absegnen|fragen|rücksprache
        muss & erst & <staff>
        rücksprache|klären|abklären|absprechen mit & <staff>
        liegt|liegen & bei|beim|auf & <staff>|schreibtisch|tisch|stapel
        zahllauf*|zahlungslauf*|zahlungslaufs|zahlläufe|zahlungsläufe|buchungslauf|zahltag|zahlungsvorschlag
        mit|im|beim dem? nächsten|nächster|kommenden lauf|zahllauf|zahlungslauf
        angewiesen & wird|ist|eingeplant
        zahlung & vorgemerkt|eingeplant|terminiert|geplant
        portal|lieferantenportal|kundenportal|ariba|coupa|basware|tungsten|xrechnung|zugferd|erechnung|peppol|edi
        falsche|falscher|falschen|andere|anderen abteilung|person|ansprechpartner|postfach|stelle|bearbeiter
        weitergeleitet|weitergegeben|weiterleiten an|zur|zum & <staff>|abteilung|zentrale
        zentrale & zahlt|bezahlt|zuständig|macht
        umzug|fusion|übernahme|umstrukturierung|umfirmierung
        büroversehen|buchungsfehler|verwaltungsfehler|tippfehler|zahlendreher|missverständnis|verwechslung|verwechselt|durcheinander|chaos|unordnung|organisatorische|organisatorischen
        interne|internen|interner & fehler|probleme|versehen|abläufe|klärung
        falsche|falsches|falschen|alte|altes|alten konto|iban|bankverbindung|kontonummer
        überweisung|zahlung|lastschrift & zurückgekommen|fehlgeschlagen|zurück|schiefgelaufen
        viel zu tun
        keine zeit gehabt
        nicht dazu gekommen
        dachte|dachten & lastschrift|einzug|abgebucht|fällig
        einzugsermächtigung|sepa & dachte|erteilt|neu
        steuerberater & liegt|bei|macht
        neue|neuer|neues|andere bank|bankverbindung|konto|iban
        bank & gewechselt|wechsel
        dauerauftrag & nicht|vergessen|geändert|gelöscht|eingerichtet|umgestellt|umstellen|abgelaufen
        dachte|dachten|glaubte|meinte & <family>|kollege|kollegin|jemand & überweist|überwiesen|zahlt|bezahlt|erledigt|macht|gemacht
        dachte & <family>|kollege|kollegin|jemand
        war & wochen|tage & weg|verreist|unterwegs|reise|urlaub
        war|in|auf kur|reise|verreist
        falsche|falscher|falschen kundennummer|rechnungsnummer|verwendungszweck|vertragsnummer|buchungsnummer
        post|brief|rechnung kam|kommt|kamen nie|nicht
        lag|lagen|liegt & schreibtisch|tisch|stapel|ablage
        stellt|stellen|umstellt & um & buchhaltung|sap|software|system|auf
        weiß|wissen|wusste & von & keiner|keinen|nichts & rechnung|forderung|offen
        holt|hole & nach
        vom tisch|radar
        nicht mitbekommen|bemerkt
        steuerbüro|steuerkanzlei|lohnbüro
        vertretung|aushilfe|praktikant|azubi & wusste|nichts|übersehen|neu
        abgelegt|abgeheftet & statt|versehentlich|rechnung|bezahlt
        neue anschrift|adresse
      `,
    },
    {
      topics: ['admin', 'ours'],
      phrases: `
        <po> & fehlt|fehlte|fehlen|fehlende|keine|ohne|falsch|falsche|angeben|benötigt|braucht|nötig|erforderlich|vergessen|nicht|muss|ergänzen|angegeben|will|fehlend|drauf
        ohne|fehlende|falsche|keine <po>
        kann|können nicht <pay> ohne <po>
        <po>
        <invoice>|ging|gegangen|geschickt|gesendet & alte|alten|falsche|falschen|frühere|vorherige|falscher & <address>
        alte|alten|alter|falsche|falschen|falscher|frühere|veraltete|unvollständige <address>
        neue|neuer <address>
        <address> & falsch|geändert|alt|veraltet|stimmt
        umgezogen|verzogen
        <invoice> & falsche|falschen|falscher|alte|alten|falsch|andere & firma|namen|name|gesellschaft|firmierung|person|rechnungsempfänger|empfänger|gmbh|adressiert|kunden
        auf|an falsche|falschen|falscher|alten|alte|andere firma|namen|gesellschaft|firmierung|empfänger|person
        falscher|falsche|falschem|falschen rechnungsempfänger|empfänger|name|namen|firma|firmierung|rechnungsanschrift
        falsch adressiert|ausgestellt
        <staff> & nicht & mehr & unternehmen|firma|tätig|da|hier|beschäftigt|arbeitet|haus
        arbeitet & nicht & mehr
        doppelt|doppelte|zweimal|doppelter <invoice>|berechnet|geschickt|gestellt|erhalten|fakturiert|abgerechnet|gesendet|verrechnet
        <invoice> & doppelt|zweimal
        doppelberechnung|doppelrechnung
        unser|unsererseits|unserer fehler|versehen
        fehler unsererseits
        ust|steuernummer|ustid & fehlt|falsch|fehlen
        pflichtangaben & fehlen
        mail|email|brief|post|rechnung & unzustellbar|zurückgekommen|retour
        unzustellbar
        nie verschickt
      `,
    },
    {
      topics: ['already_paid'],
      phrases: `
        bereits|schon|längst <pay>|angewiesen|abgebucht|raus|beglichen
        bereits|schon|längst bezahlt|gezahlt|überwiesen|beglichen|angewiesen|veranlasst
        hat|habe|haben|sei|ist|wurde|wurden & bezahlt|gezahlt|überwiesen|beglichen|angewiesen
        bezahlt|gezahlt|überwiesen|beglichen|angewiesen|veranlasst & am|gestern|letzte|letzten|vorige|vor|per|vorgestern|#|<day>|woche|letzter|in
        am # <month> überwiesen|bezahlt|gezahlt|angewiesen
        überwiesen|überwiesene|beglichen
        zahlung|überweisung|geld & raus|veranlasst|unterwegs|getätigt|erfolgt|ausgeführt|rausgegangen|gemacht|angewiesen|abgeschickt|durchgeführt|beauftragt
        zahlungsbeleg|zahlungsnachweis|überweisungsbeleg|zahlungsbestätigung|zahlungsavis|kontoauszug
        vom konto abgebucht
        abgebucht
        nachweis & zahlung|überweisung
      `,
    },
    {
      topics: ['admin', 'already_paid'],
      strength: 0.5,
      phrases: `
        dachte|dachten|glaubte|glaubt|meinte|ging|denkt & bezahlt|überwiesen|beglichen|gezahlt
        dachte|dachten|glaubt|glaubte|meinte & bereits|schon & bezahlt|überwiesen|beglichen|gezahlt
      `,
    },
    {
      topics: ['promise'],
      phrases: `
        rest|restbetrag|hälfte folgt
        <pays> & <day>
        <pays> & nächste|nächsten|nächster|diese|dieser|diesen|kommende|kommenden|ende|anfang|mitte woche|monat|monats|tage|tagen|<month>|<day>|der
        <pays> & ende|anfang|mitte|bis der? ende? woche|monats|monat|des|<month>|<day>|#
        <pays> & in den? nächsten tagen
        <pays> & bis|am|zum|spätestens|per #|<day>|<month>|ende
        <pays> & # <month>
        <pays> & binnen|innerhalb|in # tagen|wochen|tage
        <pays> & rest|restbetrag
        zahlung|überweisung|ausgleich & <day>|nächste|nächsten|bis|ende|diese
        wird|werden|werde & <day>|nächste|ende|bis|zeitnah & <pays>|überwiesen|bezahlt|beglichen|angewiesen
        wird|werden|werde & bezahlen|überweisen|begleichen|zahlen
        veranlasst|veranlassen|weist|weise & zahlung|überweisung|an & <day>|heute|noch|woche
        sagt|sagte|hat|zugesagt|verspricht|versprochen|versprach|zusage & <pays>
        zahlungszusage|zahlungsversprechen
        zahlung & zugesagt|versprochen
        geld|zahlung & kommt|folgt|geht & <day>|woche|raus|noch
        <day> schon|aber|klappt|geht
        kümmert sich & <day>|zahlung
        <day> überwiesen & wird
        erledigt|erledige|erledigen & diese|nächste|bis|<day>|woche
        kommt|kommen & bis|ende & monatsende|monat|woche|<day>
      `,
    },
    {
      topics: ['stretching'],
      phrases: `
        <pays> & immer|grundsätzlich|stets|prinzipiell|generell|bewusst|absichtlich|gewöhnlich|regelmäßig & nach|erst|spät|zu|mahnung|#|tagen|verspätet|tage
        <pays> & immer|grundsätzlich|prinzipiell|generell|bewusst & erst & nach
        <pays> & erst|nur & nach|bei|auf & mahnung*|letzten|dritten|zweiten|mahnbescheid|androhung|inkasso
        <pays> & nie & pünktlich|rechtzeitig
        <pays> grundsätzlich & erst|nach|nicht
        wartet|warten & immer|mit|bis|auf & mahnung|mahnungen|zahlung|letzte & mahnung|letzten|zahlung
        zögert|zögern|hinauszögern|hinausgezögert|verzögert|verschleppt|schleppt|verschleppen|hinhalte* & <pay>|hinaus|zahlung|bewusst|immer
        hinauszögern|hinhaltetaktik|verzögerungstaktik|verschleppungstaktik|hingehalten|ausreden|ausrede|vertröstet|hinhalten
        zahlungspolitik|zahlungsmoral|zahlungsgewohnheit|firmenpolitik|hauspolitik
        unsere|eigene|interne|deren|ihre zahlungsbedingungen|zahlungsziele|zahlungsziel|zahlungsfrist & # tage|tagen
        zahlungsziel & # tage & unser|konzern|standard|grundsätzlich|intern
        richtlinie|policy & zahlung|tage|zahlen
        absichtlich|vorsätzlich|bewusst & <pay>|zahlung|spät|verzögert
        könnte zahlen|bezahlen will
        lässt sich immer mahnen
        spielt auf zeit
        hält & zahlung & zurück|bewusst
      `,
    },
  ],
  withdrawn: `
    reklamation*|beschwerde|einspruch|widerspruch|klage|einwand|mangel|mängel & zurückgezogen|erledigt|behoben|beseitigt|zurückgenommen|gelöst|abgeschlossen|geklärt|beigelegt|hinfällig|abgewiesen
    gutschrift & erhalten|geschickt|erstellt|gesendet|verbucht|versandt|ausgestellt|bekommen|gebucht|erteilt
    ersatzlieferung|ersatz|nachlieferung & erhalten|angekommen|geliefert|erfolgt
    nicht mehr strittig|streitig
  `,
  resolved: `
    erledigt|geklärt|behoben|gelöst|beigelegt|abgeschlossen|beseitigt|bereinigt|zurückgezogen|zurückgenommen|hinfällig|nachgeliefert|ersetzt|repariert|ausgeräumt
    nicht mehr aktuell|relevant
    jetzt|nun|doch|inzwischen|mittlerweile einverstanden|zufrieden|korrekt|ok
    in ordnung gebracht
    alles klar|ok
    einigung erzielt
  `,
  repeated: `
    zum? zweiten|dritten|vierten|fünften|wiederholten|soundsovielten mal|male
    3|2|4|5 mal
    drittes|zweites|viertes mal
    wieder|schon|abermals|erneut nicht|keine|vergessen|krank|urlaub|spam|die|einmal|verloren|nie
    schon wieder
    abermals|wiederholt
    gleiche|dieselbe|selbe ausrede|geschichte|entschuldigung
    immer noch nicht|keine
  `,
  neutral: `
    nicht nur|allein
    kein|keine|ohne problem|probleme|thema|schwierigkeiten|umstände
    keine antwort|rückmeldung|reaktion|verbindung
    nicht erreicht|erreichbar|da|abgenommen|anwesend|verfügbar|ans
    ging nicht ran
    mailbox besprochen
    noch nicht <pay>|bezahlt|gezahlt|überwiesen|beglichen
    nicht <pay>
    zahlt|zahlen|bezahlt nicht
    sollte|sollten|hätte & <pay>
    unbezahlt|unbezahlte
    genug|ausreichend|genügend geld|mittel
    <invoice> erhalten|geschickt|gesendet|zugeschickt|korrekt
    <invoice> ist? korrekt|richtig|ok|in
    erneut|nochmals|nochmal gesendet|geschickt|gemailt|zugesandt|versendet
    kopie|rechnungskopie gesendet|geschickt|zugeschickt|gemailt
    reklamationsabteilung|beschwerdeabteilung|kundenservice
    mahnung|zahlungserinnerung|erinnerung|mahnungen geschickt|gesendet|versendet|verschickt
    wenn möglich|nötig
    prüft|klärt das|es|intern
    sagt|sagte|sagen ab
    stunden|stunde später|her
    rate ihm
    als kunde
    bei rückfragen
    kein grund zur
    nicht so dass
    erhalten rechnung
    kann sein
    insolvenz androhen|angedroht
  `,
  negationLeft: { words: 'nicht kein keine keinen keinem keiner keines keinerlei nie niemals ohne weder nichts nix niemand', reach: 5 },
  negationRight: { words: 'nicht kein keine keinen nie niemals nichts', reach: 4 },
  stops: 'und weil da denn wegen aufgrund daher deshalb deswegen also sodass bis bevor nachdem seit infolge durch dadurch damit',
  or: 'oder noch',
  turns: 'aber jedoch sondern allerdings trotzdem doch hingegen dennoch',
  conditionals: 'falls wenn sofern angenommen sollte ansonsten',
  pending: 'bis bevor sobald erst muss müssen soll will möchte wartet warten solange wird werden noch nachdem bittet zuerst',
  ourActs:
    'angeboten vorgeschlagen erklärt hingewiesen gedroht angedroht empfohlen geraten gewarnt verwiesen erläutert informiert mitgeteilt erinnert angekündigt aufgeklärt nahegelegt',
  debtorActs: 'hat er kunde kundin schuldner möchte will bittet fragt herr frau',
  thirdParties:
    'lieferant lieferanten zulieferer nachbar nachbarin nachbarn konkurrent wettbewerber vermieter bekannter freund cousin subunternehmer spediteur vormieter vorgänger vorbesitzer untermieter',
  fold: (word) => word.replace(/(?<=[^aeouq]|^)([aou])e/g, '$1').replace(/ß/g, 'ss'),
};
