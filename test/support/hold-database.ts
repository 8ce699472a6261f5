/**
 * Stands for a Fairhand that runs on a data folder: `node hold-database.ts <folder>`. Prints one line
 * (the server's socket folder, or why it did not start) and stays until it is killed.
 */
import { startEmbedded } from '../../src/database/embedded.ts'
import { StartError } from '../../src/database/start-error.ts'
import { SURVIVAL_SETTINGS } from './database-server.ts'

const folder = process.argv[2] ?? ''
try {
  const { socketFolder } = await startEmbedded({
    folder,
    log: () => {},
    port: 8484,
    settings: SURVIVAL_SETTINGS,
  })
  console.log(`ready ${socketFolder}`)
  setInterval(() => {}, 60_000)
} catch (error) {
  if (!(error instanceof StartError)) throw error
  console.log(`refused ${error.message}`)
}
