/** The config file as it is begun: every answer checked, every key with a word on what it is for, what is not known as a comment. */
import { existsSync } from 'node:fs';
import { UserError } from '../errors.js';
import { LANGUAGES } from '../ledger/agreements.js';
import { ibanOf } from '../sources/movements.js';
import { CALLS_TEXT } from './config-calls.js';

export interface Question {
  /** Key in the file; a flag has - for _. */
  readonly key: string;
  readonly asks: string;
  /** What stands in the file where there is no answer. */
  readonly example: string;
  /** What the key is for, in the file. */
  readonly about: string;
  /** The answer as it is kept; `null` for one that cannot be. */
  readonly read: (text: string, country: string | null) => string | null;
  /** What an answer must be. */
  readonly must: string;
}

const any = (text: string): string => text;
const matching = (pattern: RegExp) => (text: string) => (pattern.test(text) ? text : null);

export const QUESTIONS: readonly Question[] = [
  { key: 'name', asks: 'Name of your company', example: 'Voorbeeld B.V.', about: 'signs the reminders', read: any, must: 'be a text' },
  {
    key: 'country',
    asks: 'Country (NL, BE, DE, FR …)',
    example: 'NL',
    about: 'two letters of ISO 3166',
    read: (text) => matching(/^[A-Z]{2}$/)(text.toUpperCase()),
    must: 'be two letters, such as NL',
  },
  {
    key: 'enterprise_number',
    asks: 'Enterprise number (KvK, KBO/BCE, HRB, SIREN)',
    example: '12345678',
    about: 'KvK, KBO/BCE, HRB or SIREN number',
    read: enterpriseNumber,
    must: 'be a number of your register: 8 digits in NL, 10 in BE, 9 in FR, with right check digits',
  },
  {
    key: 'iban',
    asks: 'IBAN that debtors pay to',
    example: 'NL91ABNA0417164300',
    about: 'where debtors pay to',
    read: ibanOf,
    must: 'be an IBAN with right check digits, such as NL91 ABNA 0417 1643 00',
  },
  {
    key: 'address',
    asks: 'Address, in one line',
    example: 'Dorpsstraat 1, 3511 AB Utrecht',
    about: 'in one line',
    read: any,
    must: 'be a text',
  },
  {
    key: 'email',
    asks: 'E-mail for debtors',
    example: 'debiteuren@voorbeeld.example',
    about: 'where debtors write to',
    read: matching(/^[^\s@]+@[^\s@]+\.[^\s@.]+$/),
    must: 'be an e-mail address',
  },
  {
    key: 'phone',
    asks: 'Phone for debtors',
    example: '+31 30 1234567',
    about: 'where debtors call',
    read: matching(/^\+?\d[\d ()./-]{5,}$/),
    must: 'be a phone number, such as +31 30 1234567',
  },
  {
    key: 'contact',
    asks: 'Who signs for the company',
    example: 'Sanne de Vries',
    about: 'who signs for the company',
    read: any,
    must: 'be a text',
  },
  {
    key: 'language',
    asks: `Language of debtors who have none (${LANGUAGES.join(', ')})`,
    example: 'nl',
    about: `of debtors who have none: ${LANGUAGES.join(', ')}`,
    read: (text) => LANGUAGES.find((language) => language === text.toLowerCase()) ?? null,
    must: `be one of ${LANGUAGES.join(', ')}`,
  },
  {
    key: 'goodwill',
    asks: 'What may a caller give for a complaint without asking, such as 25.00',
    example: '25.00',
    about: 'given for a complaint',
    read: (text) => matching(/^\d{1,9}(\.\d{1,2})?$/)(text.replace(',', '.')),
    must: 'be an amount, such as 25.00',
  },
];

/** Numbers of registers whose check is known; others are taken as they are. */
function enterpriseNumber(text: string, country: string | null): string | null {
  const digits = text.replace(/\D/g, '');
  if (country === 'NL') return digits.length === 8 ? digits : null;
  if (country === 'BE') return digits.length === 10 && 97 - (Number(digits.slice(0, 8)) % 97) === Number(digits.slice(8)) ? digits : null;
  if (country === 'FR') return digits.length === 9 && luhn(digits) % 10 === 0 ? digits : null;
  return text;
}

/** Every second digit from the right counts double, less 9 where that is more than 9. */
const luhn = (digits: string): number =>
  [...digits].reverse().reduce((sum, digit, at) => sum + Number(digit) * (at % 2 === 0 ? 1 : 2) - (at % 2 === 1 && digit > '4' ? 9 : 0), 0);

