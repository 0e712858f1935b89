/** Countries and languages as exports write them: codes, number plates and names in Dutch, French, German and English. */
import { plainWord } from './words.js';

/** What goes by a name or a code that no list of regions has. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  NL: 'holland thenetherlands nederlanden koninkrijkdernederlanden nld n',
  BE: 'bel b koninkrijkbelgie royaumedebelgique',
  DE: 'brd bundesrepublikdeutschland bundesrepublik deu ger d',
  FR: 'fra f',
  LU: 'lux l',
  GB: 'uk gbr greatbritain britain england scotland wales northernireland grootbrittannie engeland schotland grossbritannien schottland grandebretagne angleterre ecosse',
  US: 'usa us unitedstatesofamerica vs etatsunisdamerique',
  AT: 'aut a',
  CH: 'che',
  ES: 'esp e',
  IT: 'ita i',
  PT: 'prt p',
  IE: 'irl republicofireland eire',
  PL: 'pol',
  DK: 'dnk',
  SE: 'swe',
  CZ: 'czechrepublic tsjechischerepubliek republiquetcheque tschechischerepublik cze',
  TR: 'turkey tur',
};

/** Two letters that name a region and no country. */
const NO_COUNTRY = new Set('AC CP CQ DG EA EU EZ IC QO TA UN XA XB ZZ'.split(' '));

let countries: Map<string, string> | null = null;

function countriesByName(): Map<string, string> {
  const found = new Map(Object.entries(OTHER_NAMES).flatMap(([code, names]) => names.split(' ').map((name) => [name, code] as const)));
  const letters = Array.from({ length: 26 }, (_, at) => String.fromCharCode(65 + at));
  const codes = letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => !NO_COUNTRY.has(code) && isCurrent(code));
  for (const language of ['en', 'nl', 'fr', 'de']) {
    const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    for (const code of codes) {
      const name = plainWord(names.of(code) ?? '');
      if (name !== '' && !found.has(name)) found.set(name, code);
    }
  }
  return found;
}

/** Codes of countries that are no more have the names of living ones: `DD` is Germany too. Each has a successor. */
const isCurrent = (code: string): boolean => Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`;

/** ISO 3166 code of a country given as a code or a name; otherwise as it came. */
export function countryOf(text: string): string {
  const word = plainWord(text);
  if (/^[a-z]{2}$/.test(word)) return word === 'uk' ? 'GB' : word.toUpperCase();
  countries ??= countriesByName();
  return countries.get(word) ?? text;
}

const LANGUAGES = new Map(
  Object.entries({
    nl: 'n nld dut dutch nederlands nederland neerlandais niederlandisch hollands vlaams flemish flamand flamisch vl',
    fr: 'f fra fre french frans francais franzosisch',
    de: 'd deu ger german duits allemand deutsch',
    en: 'e eng english engels anglais englisch gb uk',
  }).flatMap(([code, words]) => [[code, code] as const, ...words.split(' ').map((word) => [word, code] as const)]),
);

/** One of the languages we write, given as code, locale (`nl_BE`) or name; `null` for any other. */
export function languageOf(text: string): string | null {
  return LANGUAGES.get(plainWord(text)) ?? LANGUAGES.get(/^\s*([a-z]{2,3})[-_][a-z]/i.exec(text)?.[1]?.toLowerCase() ?? '') ?? null;
}
