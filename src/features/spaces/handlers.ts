/** The handlers of this slice, by the name of their operation. */
import { listPostsHandler } from './list-posts.ts'
import { listSpacesHandler } from './list-spaces.ts'
import { removePostHandler } from './remove-post.ts'
import { writePostHandler } from './write-post.ts'

export const spaceHandlers = {
  listSpaces: listSpacesHandler,
  listPosts: listPostsHandler,
  writePost: writePostHandler,
  removePost: removePostHandler,
}
