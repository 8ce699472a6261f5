/** Money as people read it. Amounts stay the decimal strings of the API: nothing is computed here. */

/** Money as it comes over the wire: `{"amount":"2.50","currency":"EUR"}`. */
export type WireMoney = { amount: string; currency: string }

type DecimalText = `${number}`
const isDecimal = (text: string): text is DecimalText => /^-?\d+(\.\d+)?$/.test(text)

/** `{"amount":"2.50","currency":"EUR"}` → `€2.50` or `2,50 €`. Exact at any size. */
export const formatMoney = (locale: string, { amount, currency }: WireMoney): string => {
  if (!isDecimal(amount)) return `${amount} ${currency}`
  return new Intl.NumberFormat(locale, { style: 'currency', currency }).format(amount)
}

/** Whether there is nothing to show: `0`, `0.00`. */
export const isZero = ({ amount }: WireMoney): boolean => /^-?[0.]*$/.test(amount)

/** What a person typed (`2,5`, `2.50`) as the API wants it, or nothing when it is no amount. */
export const readAmount = (typed: string): string | undefined => {
  const text = typed.replaceAll(/[\s\u00a0\u202f]/g, '').replace(',', '.')
  if (!/^\d{1,12}(\.\d{1,4})?$/.test(text)) return undefined
  return text.replace(/^0+(?=\d)/, '')
}
