/** What a start does about what the operator says of the place: it writes down what is new (charter R41). */
import type { Transaction } from '../../database/pool.ts'
import { type Instance, moneyOf } from '../handle.ts'
import { notePlace as note } from './place-queries.ts'

export const notePlace = async (tx: Transaction, instance: Instance, now: Date): Promise<void> => {
  const { legal_name, contact, governing_law } = moneyOf({ instance })
  await note(tx, { legal_name, contact, governing_law }, now)
}
