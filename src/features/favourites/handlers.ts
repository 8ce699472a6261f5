import { addFavouriteHandler } from './add-favourite.ts'
import { listFavouritesHandler } from './list-favourites.ts'
import { removeFavouriteHandler } from './remove-favourite.ts'

export const favouriteHandlers = {
  addFavourite: addFavouriteHandler,
  listFavourites: listFavouritesHandler,
  removeFavourite: removeFavouriteHandler,
}
