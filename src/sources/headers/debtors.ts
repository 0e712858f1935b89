/** Files of debtors: who they are and how they are reached. */
import type { KindMeaning } from '../columns.js';
import { DEBTOR_ID, DEBTOR_NAME, EITHER, NAME_PARTS, SUPPLIER } from './shared.js';

export const DEBTORS: KindMeaning = {
  needs: [['debtor_id', 'name']],
  columns: {
    debtor_id: { reading: 'text', headers: `${DEBTOR_ID} ${EITHER} number nummer numero nr no code id idnumber` },
    name: { reading: 'text', headers: `${DEBTOR_NAME} ${EITHER} naam1 name1 fullyqualifiedname zoeknaam suchname`, personal: true },
    ...NAME_PARTS,
    party: {
      reading: 'text',
      headers:
        'segment customertype customersubtype klanttype typeklant debiteurtype kundentyp kundenart typeclient type soort rechtsform rechtsvorm',
    },
    country: {
      reading: 'text',
      headers: 'countrycode billingcountry addresscountry land landcode landkennung pays codepays landkurzel lkz',
    },
    language: { reading: 'text', headers: 'languagecode preferredlocale locale taal taalcode sprache sprachcode langue' },
    email: {
      reading: 'text',
      headers:
        'emailaddress emailid billingemail invoiceemail emailfactuur emailfacturatie factuuremail mail mailaddress emailadres rechnungsemail epost epostadresse mailadresse courriel adressemail adresseemail adresseelectronique',
      personal: true,
    },
    phone: {
      reading: 'text',
      headers:
        'telephone phonenumber phoneno tel telno telefoon telefoonnummer telefoonnr telefon telefonnummer telnr rufnummer numerodetelephone telephonefixe',
      personal: true,
    },
    mobile: {
      reading: 'text',
      headers:
        'mobilephone mobilenumber mobilephonenumber cell cellphone mobiel mobielnummer mobiletelefoon gsm gsmnummer mobiltelefon mobil handy portable telephoneportable',
      personal: true,
    },
    address: {
      reading: 'text',
      headers:
        'billingaddress billingstreet billingaddressline1 address1 addressline1 street streetaddress adres factuuradres straat straathuisnummer straatennummer adresse strasse strassehausnummer strasseundhausnummer strassenr rue adresse1 adresregel1 anschrift',
      personal: true,
    },
    postcode: {
      reading: 'text',
      headers:
        'postalcode billingpostalcode billingpostcode billingcode zip zipcode postalcodezipcode postalzipcode plz postleitzahl codepostal cp',
      personal: true,
    },
    city: {
      reading: 'text',
      headers: 'billingcity addresscity town place plaats woonplaats stad gemeente ort stadt wohnort ville commune localite',
    },
    vat_number: {
      reading: 'text',
      headers:
        'vatno vatnr vatid vatregistrationnumber vatregistrationno taxnumber taxid taxno btwnummer btwnr btwid ustid ustidnr ustidnummer umsatzsteuerid numerotva notva ntva tvaintracommunautaire tvaintra',
    },
    iban: {
      reading: 'iban',
      headers:
        'ibannummer ibannr bankaccount bankaccountnumber bankrekening bankrekeningnummer rekeningnummer kontonummer bankverbindung comptebancaire compte',
      personal: true,
    },
    preferred_channel: {
      reading: 'text',
      headers:
        'preferreddeliverymethod deliverymethod invoicedelivery channel kanaal voorkeurskanaal verzendwijze verzendmethode versandart canal canalprefere modedenvoi',
    },
    customer_since: {
      reading: 'date',
      headers:
        'clientsince memberssince startdate since createddate created createdat createdon createdtime klantsinds aanmaakdatum aangemaaktop kundeseit angelegtam erstelltam clientdepuis creele datecreation',
    },
    parent_id: {
      reading: 'text',
      headers: 'parent parentcustomerid parentaccount headoffice hoofdkantoor hoofddebiteur moederbedrijf konzern hauptkunde maisonmere',
    },
    contact_person: {
      reading: 'text',
      headers:
        'contactperson primarycontact contactpersoon tav aanspreekpunt ansprechpartner kontaktperson personnecontact personnedecontact interlocuteur attention',
      personal: true,
    },
    handled_by: {
      reading: 'text',
      headers:
        'accountmanager accountowner accountmanagername creditcontroller collector assignedto relatiebeheerder accountbeheerder klantbeheerder debiteurenbeheerder debiteurbeheerder dossierbeheerder behandelaar sachbearbeiter kundenbetreuer debitorenbetreuer betreuer gestionnaire gestionnairedecompte gestionnaireclient gestionnairedossier chargedeclientele',
      personal: true,
    },
    supplier: { reading: 'text', headers: SUPPLIER, aside: true },
  },
};
