/** A petition in its two public forms: for its space and whom it is sent to, and for everybody. */
import type { z } from 'zod'
import type { Context } from '../handle.ts'
import type { Petition, PublicPetition } from './contract.ts'
import type { PetitionRow } from './queries.ts'

export const presentPetition = (
  { instance }: Context,
  { requester_id: _, title, text, ...row }: PetitionRow,
): z.output<typeof Petition> => ({
  object: 'petition',
  livemode: instance.livemode,
  ...row,
  title: row.hidden_reason === null ? title : null,
  text: row.hidden_reason === null ? text : null,
})

export const publicPetition = (
  context: Context,
  row: PetitionRow,
): z.output<typeof PublicPetition> => {
  const { text: _, answer: __, signed: ___, needed: ____, ...rest } = presentPetition(context, row)
  const { space_id, opened_at, closes_at, ...shown } = rest
  return { ...shown, object: 'public_petition' }
}
