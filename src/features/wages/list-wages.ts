import { handle } from '../handle.ts'
import { listWages } from './contract.ts'
import { ratesOn, wagesOn } from './queries.ts'

/** What holds on a day; a row that was corrected later is not shown. */
export const listWagesHandler = handle(listWages, async ({ tx, now }, { day, place }) => {
  const asked = day ?? now.toISOString().slice(0, 10)
  return {
    object: 'wages' as const,
    day: asked,
    wages: await wagesOn(tx, asked, place ?? null),
    rates: await ratesOn(tx, asked),
  }
})