/** The answer as it is kept; `null` for an empty one. @throws UserError where it cannot be */
export function answerTo({ key, read, must }: Question, text: string, country: string | null): string | null {
  const plain = text.trim().replace(/\s+/g, ' ');
  if (plain === '') return null;
  const answer = read(plain, country);
  if (answer === null) throw new UserError(`"${plain}" is no ${key.replace('_', ' ')}`, `it must ${must}`);
  return answer;
}

/** The text of the file. */
export function configText(answers: ReadonlyMap<string, string>): string {
  const line = ({ key, example, about }: Question): string => {
    const answer = answers.get(key);
    const setting = `${answer === undefined ? '# ' : ''}${key}: ${JSON.stringify(answer ?? example)}`;
    return `${setting.padEnd(52)} # ${about}`;
  };
  const company = QUESTIONS.filter(({ key }) => key !== 'language' && key !== 'goodwill');
  const mandate = answers.has('goodwill') ? '' : '# ';
  const rest = QUESTIONS.filter(({ key }) => key === 'language');
  return [
    '# Settings of dunning for the ledger beside this file. None is needed; a line that begins with # is not read.',
    '',
    'company:',
    ...company.map((question) => `  ${line(question)}`),
    '',
    ...rest.map(line),
    `${'# terms_days: 30'.padEnd(52)} # days, where an invoice names no due date`,
    `${'# currency: EUR'.padEnd(52)} # where an amount names none`,
    '',
    '# What payers may leave off; nothing unless you say so:',
    '# allocation:',
    `${'#   discount_percent: 2'.padEnd(52)} # for paying early …`,
    `${'#   discount_days: 10'.padEnd(52)} # … within so many days of the invoice date`,
    `${'#   fee_tolerance: 2.50'.padEnd(52)} # bank costs, in whole units of the currency`,
    '',
    '# What a caller may grant without asking; more needs --approved-by. No limits unless you say so:',
    `${mandate}mandate:`,
    `${`${mandate}  goodwill: ${answers.get('goodwill') ?? '25.00'}`.padEnd(52)} # given for a complaint`,
    `${'#   waive: 50.00'.padEnd(52)} # costs and interest let off`,
    `${'#   plan_months: 6'.padEnd(52)} # months a payment plan may take …`,
    `${'#   plan_amount: 2500.00'.padEnd(52)} # … and the sum it may be for`,
    '',
    '# agreements:',
    `${'#   tolerance_percent: 10'.padEnd(52)} # of a promised sum that may be missing`,
    `${'#   grace_days: 3'.padEnd(52)} # working days the money may take`,
    '',
    '# Payment plans:',
    '# plans:',
    `${'#   grace_days: 5'.padEnd(52)} # working days an instalment may be late`,
    `${'#   tolerance: 1'.padEnd(52)} # what may be missing, in whole units of the currency`,
    `${'#   interval: month'.padEnd(52)} # month, fortnight or week`,
    '',
    '# What chasing costs, for the report keep-or-part; these are assumptions until you say otherwise:',
    '# costs:',
    `${'#   call: 6.00'.padEnd(52)} # in whole units of the currency, as letter, email and sms`,
    `${'#   capital_percent: 8'.padEnd(52)} # what money costs per year`,
    `${'#   margin_percent: 20'.padEnd(52)} # what is earned on turnover`,
    '',
    '# What holds between you and your debtors; what is left out is taken to their advantage,',
    '# but for due dates, which are taken as agreed. Where they are not, a consumer gets a plain notice before the lawful one:',
    '# law:',
    `${'#   due_dates_agreed: true'.padEnd(52)} # false where they are only printed on the invoice`,
    `${'#   damage_clause: true'.padEnd(52)} # Belgium: agreed with consumers, within the caps`,
    `${'#   agreed_rate: { consumer: 8, business: 10 }'.padEnd(52)} # interest, per cent a year`,
    '',
    ...CALLS_TEXT,
    '',
    '# Reminders: a playbook of your own, and your mail server:',
    `${'# playbook: playbook.yaml'.padEnd(52)} # found without this line too; dunning remind --playbook writes one`,
    '# smtp:',
    `${'#   host: smtp.voorbeeld.example'.padEnd(52)} # the password: environment variable DUNNING_SMTP_PASSWORD`,
    `${'#   user: debiteuren'.padEnd(52)} # where the server asks for one`,
    '',
  ].join('\n');
}

/** @throws UserError where the file is there already and is not to be replaced */
export function mayWriteConfig(path: string, force: boolean): void {
  if (existsSync(path) && !force) throw new UserError(`There is a config file ${path} already`, 'edit it, or write it anew with --force');
}
