/** Every shipped text, in every language, step, formality and tone; and what a text of the user's own can and cannot do. */
import { describe, expect, test } from 'vitest';
import { UserError } from '../../src/errors.js';
import { likeGsm, segmentsOf } from '../../src/outbox/gsm7.js';
import { compose, composer } from '../../src/reminders/compose.js';
import { lacks, wantedOf } from '../../src/reminders/lacks.js';
import { type Facts, LANGUAGES, type NoticeTerm, STEPS } from '../../src/reminders/message.js';
import { knownNames, shippedTexts, textsToStartFrom } from '../../src/reminders/texts/library.js';
import { feeWords, forbiddenWords } from '../../src/reminders/texts/shield.js';
import { day, FACTS, facts, LINE } from '../support/message.js';

const FORMS = ['formal', 'informal'] as const;
const CLASSES = ['cant_pay', 'disorganized', 'unknown'] as const;
const shipped = composer();

/** All facts that change the words. */
function* cases(): Generator<Facts> {
  for (const language of LANGUAGES)
    for (const step of STEPS)
      for (const formality of FORMS)
        for (const why of CLASSES)
          for (const lines of [[LINE], FACTS.lines]) {
            const open = lines.reduce((sum, line) => sum + line.open, 0);
            const country = { nl: 'NL', fr: 'FR', de: 'DE', en: 'IE' }[language];
            yield facts({
              language,
              step,
              formality,
              class: why,
              lines,
              total: open,
              country,
            });
          }
}

