// Makes `npx fairhand` work in the clone: npm links the commands of a package's dependencies into
// node_modules/.bin, but never its own. Part of `prepare`; plain JavaScript, harmless to repeat.
import { mkdirSync, rmSync, symlinkSync } from 'node:fs'

const folder = new URL('../node_modules/.bin/', import.meta.url)
mkdirSync(folder, { recursive: true })
const link = new URL('fairhand', folder)
rmSync(link, { force: true })
symlinkSync('../../bin/fairhand.js', link)
