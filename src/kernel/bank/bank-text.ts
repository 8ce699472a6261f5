/**
 * Text as every bank takes it: the basic Latin signs of the EPC guidelines (EPC217-08). Accents fall away,
 * a few letters become two, and what has no Latin form becomes a full stop.
 */
const LETTERS: Readonly<Record<string, string>> = {
  ...{
    ß: 'ss',
    æ: 'ae',
    Æ: 'AE',
    œ: 'oe',
    Œ: 'OE',
    ø: 'o',
    Ø: 'O',
    ł: 'l',
    Ł: 'L',
    đ: 'd',
    Đ: 'D',
  },
  ...{ ð: 'd', þ: 'th', ı: 'i', '’': "'", '–': '-', '—': '-' },
}

export const bankText = (text: string, longest: number): string =>
  [...text.normalize('NFKD').replaceAll(/\p{M}/gu, '')]
    .map((sign) => LETTERS[sign] ?? sign)
    .join('')
    .replaceAll(/[^A-Za-z0-9/\-?:().,'+ ]/g, '.')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, longest)

/** Whether enough of a name is left for a bank to read. */
export const isBankName = (name: string): boolean => /[A-Za-z]{2}/.test(bankText(name, 70))
