import { handle } from '../handle.ts'
import { listModelTurns } from './contract.ts'
import { presentTurns } from './present-turns.ts'
import { ownTalk } from './talk.ts'

export const listModelTurnsHandler = handle(listModelTurns, async (context, asked) =>
  presentTurns(await ownTalk(context, asked, false)),
)
