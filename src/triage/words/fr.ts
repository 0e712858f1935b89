import type { Lexicon } from './lexicon.js';

export const fr: Lexicon = {
  language: 'fr',
  everyday:
    'le la les un une des du de et en je tu il elle on nous vous ils elles mon ma mes son sa ses notre nos votre vos leur leurs est sont était été être ai as a avons avez ont ' +
    'avec pour sur dans au aux chez vers par que qui quoi dont où comment pourquoi ne pas plus non aussi encore mais ou donc car si ce cet cette ces cela ça ici là même très trop bien ' +
    'va vont aller fait faire dit dire peut peuvent veut veulent doit doivent sera seront monsieur madame mme mlle client cliente appel appelé rappeler rappelle message laissé répondeur ' +
    'réponse collègue bonjour merci cordialement conversation passée demain semaine mois jour jours heures suite depuis tout toute tous toutes aucun aucune sans lui d l n s c j qu ' +
    'injoignable sincères salutations pièce jointe ci joint',
  fillers:
    'le la les un une des du de d l ce cet cette ces son sa ses leur leurs notre nos votre vos mon ma mes il elle on ils elles y en lui nous vous a à au aux est sont était été être avoir ai ont avons ' +
    'encore toujours bien très trop tout toute vraiment aussi déjà juste simplement que qu se s actuellement malheureusement apparemment même monsieur madame client bon du par pour plus',
  words: {
    invoice: 'facture factures fact fac relevé relevés courrier mail mails email courriel document documents facturette décompte',
    pay: 'payer paye paie payé payée payées payés paient paiera paieront payera paiement paiements régler règle règlement règlements réglé réglée solder acquitter virement virer honorer rembourser',
    debtor: 'client cliente débiteur société entreprise firme sarl sas monsieur madame m mme il elle gérant boutique',
    pays: 'payer paye paie paiera paieront payera payons paient régler règle règlera régleront virer vire solder soldera acquitter',
    day: 'aujourdhui demain aprem midi soir lundi mardi mercredi jeudi vendredi samedi dimanche bientôt prochainement rapidement huitaine quinzaine incessamment',
    month: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
    no: 'pas plus jamais aucun aucune sans non rien ni guère',
    staff:
      'comptable comptables comptabilité compta assistante assistant secrétaire directeur directrice direction patron gérant responsable chef collègue collaborateur collaboratrice interlocuteur interlocutrice ' +
      'acheteur achats service daf personne contact salarié dirigeant trésorier administration employée employé',
    absent:
      'malade maladie congé congés vacances absent absente absence arrêt parti partie quitté maternité remplacé remplacée départ licencié démissionné retraite changé hospitalisé hospitalisée décédé décès débordé débordée',
    ill: 'malade maladie hospitalisé hospitalisée cancer chimio opération opéré opérée invalidité invalide accident dépression accidenté avc infarctus clinique burnout handicapé souffrant souffrante',
    family:
      'femme mari épouse époux conjoint conjointe compagne compagnon père mère fils fille enfant enfants frère soeur famille parents veuve veuf bébé',
    bankrupt: 'faillite failli liquidation redressement insolvable insolvabilité liquidée liquidé',
    others: 'client clients cliente clientes donneur acheteurs locataires débiteurs clientèle',
    goods:
      'marchandise marchandises produit produits article articles livraison livraisons commande commandes colis palette palettes matériel machine pièce pièces appareil équipement carton cartons lot mobilier',
    work: 'travail travaux prestation prestations service services qualité réparation réparations entretien installation intervention chantier montage maintenance formation nettoyage logiciel site conseil pose finition finitions',
    worker:
      'technicien ouvrier ouvriers plombier électricien installateur livreur réparateur peintre consultant personne intervenant artisan dépanneur',
    amount:
      'montant montants prix tarif tarifs tva remise heures quantité quantités somme total frais coût coûts ligne lignes taux surcoût consommation relevé supplément',
    po: 'bc po commande référence',
    wrong:
      'erroné erronée erronés erronées faux fausse fausses incorrect incorrecte inexact inexacte erreur erreurs mauvais mauvaise injustifié injustifiée différent différente anormal trompé',
    wants:
      'veut veulent voudrait voudrions souhaite souhaitons demande demandons réclame exige attend attendons attente désire sollicite envoyer besoin merci',
    broken:
      'abîmé abîmée abîmés abîmées cassé cassée cassés cassées endommagé endommagée endommagés endommagées défectueux défectueuse défectueuses défaut défauts panne avarié avariée détérioré détériorée fuite fuit malfaçon malfaçons vice vices inutilisable fissuré rayé déchiré périmé dégradé brisé brisée',
    bad: 'mauvais mauvaise médiocre nul nulle mal insatisfaisant insatisfaisante bâclé bâclée mécontent déplorable lamentable insuffisante inacceptable défaillant problème problèmes litige',
  },
  phrases: [
    {
      topics: ['inability'],
      phrases: `
        peut|peux|peuvent|pouvons|puis|pourra|pourrait & pas|plus & <pay>
        peut|peuvent|pouvons|impossible|incapable & <pay> & avant & <month>|#|<day>|fin
        pas|plus en mesure|capable de? <pay>
        impossible|incapable|incapacité de? <pay>
        incapacité|impossibilité|difficulté|difficultés|mal à? de? <pay>
        pas|plus|aucun|manque|peu|sans argent|sous|fonds|trésorerie|liquidités|moyens|revenu|revenus|rentrées|ressources|budget|provision|travail|salaire|chantiers|ressource
        pas|plus assez|suffisamment argent|fonds|trésorerie|liquidités|moyens
        provision insuffisante|insuffisant
        banque & refus*|pas & augment*|prolong*|renouvel*|relev*
        découvert|plafond & atteint|dépassé
        pas les moyens
        difficultés|difficulté|problème|problèmes|soucis|souci|situation|galère|ennuis|gêne financières|financière|financiers|financier|argent|trésorerie|paiement|économiques
        situation & difficile|précaire|compliquée|délicate|critique|tendue
        trésorerie & tendue|difficile|problème|problèmes|vide|basse|serrée|exsangue|manque|faible|insuffisante|soucis|compliquée|fragile|tension
        tensions|tension de trésorerie
        caisse|caisses|compte|comptes & vide|vides|découvert|sec|rouge|bloqué|bloqués|gelé|saisi|débiteur
        à découvert|sec
        fauché|fauchée|ruiné|endetté|endettée|endettement|dettes|rsa|précarité
        fin|fins de mois difficiles|difficile
        joindre les deux bouts
        s en sort plus|pas
        arrive|arrivons|arrivent & pas|plus & <pay>|bouts|sortir
        saisie sur salaire|compte|salaires
        saisie|saisi|huissier compte|salaire|attribution|bancaire
        avis à tiers détenteur
        atd
        allocations|minima|retraite|pension sociaux|seulement|uniquement|petite
        touche|vit|vivent & rsa|chômage|allocations|aides
        attend|attendent|attendons|attente|dépend & <pay>|payé|payés|argent|rentrée|encaissement & <others>
        attend|attendent|attendons|attente & être payé|payée|réglé
        attend|attendent|attendons|attente & argent|fonds|subvention|prêt|financement|salaire|encaissement|encaissements|crédit|rentrée|rentrées|remboursement|levée|virement de
        attend|attendent|attendons|attente & remboursement & pour|afin|pouvoir & <pay>
        attend|attendent|attendons|attente & remboursement & tva|impôts|impôt|fisc|trésor|assurance|assureur|mutuelle|sécu|caf|urssaf
        <pays> & quand|dès|lorsque & <others> & paient|paie|paiera|payé|paieront|réglé
        <others> & paient|paie|payent|payé & pas|tard|mal
        gros|grosse|principal|principaux|important|propre|propres|plus|ses|son|leur|leurs <others> & <bankrupt>|failli|judiciaire|dépôt
        un de? ses|leurs clients & faillite|liquidation|redressement|judiciaire
        bord|risque|proche|près|limite|menacé|presque de? la? <bankrupt>
        banque & refus*|coupé|retiré|réduit|lâche|lâché|supprimé & découvert|crédit|prêt|ligne|autorisation|suivre
        financement|prêt|levée|subvention|investisseur|investissement|crédit|déblocage & retard|retardé|retardée|refusé|refusée|repoussé|repoussée|reporté|attente|tarde|bloqué
        activité|affaires|ventes|chiffre|carnet|saison|commerce & ralenti|baisse|mal|mauvaise|mauvaises|chute|chuté|vide|arrêt|morte|effondré|effondrée|calme|faible|faibles|recul
        baisse|chute|perte d? activité|revenus|chiffre|salaire|ventes
        pas|plus de travail|chantier|commandes|activité|revenus
        prélèvement rejeté|impayé
        rejet de prélèvement
        pertes|déficit
        étranglé|asphyxié|serré|serrés financièrement|trésorerie|budget
        serré
        charges|urssaf|salaires|loyer|loyers & pas|retard & <pay>
        joindre & bouts
        ne? touche|touchent|perçoit|vit|vivent plus & rsa|chômage|allocations|aides|retraite
        touche|perçoit|vit & que rsa|chômage|allocations|aides
        <others> & déposé|dépose|dépôt bilan
        <others> & coulé|fermé|parti
        trop|très juste ce|en|niveau|pour & mois|moment|argent|budget
        trop juste
        sait|savent pas|plus & comment & faire|<pay>|payer
        plus d? argent & rentre|rentrer|entre
        rentre|entre plus & argent|rien
        chantier|activité|usine & arrêté|arrêtée|stoppé|stoppée|arrêt
        compte & bloqué|saisi|gelé
        ca|chiffre & chute|baisse|effondré
        trésorerie & sec|zéro|vide
        tient|tenir & plus & coup|mois|financièrement
        ne? roule pas sur l? or
        arrive|arrivons|arrivent & plus|pas & joindre|bouts
        plus gros|grand|important <others> & bilan|faillite|coulé|liquidation|fermé
        ne & touche|perçoit & rsa|chômage|allocations
        salaire|salaires|revenus|chiffre|ca & divisé|baissé|diminué|moitié|supprimé
        attend|attendent|attendons & rentrée|rentrées & argent|d
        peut|peuvent & verser|payer & que # & euros|€|mois
        impôts|fisc|urssaf|huissier|banque & bloqué|saisi|gelé|réclame
        dû|obligé & fermer|vendre|licencier
        sans revenus|revenu|ressources
      `,
    },
    {
      topics: ['inability'],
      strength: 0.5,
      phrases: `
        peut|peuvent|pouvons & pas & <pay> & semaine|mois|aujourdhui|maintenant|suite|immédiatement
        peut|peuvent|pouvons & <pay> & partie|moitié|acompte|peu|seulement
        période|mois|moment|année|passe difficile|compliqué|compliquée|dur|délicat
        acompte|partie|moitié seulement
        ne <pay>|peut|peuvent .. qu partie|moitié|acompte|peu
      `,
    },
    {
      topics: ['inability', 'promise'],
      strength: 0.5,
      phrases: `
        <pay> quelque|partie|moitié|acompte|peu & prochain|prochaine|fin|<day>
      `,
    },
    {
      topics: ['inability', 'plan'],
      phrases: `
        peut|peuvent|pouvons|arrive & pas & <pay> & fois|coup|seule|totalité|intégralité|tout
      `,
    },
    {
      topics: ['plan'],
      phrases: `
        échéancier*|échelonnement*|échelonner|échelonné|étalement|étaler|étalé|mensualité|mensualités|mensualiser|mensualisation|fractionner|fractionné|fractionnement|moratoire|tempérament
        plan de? paiement|règlement|apurement|remboursement
        facilité|facilités de? paiement|caisse
        <pay>|facture|payable|possible & en & plusieurs|deux|trois|quatre|cinq|six|dix|# fois|tranches|parties|versements|mensualités
        en|sur plusieurs|deux|trois|quatre|cinq|six|# fois|mois|versements|tranches
        en tranches|fois
        # euros|€|e? par|chaque|tous mois|semaine|les
        par|chaque mois|semaine & <pay>|verser|versement
        petits versements
        <wants>|accorder|besoin|obtenir|demandé & délai*|report|sursis|prolongation|temps
        délai|délais|report|sursis|prolongation|rallonge de? paiement|supplémentaire|supplémentaires|règlement|échéance|d
        délai supplémentaire
        plus de temps
        reporter|repousser|décaler|report & échéance|paiement|date|règlement|facture|prélèvement
        report échéance
        laisser|donner|besoin du? temps
        quelques semaines|jours|mois de? délai|supplémentaires|plus
        paiement|règlement échelonné|fractionné|différé|partiel
        propose|proposent # euros|€ par|chaque|tous mois|semaine
        propose|proposent & <pay> & fois|mois|tranches
        étaler|étale|lisser & sur|mois|paiement
      `,
    },
    {
      topics: ['life_event'],
      phrases: `
        divorce|divorcé|divorcée|séparation|séparé|séparée|rupture
        perdu|perte|perd & emploi|travail|poste|boulot|job
        licencié|licenciée|licenciement|chômage|chômeur|chômeuse
        viré|virée de poste|travail|emploi|boulot|job
        viré|virée & poste|travail|emploi|boulot|job|patron|employeur|chef
        fait|faire virer
        sans emploi
        décès|mort|perte|disparition|deuil|décédé|décédée|décédés|enterrement|obsèques & <family>
        <family> & décédé|décédée|mort|morte|décès|disparu
        décès familial|famille
        décès dans la famille
        deuil|veuve|veuf|obsèques|enterrement
        parti|partie|déménagé|installé|vit|expatrié & étranger|espagne|belgique|canada|suisse|maroc|allemagne
        à l? étranger
        incendie|inondation|sinistre|dégât & locaux|magasin|entrepôt|maison|atelier|usine|boutique|subi
        incendie|inondé|sinistré|sinistrée|cambriolage|cambriolé
        prison|incarcéré|expulsé|expulsée|sdf
        cessation|cesse|arrête d? activité
      `,
    },
    {
      // Health is no evidence (GDPR article 9): known, so that it is not read as anything else, and passed over.
      topics: [],
      phrases: `
        <ill>
        arrêt maladie|travail
        à|hôpital l? hôpital|depuis
        gravement|longue malade|maladie
        <family> & malade|hospitalisé|hospitalisée|cancer
        enceinte|accouché
      `,
    },
    {
      topics: ['help'],
      phrases: `
        surendettement|surendetté|surendettée|désendettement
        dossier & surendettement|banque
        banque de france
        médiation|médiateur|médiatrice de? dettes|dette
        assistante|assistant|travailleur|services|aide|service social|sociale|sociaux
        conseiller|conseillère en? budget|dettes|esf|économie
        cpas|ccas|crésus|udaf
        médiation du crédit
        règlement collectif de dettes
        point conseil budget
        rétablissement personnel
        aidé|aidée|accompagné|accompagnée|suivi|suivie par & association|social|sociale
      `,
    },
    {
      topics: ['legal'],
      phrases: `
        <bankrupt> judiciaire
        faillite|failli|insolvable|insolvabilité
        liquidation|redressement|liquidateur
        procédure|réorganisation|sauvegarde collective|judiciaire
        mandat ad hoc
        procédure de sauvegarde|conciliation|liquidation|redressement
        dépôt|déposé|dépose|dépôts de? le? bilan
        cessation de? des? paiements|paiement
        mandataire|administrateur|liquidateur judiciaire|désigné|nommé
        tribunal de? commerce
        rcd|prj|pse|bodacc
        tutelle|curatelle|tuteur|tutrice|curateur|curatrice
        sous tutelle|curatelle|sauvegarde
        sauvegarde de? justice
        habilitation familiale
        administrateur|administration provisoire
        société|entreprise & dissoute|radiée|fermée|liquidée|dissolution|radiation
        radié|radiée|radiation|dissolution
        règlement collectif
        jugement déclaratif|ouverture
      `,
    },
    {
      topics: ['deceased'],
      phrases: `
        décédé|décédée|décès|mort|morte|défunt|défunte|succession|héritier|héritiers|héritière
        <debtor> & décédé|décédée|décès|mort
        acte de décès
        veuve|veuf appelle|appelé|écrit|informe|signale
        succession & notaire
        veuve|fils|fille|femme & appelle|appelé|informe|signale|dit & décès|décédé|mort
      `,
    },
    {
      topics: ['dispute'],
      phrases: `
        contest*|litige*|réclam*|désaccord|différend|plainte|plaint|plaignent|opposition|oppose|mécontent*|insatisfait*|conteste
        pas|jamais & accord
        pas accord
        refuse la facture
        <amount>|<invoice> & <wrong>
        <wrong> <amount>|<goods>|<invoice>|article|taille|couleur|référence|modèle|livraison
        erreur|erreurs sur|de|dans & <amount>|<invoice>
        <amount>|<invoice> & pas & correspond*|bon|bonne|exact|juste|correct|correcte|convenu|prévu|conforme
        correspond* & pas & devis|commande|<invoice>|accord|contrat|livraison
        ne? correspond*|conforme pas
        pas|non conforme|conformes|conformité
        <amount>|<invoice> & trop & élevé|élevée|cher|haut
        trop cher|élevé|élevée|facturé|perçu|facturation
        plus cher|élevé que & devis|prévu|convenu
        remise|rabais|ristourne & pas|oubliée|manque|appliquée|promise|promis|accordée|convenue
        devis & différent|différence|supérieur|dépassé|dépassement|respecté
        surfactur*|surfacturation
        heures & pas|trop|faux|fausses & <amount>|facturées|travaillées|effectuées|correspondent
        facturé|facturée|facturées & tort|trop|indûment|même
        <wants> & remboursement de|du|d & notre|votre|nous|trop|<goods>
        <wants>|établir|faire & avoir|dédommagement|remboursement|geste|compensation|ristourne|rabais|remplacement|indemnité|réparation|correction|rectification
        un|l|d|facture avoir
        note de crédit
        <goods>|<work> & <broken>
        <broken>
        en panne
        fonctionne|marche|marchent|fonctionnent & pas|plus|mal
        <goods>|<work> & pas|jamais|non|plus & livré|livrée|livrés|livrées|reçu|reçue|reçus|reçues|arrivé|arrivée|fait|faite|faits|réalisé|réalisée|réalisés|effectué|effectuée|terminé|terminée|terminés|fini|finis|exécuté|exécutée|exécutés|rendu|complet|complète
        pas|jamais|non livré|livrée|livrés|livrées|réalisé|réalisée|effectué|effectuée|exécuté|exécutée|terminé|terminée|terminés|fait|réparé
        livraison|commande|colis|travail|prestation|<goods> & incomplet|incomplète|partielle|partiel|manque|manquant|manquante|manquants|retard|tardive|inachevé|moitié
        incomplet|incomplète|inachevé|inachevés|manquant|manquante|manquants
        manque|manquent & #|un|une|deux|trois|des|la|<goods>|moitié
        il manque
        mal fait|faite|faits|exécuté|exécutée|installé|posé|réparé|réalisé
        <work> & <bad>
        <bad> <work>|<goods>|qualité
        problème|problèmes|souci|soucis de|avec|sur & qualité|<goods>|<work>|<invoice>|livraison|prix|montant
        pas|peu|non satisfait|satisfaite|satisfaits|content|contente|satisfaisant
        déçu|déçue|fâché|fâchée|furieux|furieuse|colère|énervé
        jamais|pas|rien & commandé|commandée|demandé|signé|acheté|souscrit|utilisé|sollicité|commander
        pas de contrat
        aucun contrat|commande
        résili*|annul*|rétract*|dénoncé
        contrat|abonnement|commande & résilié|résiliée|annulé|annulée|terminé|arrêté|fini|échu
        <worker> & jamais|pas & venu|venus|passé|passés|présenté|intervenu
        jamais|pas|personne venu|venus|passé|présenté|intervenu
        personne n? est venu|passé
        retourn*|renvoy*|restitu* & <goods>|<amount>|tout
        retourné|retournée|retournés|retournées|renvoyé|renvoyée|renvoyés|renvoyées
        retour de? marchandise|marchandises|colis
        marchandise|marchandises refusée|refusées
        garantie|procès|avocat|avocats|assigné|assignation|tribunal|poursuites|poursuite|expert|expertise|dommages|préjudice|contentieux
        refuse|refusent & <pay> & tant|car|parce|cause|avant
        paie|paiera|paye|payer|règlera|réglera|régler|paiement & tant|quand|lorsque|après|avant|pas & réparation|réparé|réparée|livré|livrée|complète|terminé|terminés|résolu|résolue|corrigé|corrigée|rectifié|rectifiée|avoir|remplacé|réglé|faite
        tant que & pas & faite|fait|réparé|résolu|terminé|livré|corrigé|réglé|complet
        attend|attente|attendons & retour|réponse|reprise|remplacement|réparation|intervention|correction|rectification|avoir|solution & commercial|litige|réclamation
        attend|attente|attendons & remplacement|réparation|rectification|correction|avoir|complément
        <invoice> & corriger|rectifier|refaire|modifier|rectifiée|corrigée|rectificative
        pas|non dû|due|redevable|concerné
        arnaque|escroc|escroquerie|abusif|abusive|abus|tromperie|trompé|malhonnête
        retenue|compensation|pénalités
        saisir|saisit|menace & médiateur|tribunal|avocat|ombudsman|justice
        rien à? devoir|doit|devons
        ne doit|devons|dois rien
        estime|considère & rien|pas
        tant que & relevé|compteur|vérifié|expliqué
        compteur|index & faux|pas|erroné|relevé
        pas d? accord avec & <amount>|régularisation|<invoice>
        demande|exige|veut & explication|explications|détail|justificatif
        est|serait parti|déménagé|résilié & facturé|reçoit|encore
        menace & saisir|médiateur|tribunal|avocat|justice
        jamais|pas|rien eu & <goods>|marchandise|service
        gonflé|gonflée|exagéré|exagérée|excessif|excessive
        promis|promise & remise|gratuit|inclus|offert|cadeau
        bloque|bloquent|suspend & paiement|règlement
      `,
    },
    {
      topics: ['dispute'],
      strength: 0.5,
      phrases: `
        refuse|refusent de? <pay>
        veut|veulent pas <pay>
      `,
    },
    {
      topics: ['admin'],
      phrases: `
        oubli*|oubli|omis|omission|zappé|inattention|étourderie
        passé|passée|passées inaperçu|travers|trappe|trappes|oubliettes
        passé à travers|trappe
        <invoice> & pas|jamais|non|aucune|rien & reçu|reçue|reçues|reçus|eu|vu|vue|trouvé|trouvée|trouve|parvenue|arrivée|connaît|connue|connaissance|retrouve|enregistrée|comptabilisée|saisie
        pas|jamais|non|rien|aucune reçu|reçue|reçues|reçus|parvenue|réception
        pas|aucune trace
        aucune|pas facture
        trace & <invoice>
        <invoice> & perdu|perdue|perdues|égaré|égarée|égarées|introuvable|disparu|disparue|manquante|inconnue
        perdu|perdue|égaré|égarée|introuvable
        spam|spams|indésirables|indésirable|junk
        duplicata|copie|copies|double
        <wants>|envoyer|renvoyer|transmettre & copie|duplicata|double & <invoice>
        double de la facture
        renvoyer|renvoyez|retransmettre|transmettre|renvoi & <invoice>
        <staff> & <absent>
        a quitté l entreprise|société|service|boîte
        quitté entreprise|société
        <family> de & <staff> & malade|décédé|décédée
        en|de congé|congés|vacances
        attente|attend|attendons du? bon|numéro de? commande
        attente|attend|attendons bc
        congé|congés|vacances|fermeture|rtt & retour|annuelle|annuels|jusqu|en|estivale|maternité
        fermé|fermée pour? congés|vacances|août
        congés|vacances
        nouveau|nouvelle|changement|remplaçante|remplaçant & <staff>
        <staff> & nouveau|nouvelle|changement|retard|débordé|débordée|surchargé|désordre|bazar|sous
        retard administratif|comptable|comptabilité|saisie|traitement
        sous effectif
        changement|nouveau|migration|passage|problème|panne|bug|mise & logiciel|système|erp|informatique|sap|sage|comptable|outil|site
        panne|problème|bug|souci|incident informatique|technique|serveur|logiciel
        piratage|piraté|cyberattaque|migration
        valid*|approb*|approuv*|signature|signer|visa|accord & attente|attend|doit|par|direction|directeur|chez|manque|pas|encore|besoin|circuit|cours|faut
        attente|cours|circuit|attend de? validation|signature|approbation|accord|visa|traitement
        bon à payer
        validation|approbation
        doit|faut|voir|demander|parler|attend|attendre|vérifier|valider & <staff>
        chez|auprès|bureau|transmis|transmise|transmettre|envoyé|envoyée|signature & <staff>
        dossier & chez & <staff>
        prochain|prochaine|prochains train|campagne|lot|vague|cycle|échéance paiement|paiements|virements|règlement|règlements
        campagne|train|lot|batch de? paiement|paiements|règlement|virements|règlements
        prévu|prévue|planifié|planifiée|programmé|programmée & <pay>|campagne
        mise|mis en paiement
        portail|chorus|coupa|ariba|basware|tungsten|dématérialisation|dématérialisée|plateforme|peppol|edi
        mauvais|mauvaise|autre service|personne|interlocuteur|département|boîte
        transmis|transmise|transféré|transférée au|à & service|siège|comptabilité|compta|direction
        siège & paie|gère|règle|facture|transmis
        déménagement|fusion|rachat|réorganisation|restructuration
        erreur|problème|souci|retard administratif|administrative|interne|comptable|saisie
        désorganis*|désordre|bazar|malentendu|confusion|quiproquo|cafouillage
        mauvais|ancien|erreur|faux rib|iban|compte|bancaire
        virement & rejeté|refusé|revenu|échoué|erreur
        débordé|débordée|débordés|submergé
        pas eu|trouvé temps
        pensait|croyait|cru & prélèvement|échéance
        délai|échéance & trompé|erreur
        changé|changement|changer de? banque
        nouveau|nouvelle|nouvel|autre rib|iban|banque|compte
        pensait|pensais|croyait|croyais & prélevé|automatique|automatiquement|prélèvement|débité
        pensait|croyait & mari|femme|collègue|conjoint|fils|fille|quelqu & payé|fait|réglé
        trompé|trompée|erreur & référence|destinataire|numéro|compte|rib & virement|paiement|règlement
        trompé de? référence|destinataire|numéro|compte|rib
        pas vu passer
        pas vu & <invoice>|mail|relance
        en déplacement|voyage
        personne & occupe & partie|absente|plus|malade|congé
        passé à? trappe|travers
        oublié|oubliée|zappé|zappée
        tiroir|oubliée|traîné & bureau|restée|dans
        compta|comptabilité|siège & à & paie|gère|règle
        noté|notée & autre|mauvaise & date|échéance|montant
        pas au courant
        intérimaire|remplaçant|remplaçante|stagiaire
        boîte & pleine|saturée
      `,
    },
    {
      topics: ['admin', 'ours'],
      phrases: `
        bon|numéro|n|no|référence de? commande|bc|engagement|po & manque|manquant|manquante|absent|sans|attente|pas|faut|besoin|doit|figure|obligatoire|indiquer|mentionner|ajouter|exige|demande|nécessaire|non|mettre
        bon|numéro|n|référence de? commande|bc|engagement
        bc|po|siret & manque|manquant|sans|pas|besoin|faut|ajouter
        peut pas <pay> sans bon|numéro|commande
        ancienne|ancien|mauvaise|mauvais|fausse|autre|erronée|bonne|précédente adresse|mail|email|courriel|établissement|site
        adresse & erronée|changé|ancienne|mauvaise|fausse|incorrecte|pas|erreur|inexacte|nouvelle
        nouvelle adresse
        déménagé
        <invoice> & mauvais|mauvaise|ancien|ancienne|autre & nom|société|entité|client|raison|personne|destinataire
        mauvais|mauvaise|ancien|ancienne|autre nom|société|entité|raison|destinataire
        au nom de & ancien|ancienne|autre|précédent
        raison|dénomination sociale & fausse|erronée|incorrecte|mauvaise|changé
        libellé & nom|mauvais
        <staff> & plus & travaille|entreprise|société|service
        travaille plus ici|là|chez
        ne fait plus partie
        <staff> & plus & travaille|là|poste
        <invoice> & double|doublon|deux
        facturé|facturée|facturés|envoyé|envoyée deux|double fois
        en double
        doublon
        notre|nos erreur
        erreur de notre part
        tva|siret & manque|manquant|erroné
        mail|email|courriel|courrier & revenu|rejeté|retourné|npai|bounce
        npai
      `,
    },
    {
      topics: ['already_paid'],
      phrases: `
        déjà payé|payée|payées|payés|réglé|réglée|réglées|réglés|viré|soldé|soldée|acquitté|acquittée
        virement & fait|effectué|émis|parti|envoyé|passé|exécuté|ordonné
        paiement|règlement|chèque & fait|effectué|émis|parti|envoyé|passé|posté|exécuté|adressé
        a|ai|avons|ont|avoir|dit|affirme & payé|réglé|viré
        payé|payée|réglé|réglée|soldée & hier|le|semaine|dernier|dernière|par|mois|<day>|#|ce
        viré & hier|matin
        viré par virement|banque|internet|notre|sa
        viré le #
        viré & <day>|semaine|mois & dernier|dernière|passé|passée
        facture|factures payée|payées|réglée|réglées|soldée|acquittée
        a|ai|avons|ont & payé|payée|payés|réglé|réglée|viré|soldé & <day>|semaine|mois|hier|le|par
        <pay> & <day>|semaine|mois & dernier|dernière|passé|passée
        preuve|justificatif|avis|confirmation de? paiement|virement|règlement
        été débité|prélevé|payée|réglée
        argent est parti
      `,
    },
    {
      topics: ['admin', 'already_paid'],
      strength: 0.5,
      phrases: `
        pensait|croyait|pensaient|croyaient|pensais|croyais|pense & avoir & payé|réglé|viré
        pensait|croyait|croyais|pensais & payé|payée|réglé|réglée
      `,
    },
    {
      topics: ['promise'],
      phrases: `
        <pays> & <day>
        <pays> & prochain|prochaine|cette|ce|fin|début|courant|semaine & semaine|mois|prochain|prochaine|courant|jours|fin
        <pays> & fin|début|mi de? mois|semaine|<month>
        <pays> & # <month>
        <pays> & avant|au|le|d|dici|sous|ici le? #|fin|<day>|<month>
        <pays> & sous|dans|d # jours|semaines|heures
        <pays> & sous|dans quelques|deux|trois jours
        <pays> solde|reste
        virement|règlement|paiement|chèque & <day>|sous|avant|fin
        paiera|paieront|payera|règlera|réglera|soldera|virera|paierai|réglerai|paierons
        fera|fait|ferai|feront|va|vais|faire & virement|paiement|règlement|chèque & <day>|semaine|mois|faire|fera|ferai|feront
        va|vont|allons|vais <pays>
        promet|promis|promesse|promettent|assure|assuré & <pay>
        engage|engagé|engagement à? <pay>
        engage|engagé|promet|promis & <pay> & avant|au|le|sous|fin|<day>
        promet|promesse
        envoie|enverra|envoyer|poste & chèque|virement|paiement & <day>|semaine
        sera|seront payé|payée|réglé|réglée|viré|effectué|fait
        <day> oui|si
        compte <pay>
        règle|paie|solde & fin|début & mois|semaine
        virement & promis|prévu & <day>|semaine|fin
      `,
    },
    {
      topics: ['stretching'],
      phrases: `
        <pays> & toujours|systématiquement|habituellement|volontairement|délibérément|exprès & à|après|retard|tard|#|jours
        <pays> & qu & après|à|relance|mise|dernière|troisième|huissier
        ne|n <pays> qu|que & après|relance|mise|demeure|rappel|relances|dernière|huissier
        jamais|pas & <pays> & temps|heure|avant & #|temps|échéance|relance
        attend|attendent|attente & mise|relance|rappel|dernière|troisième & demeure|relance|payer|rappel
        attend toujours la & relance|mise|dernière
        traîn*|traîner & paiement|paiements|exprès|volontairement|choses|factures
        fait|font|laisse traîner
        politique & paiement|maison|jours|interne|#
        nos|ses|leurs|nos conditions|délais & # jours
        délai & standard|interne|habituel|groupe & jours
        mauvaise foi
        volontairement|délibérément|exprès|sciemment
        excuses|prétextes|prétexte|bidon
        toujours une excuse
        gagne|gagner|gagnent du? temps
        joue la montre
        pourrait payer mais
        mauvais payeur
        retard systématique
      `,
    },
  ],
  withdrawn: `
    réclamation|litige|contestation|plainte|opposition & réglé|réglée|résolu|résolue|clos|close|retiré|retirée|levé|levée|terminé|terminée|abandonné|abandonnée|clôturé|soldé|annulée
    avoir & reçu|envoyé|émis|établi|fait|transmis
    note de crédit reçue|envoyée|émise
    plus de litige|réclamation
    conteste plus
  `,
  resolved: `
    réglé|réglée|résolu|résolue|clos|close|clôturé|clôturée|retiré|retirée|levé|levée|solutionné|terminé|arrangé|arrangée|réparé|remplacé|abandonné|abandonnée|rectifié
    plus actualité
    plus d actualité
    maintenant|finalement d? accord|satisfait
    affaire classée
    tout est rentré dans ordre
  `,
  repeated: `
    2e|3e|4e|5e|2ème|3ème|4ème|deuxième|troisième|quatrième|énième|nième fois
    encore une fois
    encore|nouveau pas|jamais|oublié|malade|vacances|congé|perdu|absent|la|une
    de|à nouveau
    même excuse|prétexte|histoire
    toujours la même
    pour la # fois
  `,
  neutral: `
    pas seulement|uniquement
    pas|aucun|sans de? problème|problèmes|souci|soucis
    aucun problème avec & <invoice>
    pas|aucune de? réponse|retour
    pas|non joignable|disponible|répondu
    message laissé
    pas encore
    pas encore|toujours payé|réglé|payée|viré
    a|ai|ont pas encore payé|réglé
    <pay> pas
    pas <pay>|payé|réglé|payée|réglée
    devait|devaient|aurait <pay>|dû
    impayé|impayée|impayées
    <invoice> bien? reçue|reçu|envoyée|transmise|renvoyée
    facture|facturer doit
    copie|duplicata envoyé|envoyée|transmis|transmise
    service client|clients|réclamations|contentieux
    si possible|besoin|nécessaire
    demande|demander|demandé|voir|savoir|vérifier s|si
    dépend de
    assez|suffisamment d? argent|fonds
    mise en demeure & envoyée
    relance|rappel envoyé|envoyée
    en tant que client
    aucun|pas litige|avoir
  `,
  negationLeft: { words: 'ne n pas non jamais aucun aucune sans ni plus rien', reach: 5 },
  negationRight: { words: 'pas aucun aucune jamais', reach: 2 },
  stops: 'et car parce puisque donc cause suite raison jusqu avant après afin depuis comme',
  or: 'ou ni',
  turns: 'mais cependant toutefois pourtant néanmoins sauf',
  conditionals: 'si sinon supposons lorsque',
  pending: 'avant tant jusqu dès quand lorsque doit faut veut attend attente souhaite sera demande que après pour',
  ourActs:
    'proposé proposée proposés proposées expliqué expliquée menacé offert conseillé suggéré averti informé signalé rappelé orienté mentionné indiqué relancé prévenu',
  debtorActs: 'il elle client cliente débiteur monsieur madame a ils elles',
  thirdParties:
    'fournisseur fournisseurs voisin voisine concurrent concurrents propriétaire locataire ami amie cousin transporteur bailleur précédent',
};
