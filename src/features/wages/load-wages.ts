import { fail, handle } from '../handle.ts'
import { personOf } from '../identity/callers.ts'
import { loadWages } from './contract.ts'
import { addRate, addWage } from './queries.ts'

/** Rows are added one by one, all or none; what stands already word for word is left out. */
export const loadWagesHandler = handle(loadWages, async (context, { wages, rates }) => {
  const { tx, now, caller } = context
  const person_id = personOf(caller) ?? fail('forbidden', 'Only an operator may do that.')
  if (wages.length + rates.length === 0) fail('invalid_input', 'There are no rows in it.')
  const euro = rates.find(({ currency, per_euro }) => currency === 'EUR' && Number(per_euro) !== 1)
  if (euro !== undefined) fail('invalid_input', 'One euro is one euro: leave EUR out.')
  const by = () => ({ id: context.newId(), person_id, now })
  const added = { wages: 0, rates: 0 }
  for (const wage of wages) if (await addWage(tx, wage, by())) added.wages++
  for (const rate of rates) if (await addRate(tx, rate, by())) added.rates++
  const unchanged = wages.length + rates.length - added.wages - added.rates
  return { object: 'loaded_wages' as const, ...added, unchanged }
})
