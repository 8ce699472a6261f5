/** Why a requester keeps somebody from its work: the closed list, as both sides read it. */
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Output } from '../api.generated.ts'

export type BlockReason = Output<'list_blocks'>['data'][number]['reason']

export const BLOCK_REASON: Record<BlockReason, MessageDescriptor> = {
  instructions_ignored: msg`The instructions were not followed`,
  checks_failed: msg`Announced check questions were answered wrongly`,
  copied_answers: msg`Answers were copied or repeated`,
  ai_where_forbidden: msg`AI was used where it was not allowed`,
  abuse: msg`Insults or threats`,
  conflict_of_interest: msg`A conflict of interest`,
}
