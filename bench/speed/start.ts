/** From `npm start` on a folder that has a database already to the first answer, in seconds. */
import { newFolder, removeFolder, startInstance } from '../../test/support/instance.ts'

/** The first start, which makes the database, and the median of some later ones. */
export const measureStart = async (times: number): Promise<{ first: number; later: number }> => {
  const folder = newFolder()
  const once = async (): Promise<number> => {
    const begun = performance.now()
    const instance = await startInstance({ folder })
    const seconds = (performance.now() - begun) / 1000
    await instance.stop()
    return seconds
  }
  try {
    const first = await once()
    const later: number[] = []
    for (let count = 0; count < times; count++) later.push(await once())
    later.sort((one, other) => one - other)
    return { first, later: later[Math.floor(later.length / 2)] ?? Number.NaN }
  } finally {
    removeFolder(folder)
  }
}