test('every text is whole: names, goods, numbers, a contact, and no gaps', () => {
  for (const each of cases()) {
    const made = shipped(each);
    const all = `${made.subject}\n${made.text}\n${made.short}`;
    expect(all).not.toMatch(/undefined|null|NaN|\{\{|\{%|\[object|[,:]\s*[,.]| {2}[a-z]|\(\)/);
    expect(all).not.toMatch(/[a-z] [.,;]/);
    expect(made.text).toContain('Familie Łukasz & Zoë Groß');
    expect(made.text).toContain('Sanne de Vries');
    expect(made.text).toContain('Voorbeeld B.V.');
    expect(made.html).toContain('Familie Łukasz &amp; Zoë Groß');
    for (const { number, description } of each.lines)
      expect([made.text.includes(number), made.text.includes(`${description}`)]).toEqual([true, true]);
    expect(made.text).toContain('NL91 ABNA 0417 1643 00');
    expect(made.text).toContain('030 123 45 67');
  }
});

test('a text on the telephone takes two segments at most', () => {
  for (const each of cases()) {
    const { short } = shipped({
      ...each,
      name: 'Mevr. J. van den Berg-Jansen',
      sender: { ...each.sender, company: 'Houthandel De Linde B.V.' },
    });
    expect(segmentsOf(likeGsm(short))).toMatchObject({ encoding: 'GSM-7' });
    expect({ short, ...segmentsOf(likeGsm(short)) }.segments).toBeLessThanOrEqual(2);
    expect(forbiddenWords(short.replace(/[€\d.,]+/g, ''))).toEqual([]);
  }
});

test('formal and informal are not mixed', () => {
  const mixed = { nl: /\b(?:u|uw)\b/i, fr: /\b(?:vous|votre|vos)\b/i, de: /\b(?:Sie|Ihnen|Ihre[nrm]?)\b/ };
  for (const each of cases()) {
    if (each.formality === 'formal' || each.language === 'en') continue;
    const words = shipped({ ...each, country: 'XX' })
      .blocks.map((block) => (block.kind === 'paragraph' ? block.text : ''))
      .join('\n');
    // The words of the court stay as they are.
    expect(words.replace(/bij u is bezorgd|Ihnen zugestellt wurde/, '')).not.toMatch(mixed[each.language]);
  }
});

describe('the law', () => {
  const term = (starts: NoticeTerm['starts']): NoticeTerm => ({ days: 14, starts, lastFreeDay: day('2026-12-08') });
  const notices: readonly Partial<Facts>[] = [
    { country: 'NL', term: term('day_after_receipt') },
    { country: 'NL', channel: 'email', term: term('day_after_receipt') },
    {
      country: 'BE',
      term: term('third_working_day'),
      announced: { costs: 6_922, kind: 'clause', interest: false, rate: null, source: null },
    },
    {
      country: 'BE',
      channel: 'email',
      term: term('day_after_sending'),
      announced: { costs: 6_922, kind: 'clause', interest: true, rate: '10.50', source: null },
    },
    { country: 'DE', term: term('fixed_day'), announced: null },
    {
      country: 'NL',
      party: 'business',
      term: term('fixed_day'),
      announced: { costs: 4_000, kind: 'fixed', interest: true, rate: '10.40', source: null },
    },
  ];

  test('finds in every notice all it asks for, in every language and form', () => {
    for (const notice of notices)
      for (const language of LANGUAGES)
        for (const formality of FORMS) {
          const each = facts({ ...notice, language, formality, step: 'notice' });
          const wanted = wantedOf(each);
          expect(wanted.length).toBeGreaterThan(4);
          expect(lacks(shipped(each), wanted, each)).toEqual([]);
        }
  });

  test('where nothing may follow, as with a French consumer, no text hints that something could', () => {
    const hints =
      /extra|de plus\b|zusätzlich|weitere beträge|kosten|frais|\bcost|\bfee|rente\b|intérêt|interest|zinsen|vergoeding|indemnit/i;
    for (const language of LANGUAGES)
      for (const formality of FORMS)
        for (const step of ['notice', 'after_notice', 'last'] as const) {
          const fr = facts({ country: 'FR', language, formality, step, announced: null, term: term('fixed_day') });
          const { subject, text, short } = shipped(fr);
          const words = `${subject}\n${text}\n${short}`.replaceAll('kostenlos', '');
          expect(feeWords(words)).toEqual([]);
          expect(hints.exec(words)?.[0]).toBeUndefined();
        }
    expect(shipped(facts()).text).toContain('betaalt u niets extra');
  });

  test('interest is announced as it will be asked for: after the term, and from the day on which payment is late', () => {
    const announced = { costs: 4_000, kind: 'fixed', interest: true, rate: '10.40', source: null } as const;
    const business = facts({ party: 'business', term: term('fixed_day'), announced });
    expect(shipped(business).text).toContain('rente van 10,40% per jaar, per dag berekend vanaf de dag dat de betaling te laat is');
    expect(shipped({ ...business, language: 'en' }).text).toContain('at 10.40% a year, by the day from the day on which payment is late');
  });

  test('the Dutch letter counts from the day after delivery and names no day', () => {
    const { text } = shipped(facts());
    expect(text).toContain('binnen veertien dagen vanaf de dag nadat deze brief bij u is bezorgd');
    expect(text).toMatch(/€\s87,69 aan incassokosten/);
    expect(text).not.toMatch(/december/);
  });

  test.each([
    ['nl', 'binnen veertien dagen vanaf de dag nadat deze e-mail bij u is bezorgd'],
    ['fr', 'dans les quatorze jours à compter du lendemain de la réception de cet e-mail'],
    ['de', 'innerhalb von vierzehn Tagen ab dem Tag, nachdem diese E-Mail Ihnen zugestellt wurde'],
    ['en', 'within fourteen days from the day after this e-mail was delivered to you'],
  ] as const)('counts in the words of the court, also informally: %s', (language, words) => {
    for (const formality of FORMS) expect(shipped(facts({ language, formality, channel: 'email' })).text).toContain(words);
  });

  test('a required wording may be part of a longer word', () => {
    const each = facts({ language: 'de', term: term('third_working_day') });
    const words = { says: 'the term', kind: 'words', anyOf: { de: ['vierzehn Kalendertage'] } } as const;
    expect(lacks(shipped(each), [words], each)).toEqual([]);
    expect(lacks(shipped(facts({ language: 'de' })), [words], each)).toEqual(['the term']);
  });

  test('says what a text of the user’s own leaves out', () => {
    const each = facts({ country: 'BE', term: term('third_working_day'), sender: { ...FACTS.sender, enterpriseNumber: null } });
    const bare = { subject: 'Betaal', text: 'Betaal snel € 184,60, € 158.460,00 en 2026-01171.' };
    const missing = lacks(bare, wantedOf(each), each);
    expect(missing).toEqual([
      'the amount that is open',
      'the name of the creditor',
      'invoice 2026-0117',
      'invoice 2026-0131',
      'the exact amount of the costs',
      'the rate of the interest that follows',
      'the term to pay free of costs',
      'the enterprise number of the creditor',
      'what invoice 2026-0117 is for',
      'the due day of invoice 2026-0117',
      'what invoice 2026-0131 is for',
      'the due day of invoice 2026-0131',
    ]);
  });
});

describe('a loyal payer at his first slip', () => {
  const charges = [{ kind: 'scale', amount: 4_000, parts: [], source: null }] as const;

  test('reads of no fee and no threat, whatever the step', () => {
    for (const each of cases()) {
      const made = shipped({ ...each, shielded: true, charges, total: each.total + 4_000 });
      expect(made.warnings).toEqual([]);
      const words = [made.subject, ...made.blocks.map((block) => (block.kind === 'paragraph' ? block.text : '')), made.short].join('\n');
      expect(
        forbiddenWords(words, [
          '€ 584,60',
          '584,60 €',
          '€584.60',
          '484,60 €',
          '€ 484,60',
          '€484.60',
          '100,00 €',
          '€ 100,00',
          '€100.00',
          '€ 50,00',
          '50,00 €',
          '€50.00',
        ]),
      ).toEqual([]);
      expect(made.text + made.html + made.short).not.toMatch(/40[.,]00/);
    }
  });

  test.each([
    ['nl/loyal.liquid', 'Rekening\n\nBetaal nu, anders komen er incassokosten bij.'],
    ['nl/loyal.liquid', 'Rekening\n\nAnders komt de deur\u00adwaarder.'],
    ['nl/loyal.liquid', 'Rekening\n\nBetaal {{ total }} plus € 15,00.'],
    ['nl/loyal.liquid', 'Laatste waarschuwing\n\nBetaal {{ total }}.'],
    ['nl/loyal.informal.liquid', 'Rekening\n\nWe will take legal action.'],
    ['nl/loyal.sms.liquid', 'Betaal {{ total }} of de rechter beslist'],
    ['nl/help.liquid', 'Administratie**kosten** volgen.'],
    ['nl/sign.liquid', 'Afdeling Incasso'],
    ['layout.html.liquid', '<p>{{ subject }}</p><p>Boete: 10%</p>'],
    ['layout.html.liquid', '<p>{{ subject }}</p><p>B&#111;ete: 10%</p>'],
  ])('is not shown a text of the user’s own with a fee or threat: %s %s', (file, text) => {
    const each = facts({ shielded: true, formality: 'informal', step: 'last' });
    const made = compose(each, new Map([[file, text]]));
    expect(made).toEqual({
      ...compose(each),
      warnings: [
        expect.stringMatching(
          /^texts\/\S+: the shipped text was used in place of yours, which says .* to a loyal payer at his first slip$/,
        ),
      ],
    });
  });

  test('keeps a kind text of the user’s own, and goods are not taken for threats', () => {
    const lines = [{ ...LINE, description: 'Incassokosten: een cursus' }];
    const made = compose(
      facts({ shielded: true, lines, total: LINE.open }),
      new Map([['nl/loyal.liquid', 'Dag {{ name }}\n\nKijkt u eens naar {{ goods }}: {{ total }}?\n\n{{ invoices }}']]),
    );
    expect(made.warnings).toEqual([]);
    expect(made.subject).toBe('Dag Familie Łukasz & Zoë Groß');
  });

  test.each([
    ['friendly', 'Betaal {{ total }} plus € 25,00 aanmaningskosten binnen 5 dagen, anders volgt dagvaarding en beslag.', /€ 25,00/],
    ['friendly', 'Er komt vijf euro extra bij.', /vijf euro/],
    ['second', 'Anders moeten we dit uit handen geven.', /uit handen geven/],
    ['second', 'Il faudra payer quinze euros de plus.', /quinze euros/],
    ['friendly', 'Sonst geben wir die Sache ab.', /geben wir die sache ab/],
    ['second', 'Otherwise we hand it over to an agency.', /hand it over/],
    ['friendly', 'Anders komt er 10% bij.', /10%/],
    [
      'notice',
      'Betaal {{ total }} {{ term }}, anders {{ costs }} en € 15,00 voor de moeite.',
      /says € 15,00 which is no amount of this message/,
    ],
    ['last', 'Betaal {{ total }} of twintig euro meer.', /twintig euro/],
  ] as const)('nor anybody else in a free reminder, and no letter names an amount of its own: %s %s', (step, text, says) => {
    const each = facts({ step, announced: step === 'notice' ? FACTS.announced : null });
    const file = `nl/${step}.liquid`;
    const { warnings, ...made } = compose(each, new Map([[file, `Brief\n\n${text}`]]));
    expect({ ...made, warnings: [] }).toEqual(compose(each));
    expect(warnings).toEqual([expect.stringMatching(says)]);
    expect(warnings[0]).toMatch(new RegExp(`^texts/${file}: `));
  });

  test('a kind text stays: no costs are no costs, and paying by direct debit is no threat', () => {
    const own = new Map([['nl/friendly.liquid', 'Brief\n\nEr zijn geen kosten. Liever automatische incasso? Het gaat om {{ total }}.']]);
    const made = compose(facts({ step: 'friendly', announced: null }), own);
    expect([made.warnings, made.subject]).toEqual([[], 'Brief']);
  });

  test('a hard text is used for others', () => {
    const own = new Map([['nl/last.liquid', 'Laatste brief\n\nDaarna volgt de rechter.']]);
    expect(compose(facts({ step: 'last' }), own).text).toBe('Daarna volgt de rechter.\n');
  });
});

describe('texts of the user’s own', () => {
  const own = (text: string, name = 'nl/friendly.liquid') => new Map([[name, text]]);
  const friendly = facts({ step: 'friendly' });

  test('values are escaped in HTML, and never run', () => {
    const lines = [{ ...LINE, description: '<script>alert(1)</script>{{ iban }}\nX-Injected: 1' }];
    const made = compose(
      facts({ step: 'friendly', name: '{{ total }} <b>A</b>', lines, total: LINE.open }),
      own('Voor {{ name }}\n\n{{ goods }}\n\n{{ invoices }}'),
    );
    expect(made.html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;{{ iban }} X-Injected: 1');
    expect(made.html).not.toMatch(/<script|<b>/);
    expect(made.subject).toBe('Voor {{ total }} <b>A</b>');
  });

  test('the informal file goes before the general one', () => {
    const both = new Map([...own('Algemeen\n\nA'), ...own('Informeel\n\nB', 'nl/friendly.informal.liquid')]);
    expect(compose(facts({ step: 'friendly', formality: 'informal' }), both).subject).toBe('Informeel');
    expect(compose(friendly, both).subject).toBe('Algemeen');
  });

  test.each([
    ['Dag\n\nBeste {{ nmae }},', /^texts\/nl\/friendly\.liquid, line 3, column \d+: there is no value "nmae"$/],
    ['Dag\n\nBeste\n{% if name %}x', /^texts\/nl\/friendly\.liquid, line 4, column 1: tag "?\{% if name %\}"? not closed$/],
    ['Dag\n\n{{ name | upper }}', /^texts\/nl\/friendly\.liquid, line 3, column \d+: undefined filter: upper$/],
    ['Dag\n\n{% include "/etc/hostname" %}', /^texts\/nl\/friendly\.liquid, line 3, column \d+: /],
    ['\n\n', /^texts\/nl\/friendly\.liquid makes an empty subject$/],
    ['Dag', /^texts\/nl\/friendly\.liquid makes a letter without words$/],
  ])('a mistake is said with file and line: %j', (text, message) => {
    let error: unknown;
    try {
      compose(friendly, own(text));
    } catch (caught) {
      error = caught;
    }
    expect(error).toBeInstanceOf(UserError);
    expect((error as UserError).message).toMatch(message);
    expect((error as UserError).remedy).toBeTruthy();
  });

  test('a mistake in a shared piece is said of that piece', () => {
    expect(() => compose(friendly, own('{{ nobody }}', 'nl/sign.liquid'))).toThrow(/^texts\/nl\/sign\.liquid, line 1/);
  });

  test('the texts to start from say what the first line is, and make the same letters', () => {
    const start = textsToStartFrom();
    expect(start.get('nl/friendly.liquid')).toMatch(/^.*first line below is the subject/);
    for (const each of cases()) expect(compose(each, start)).toEqual(shipped(each));
  });

  test('an unknown value of the page names the fields of its rows', () => {
    try {
      compose(friendly, own('{{ row.nummer }}', 'layout.html.liquid'));
      expect.unreachable();
    } catch (error) {
      expect((error as UserError).remedy).toMatch(/rows \(each: amount, .*open/);
    }
  });

  test('every shipped text has a name that a user can use', () => {
    for (const [name, text] of shippedTexts()) {
      expect(knownNames()).toContain(name);
      expect(text.trim()).not.toBe('');
    }
  });
});

test('a message that does not add up is not written', () => {
  expect(() => compose(facts({ total: 1 }))).toThrow(/lists 58460 and asks for 1/);
});

describe('threats', () => {
  const steps = ['notice', 'after_notice', 'last'] as const;
  const withOwn = (step: (typeof steps)[number], language: Facts['language'], text: string) => {
    const each = facts({
      step,
      language,
      announced: step === 'notice' ? FACTS.announced : null,
      term: step === 'notice' ? FACTS.term : null,
    });
    return { ours: compose(each), own: compose(each, new Map([[`${language}/${step}.liquid`, `Brief\n\n${text}`]])) };
  };

  test.each([
    ['nl', 'Anders komt de gerechtsdeurwaarder langs.', 'gerechtsdeurwaarder'],
    ['nl', 'Wij leggen beslag op uw loon.', 'beslag'],
    ['nl', 'U krijgt een BKR-registratie.', 'bkr'],
    ['fr', 'Nous enverrons un huissier.', 'huissier'],
    ['fr', 'Une saisie sur salaire suivra.', 'saisie'],
    ['de', 'Dann kommt der Gerichtsvollzieher.', 'gerichtsvollzieh'],
    ['de', 'Wir melden Sie der Schufa.', 'schufa'],
    ['en', 'We will send the bailiffs.', 'bailiffs'],
    ['en', 'This will hurt your credit rating.', 'credit rating'],
  ] as const)('stand in no letter at any step: %s: %s', (language, text, word) => {
    for (const step of steps) {
      const { ours, own } = withOwn(step, language, `${text} {{ total }} {{ term }} {{ costs }}`);
      expect({ ...own, warnings: [] }).toEqual(ours);
      expect(own.warnings[0]).toContain(`says ${word}`);
      expect(own.warnings[0]).toContain('which no letter may threaten with');
    }
  });

  test('are not the goods of the debtor, nor what a last letter may say', () => {
    const lines = [{ ...LINE, description: 'Deurbeslag en boetes' }];
    const made = compose(
      facts({ step: 'last', lines, total: LINE.open }),
      new Map([
        ['nl/last.liquid', 'Brief\n\nVoor {{ goods }}: {{ total }}. Anders leggen we de zaak voor aan de rechter of een advocaat.'],
      ]),
    );
    expect(made.warnings).toEqual([]);
    expect(made.text).toContain('Voor Deurbeslag en boetes');
  });

  test.each([
    ['last', 'fr', 'Notre clause pénale prévoit cela ; en cas d’erreur de saisie, dites-le-nous.'],
    ['notice', 'nl', 'Dit is de stand van vandaag.'],
    ['notice', 'de', 'Das ist der Stand von heute.'],
    ['notice', 'en', 'As of today, nothing was added.'],
  ] as const)('what only looks like one stays: %s: %s: %s', (step, language, text) => {
    const { own } = withOwn(step, language, `${text} {{ total }} {{ term }} {{ costs }}`);
    expect(own.warnings).toEqual([]);
  });

  test.each([
    ['nl', 'binnen 14 dagen na heden', 'na heden'],
    ['nl', 'binnen 14 dagen na dagtekening', 'na dagtekening'],
    ['en', 'within 14 days from the date of this letter', 'from the date of this letter'],
    ['de', 'binnen 14 Tagen ab heute', 'ab heute'],
    ['fr', 'dans les 14 jours à partir d’aujourd’hui', 'à partir d’aujourd’hui'],
    ['fr', 'dans les 14 jours à compter de la date de la présente', 'à compter de la date de la présente'],
  ] as const)('a second term beside that of the law is not used: %s: %s', (language, text, words) => {
    const { ours, own } = withOwn('notice', language, `Betaal {{ total }} {{ term }} ({{ costs }}), dat is ${text}.`);
    expect({ ...own, warnings: [] }).toEqual(ours);
    expect(own.warnings[0]).toContain(`says ${words} beside the term of the law`);
  });
});

describe('words', () => {
  const begins = (other: Partial<Facts>): string | undefined => compose(facts({ step: 'friendly', ...other })).text.split('\n')[0];

  test('a company is not greeted by its name, nor a person by a title and initials', () => {
    const company = { name: 'Bouwbedrijf Hamer B.V.', party: 'business' } as const;
    expect(begins(company)).toBe('Geachte heer, mevrouw,');
    expect(begins({ ...company, party: null })).toBe('Geachte heer, mevrouw,');
    expect(begins({ ...company, language: 'de' })).toBe('Sehr geehrte Damen und Herren,');
    expect(begins({ ...company, contactPerson: 'Mevr. A. de Vries' })).toBe('Geachte mevrouw De Vries,');
    expect(begins({ name: 'Dhr. J.P. van den Berg' })).toBe('Geachte heer Van den Berg,');
    expect(begins({ name: 'Mevr. Anna de Vries' })).toBe('Geachte mevrouw, heer,');
    expect(begins({ name: 'Frau Groß', language: 'de' })).toBe('Guten Tag Frau Groß,');
    expect(begins({ name: 'Frau Groß', language: 'de', formality: 'informal' })).toBe('Hallo,');
    expect(begins({ name: 'Anna de Vries', formality: 'informal' })).toBe('Beste Anna de Vries,');
  });

  test('the second message to a loyal payer is not the first one again', () => {
    for (const language of LANGUAGES) {
      const [first, second] = (['friendly', 'second'] as const).map((step) => compose(facts({ language, step, shielded: true })).text);
      expect(first).not.toBe(second);
    }
  });

  test('forty invoices are not forty numbers in a sentence, and the table has them all', () => {
    const lines = Array.from({ length: 40 }, (_, at) => ({ ...LINE, number: `F${at + 1}`, open: 100 }));
    const made = compose(facts({ step: 'friendly', lines, total: 4_000 }));
    expect(made.subject).toBe('Herinnering: facturen F1, F2, F3 en nog 37 andere van Voorbeeld B.V.');
    for (const { number } of lines) expect(made.text).toContain(`Factuur ${number} `);
  });

  test('money that came in part is thanked for', () => {
    for (const language of LANGUAGES) {
      const made = compose(facts({ language, step: 'second', received: 5_000 })).text;
      expect(made).toMatch(
        { nl: /Dank u wel voor .*€.50,00/, fr: /Merci pour .*50,00/, de: /Dank für .*50,00/, en: /Thank you for .*50\.00/ }[language],
      );
      expect(compose(facts({ language, step: 'second' })).text).not.toMatch(
        /Dank u wel voor|Merci pour|Dank für|Thank you for your payment/,
      );
    }
  });

  test('the source of a charge is in the language of the letter', () => {
    const says = (language: Facts['language'], source: string): string => {
      const charges = [{ kind: 'fixed', amount: 4_000, parts: [], source }] as const;
      return compose(facts({ language, step: 'after_notice', charges, total: FACTS.total + 4_000 })).text;
    };
    const capped = 'agreed rate, within the cap of art. XIX.4 WER';
    expect(says('nl', capped)).toContain('(afgesproken rente, binnen de grens van art. XIX.4 WER)');
    expect(says('fr', capped)).toContain('(taux convenu, dans la limite de l’art. XIX.4 CDE)');
    expect(says('fr', 'law of 2 August 2002, art. 6')).toContain('(loi du 2 août 2002, art. 6)');
    expect(says('nl', 'law of 2 August 2002, art. 6')).toContain('(wet van 2 augustus 2002, art. 6)');
  });

  test('the number of a company is called as where it is registered, and French has a blank before its colon', () => {
    const ends = (language: Facts['language'], iban: string, country: string | null = null): string =>
      compose(facts({ language, payTo: { ...FACTS.payTo, iban }, sender: { ...FACTS.sender, country } }))
        .text.split('\n')
        .at(-2) ?? '';
    expect(ends('nl', 'NL91ABNA0417164300')).toMatch(/, KvK-nummer 12345678$/);
    expect(ends('nl', 'BE68539007547034')).toMatch(/, ondernemingsnummer 12345678$/);
    // A Belgian company with an account in the Netherlands.
    expect(ends('nl', 'NL91ABNA0417164300', 'BE')).toMatch(/, ondernemingsnummer 12345678$/);
    expect(ends('fr', 'FR1420041010050500013M02606')).toMatch(/, SIREN 12345678$/);
    expect(compose(facts({ language: 'fr' })).text).toMatch(/\n {2}Total\u00a0: /);
  });

  test('a French sign never begins a line', () => {
    for (const step of STEPS) expect(compose(facts({ language: 'fr', step })).text.replace(/^ .*$/gm, '')).not.toMatch(/ [:;?!]/);
  });
});
