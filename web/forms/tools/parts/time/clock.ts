/** Times as people read and write them: minutes, seconds and hundredths. */

/** `62500` → `1:02.50`; whole seconds without `fine`. */
export const clockText = (ms: number, fine = true): string => {
  const units = fine ? Math.round(ms / 10) : Math.floor(ms / 1000) * 100
  const hours = Math.floor(units / 360_000)
  const minutes = Math.floor(units / 6000) % 60
  const seconds = String(Math.floor(units / 100) % 60).padStart(2, '0')
  const rest = fine ? `.${String(units % 100).padStart(2, '0')}` : ''
  return hours > 0
    ? `${hours}:${String(minutes).padStart(2, '0')}:${seconds}${rest}`
    : `${minutes}:${seconds}${rest}`
}

/** `1:02.5`, `62,5` or `1:00:02` in milliseconds; undefined for what is no time. */
export const parseClock = (text: string): number | undefined => {
  const plain = text.trim().replace(',', '.')
  if (!/^(?:\d{1,2}:){0,2}\d{1,6}(?:\.\d{1,3})?$/.test(plain)) return undefined
  const total = plain.split(':').reduce((sum, part) => sum * 60 + Number(part), 0)
  return Math.round(total * 1000)
}
