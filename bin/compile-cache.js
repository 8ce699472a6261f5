// What Node makes of our files and of the packages (types stripped, code compiled) is kept beside the
// packages, whence `npm ci` removes it: a start then takes half the time. Where that folder cannot be
// written, everything works as without. Not in the system's temporary folder, where Node would put it by
// itself: others could put code there that we would run.
import module from 'node:module'
import { fileURLToPath } from 'node:url'

/** The folder of this clone or image. */
export const COMPILED = fileURLToPath(new URL('../node_modules/.cache/compiled', import.meta.url))

/** Begins to use the folder; call before anything large is imported. */
export const openCompiled = (folder = COMPILED) => {
  module.enableCompileCache(folder)
}

/** Writes down what is new; a process that is killed later would not. */
export const keepCompiled = () => {
  module.flushCompileCache()
}
