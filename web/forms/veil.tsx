/** Pictures of work that warns of its content: blurred or grey until somebody presses (charter R38). */
import { createContext, use, useState } from 'react'

export type MediaView = 'blurred' | 'grey' | 'plain'

/** How pictures first appear; plain where a job warns of nothing. */
export const VeilContext = createContext<MediaView>('plain')

const LOOKS: Record<MediaView, string> = {
  blurred: 'blur-2xl saturate-50',
  grey: 'grayscale contrast-75',
  plain: '',
}

/** One picture: whether it is veiled now, the class that does it, and how to lift and lower it. */
export const useVeil = () => {
  const view = use(VeilContext)
  const [lifted, setLifted] = useState(false)
  const veiled = view !== 'plain' && !lifted
  return { veiled, canVeil: view !== 'plain', look: veiled ? LOOKS[view] : '', lift: setLifted }
}
