import { askForPlaceHandler } from './ask-for-place.ts'
import { declinePlaceHandler } from './decline-place.ts'
import { drawPlacesHandler } from './draw-places.ts'
import { getDrawHandler } from './get-draw.ts'
import { listKeptPlacesHandler } from './list-kept-places.ts'
import { passPlacesHandler } from './pass-places.ts'

/** The handlers of the draws slice, by the names of their operations. */
export const drawHandlers = {
  askForPlace: askForPlaceHandler,
  declinePlace: declinePlaceHandler,
  drawPlaces: drawPlacesHandler,
  getDraw: getDrawHandler,
  listKeptPlaces: listKeptPlacesHandler,
  passPlaces: passPlacesHandler,
}
