/**
 * A text as its readers read it, whatever it was written with: one alphabet, one case, no accents, no
 * invisible signs, no digits in the place of letters, no letters drawn apart. Pure.
 */

/** Letters of other alphabets that look like Latin ones; what NFKC and the accents leave. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  ...{
    а: 'a',
    в: 'b',
    е: 'e',
    ё: 'e',
    к: 'k',
    м: 'm',
    н: 'h',
    о: 'o',
    р: 'p',
    с: 'c',
    т: 't',
    у: 'y',
  },
  ...{
    х: 'x',
    ѕ: 's',
    і: 'i',
    ј: 'j',
    ԁ: 'd',
    ԛ: 'q',
    ԝ: 'w',
    ɡ: 'g',
    ӏ: 'l',
    һ: 'h',
    ո: 'n',
    ս: 'u',
  },
  ...{
    α: 'a',
    β: 'b',
    ε: 'e',
    η: 'n',
    ι: 'i',
    κ: 'k',
    ν: 'v',
    ο: 'o',
    ρ: 'p',
    τ: 't',
    υ: 'u',
    χ: 'x',
  },
  ...{ ı: 'i', ł: 'l', ø: 'o', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe', ᴀ: 'a', ꜱ: 's' },
}
const LOOK_ALIKE = new RegExp(`[${Object.keys(LOOK_ALIKES).join('')}]`, 'g')

/** Digits and signs in the place of letters. */
const LEET: Readonly<Record<string, string>> = {
  ...{
    0: 'o',
    1: 'i',
    3: 'e',
    4: 'a',
    5: 's',
    7: 't',
    8: 'b',
    $: 's',
    '@': 'a',
    '!': 'i',
    '€': 'e',
  },
}
// A word that ends in letters, with a sign for a letter before: 2024, 1st, 3D and €5 stay as they are.
const MIXED =
  /(?<![\w@$])(?:[a-z][a-z0134578@$!€]*[0134578@$!€]|[0134578@$!€](?=[a-z]{3}))[a-z0134578@$!€]*[a-z](?![\w@$])/g

/** Letters with a space, a dot, a dash or a star between each: `p a s s w o r d`. */
const DRAWN_APART = /(?<![a-z])[a-z](?:([ .\-_*·|/])[a-z](?:\1[a-z]){2,})(?![a-z])/g

/** Signs that nobody sees, and accents once they stand apart. */
const UNSEEN = /[\p{Mn}\p{Cf}\u3164\u115f\u1160\u2800]/gu

/** The plain form. Sentences keep their ends; apostrophes become spaces. */
export const plainText = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(UNSEEN, '')
    .toLowerCase()
    .replace(LOOK_ALIKE, (letter) => LOOK_ALIKES[letter] ?? letter)
    .replace(MIXED, (word) => word.replace(/[0134578@$!€]/g, (sign) => LEET[sign] ?? sign))
    .replace(DRAWN_APART, (word) => word.replace(/[^a-z]/g, ''))
    .replace(/[’'`´-]/g, ' ')
    .replace(/[*_~#>|]+/g, ' ')
    .replace(/[ \t\u00a0]+/g, ' ')
