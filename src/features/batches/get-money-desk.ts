import { money } from '../../kernel/money.ts'
import { handle, moneyOf } from '../handle.ts'
import { getMoneyDesk } from './contract.ts'
import { deskCounts, waitingSums } from './desk-queries.ts'

export const getMoneyDeskHandler = handle(getMoneyDesk, async (context) => {
  const { tx, now, instance } = context
  const waiting = await waitingSums(tx, now)
  return {
    object: 'money_desk' as const,
    livemode: instance.livemode,
    bank: moneyOf(context).bank !== null,
    waiting: waiting.map(({ currency, sum, ...counts }) => ({
      ...counts,
      sum: money(sum, currency),
    })),
    ...(await deskCounts(tx)),
  }
})
