/** The handlers of this slice, by the name of their operation. */
import { advancePetitionHandler } from './advance-petition.ts'
import { answerPetitionHandler } from './answer-petition.ts'
import { listPetitionsHandler } from './list-petitions.ts'
import { listPublicPetitionsHandler } from './list-public-petitions.ts'
import { listReceivedPetitionsHandler } from './list-received-petitions.ts'
import { openPetitionHandler } from './open-petition.ts'
import { signPetitionHandler } from './sign-petition.ts'

export const petitionHandlers = {
  openPetition: openPetitionHandler,
  signPetition: signPetitionHandler,
  listPetitions: listPetitionsHandler,
  listReceivedPetitions: listReceivedPetitionsHandler,
  answerPetition: answerPetitionHandler,
  listPublicPetitions: listPublicPetitionsHandler,
  advancePetition: advancePetitionHandler,
}
