/** International bank account numbers, ISO 13616: read as people write them, checked by their digits. */

const FORM = /^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/

/** Letters count from ten, the first four signs go last: an IBAN and an RF reference leave 1 by 97. */
const remainder = (text: string): number => {
  const digits = [...(text.slice(4) + text.slice(0, 4))]
    .map((sign) => Number.parseInt(sign, 36).toString())
    .join('')
  return Number(BigInt(digits) % 97n)
}

/** Without spaces and in capitals; undefined when the check digits do not fit. */
export const readIban = (typed: string): string | undefined => {
  const iban = typed.replaceAll(/[\s.-]/g, '').toUpperCase()
  return FORM.test(iban) && remainder(iban) === 1 ? iban : undefined
}

/** A deposit reference (ISO 11649) without spaces; undefined when its check digits do not fit. */
export const readReference = (typed: string): string | undefined => {
  const reference = typed.replaceAll(/\s/g, '').toUpperCase()
  return /^RF\d{2}[A-Z0-9]{1,21}$/.test(reference) && remainder(reference) === 1
    ? reference
    : undefined
}

/** `FR76 3000 …`, in fours, as on paper. */
export const inFours = (text: string): string => text.replaceAll(/(.{4})(?=.)/g, '$1 ')

/** What may be shown where the whole need not be: `FR76 … 0189`. */
export const maskedIban = (iban: string): string => `${iban.slice(0, 4)} … ${iban.slice(-4)}`
