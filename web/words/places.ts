/** Names of languages and countries in the reader’s own language; the browser knows them all. */

type Named = { code: string; name: string }

const namesOf = (
  locale: string,
  type: 'language' | 'region',
  codes: readonly string[],
): Named[] => {
  const names = new Intl.DisplayNames([locale], { type })
  const compare = new Intl.Collator(locale).compare
  return codes
    .map((code) => ({ code, name: capital(locale, names.of(code) ?? code) }))
    .sort((one, other) => compare(one.name, other.name))
}

/** “français” stands at the beginning of a line here. */
const capital = (locale: string, name: string): string =>
  name.charAt(0).toLocaleUpperCase(locale) + name.slice(1)

/** In the order of their names. */
export const languageNames = (locale: string, codes: readonly string[]) =>
  namesOf(locale, 'language', codes)
export const countryNames = (locale: string, codes: readonly string[]) =>
  namesOf(locale, 'region', codes)

/** Within a sentence: “anglais ou français”. Empty for none. */
export const listOf = (
  locale: string,
  type: 'language' | 'region',
  codes: readonly string[],
): string => {
  const names = new Intl.DisplayNames([locale], { type })
  const list = new Intl.ListFormat(locale, { type: 'disjunction' })
  return list.format(codes.map((code) => names.of(code) ?? code))
}
