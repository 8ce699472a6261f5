/** A question for files, where forms can ask one. */
import { isItemType } from './draft.ts'

/** Which item takes such files; undefined while forms ask for none. */
export const uploadItem = (wish: {
  /** Types as a page writes them: `.jpg`, `image/*`. */
  accept?: readonly string[]
}): { type: string } | undefined => {
  const pictures = (wish.accept ?? []).length > 0 && (wish.accept ?? []).every(isPicture)
  const sounds = (wish.accept ?? []).length > 0 && (wish.accept ?? []).every(isSound)
  const type = pictures ? 'photo' : sounds ? 'recording' : 'file'
  return isItemType(type) ? { type } : undefined
}

const isPicture = (type: string): boolean =>
  /^image\/|^\.(?:jpe?g|png|webp|heic|heif|gif|avif)$/i.test(type.trim())
const isSound = (type: string): boolean =>
  /^(?:audio|video)\/|^\.(?:mp3|wav|m4a|ogg|mp4|webm|mov)$/i.test(type.trim())
