/** An audience while somebody writes it. */
import type { Input } from '../../api.generated.ts'

/** An audience as it is being written; undefined: everybody. */
export type AskedAudience = NonNullable<Input<'create_job'>['audience']>
export type AudienceProps = {
  asked: AskedAudience | undefined
  onChange: (asked: AskedAudience | undefined) => void
}

/** The audience with a part of it changed; undefined when nothing is asked any more. */
export const changed = (
  asked: AskedAudience | undefined,
  part: { [K in keyof AskedAudience]: AskedAudience[K] | undefined },
): AskedAudience | undefined => {
  const entries = Object.entries({ ...asked, ...part }).filter(
    ([, value]) => value !== undefined && value !== false && !isEmpty(value),
  )
  return entries.length === 0 ? undefined : Object.fromEntries(entries)
}

const isEmpty = (value: unknown): boolean => Array.isArray(value) && value.length === 0
