/**
 * The closed list of formats. A pattern written by a stranger can freeze a server; each of these is
 * linear in the length of the text.
 */
export const TEXT_FORMATS = ['date', 'time', 'email', 'url', 'phone', 'digits'] as const
export type TextFormat = (typeof TEXT_FORMATS)[number]

/** How to check a format, and how to say it. */
export const FORMATS: Record<TextFormat, { pattern: RegExp; say: string }> = {
  date: {
    pattern: /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/,
    say: 'a date such as 2026-11-23',
  },
  time: { pattern: /^(?:[01]\d|2[0-3]):[0-5]\d$/, say: 'a time such as 09:30' },
  email: {
    pattern: /^[^\s@]{1,64}@[^\s@.]{1,63}(?:\.[^\s@.]{1,63}){1,8}$/,
    say: 'an e-mail address',
  },
  url: {
    pattern: /^https?:\/\/[^\s/?#.]{1,63}(?:\.[^\s/?#.]{1,63}){1,10}(?:[/?#]\S{0,2000})?$/,
    say: 'a web address such as https://example.org',
  },
  phone: { pattern: /^\+?[\d ()./-]{5,25}$/, say: 'a telephone number such as +33 1 23 45 67 89' },
  digits: { pattern: /^\d{1,100}$/, say: 'digits only' },
}
