import { getWorkerProfileHandler } from './get-worker-profile.ts'
import { updateWorkerProfileHandler } from './update-worker-profile.ts'

export const profileHandlers = {
  getWorkerProfile: getWorkerProfileHandler,
  updateWorkerProfile: updateWorkerProfileHandler,
}
