/** Simulated people together: made on a sandbox, alive until told to stop. */
import { type Client, type ClientSettings, createClient } from '../../sdk/client.ts'
import { type Habits, live, type Tally } from './person.ts'

export type CrowdSettings = {
  connection: ClientSettings
  count: number
  habits: Habits
  signal: AbortSignal
  /** Hears of every change. */
  onChange: (tally: Readonly<Tally>) => void
  /** Called once, when all of them are there. */
  onReady: () => void
}

/** Workers made at the same time: under the rate a sandbox allows to one address. */
const AT_ONCE = 5

/**
 * Makes `count` workers, marked as simulated, and lets them live until the signal. Returns what they
 * did. Throws a FairhandError when they cannot be made, as on an instance with real money.
 */
export const runCrowd = async (settings: CrowdSettings): Promise<Tally> => {
  const { connection, count, habits, signal } = settings
  const tally: Tally = {
    ...{ submitted: 0, revised: 0, returned: 0, left_to_expire: 0, withdrawals: 0 },
    refusals: {},
  }
  const clients = await makePeople(connection, count)
  settings.onReady()
  const onChange = () => settings.onChange(tally)
  const lives = clients.map((client, number) =>
    live({ client, number, habits, tally, signal, onChange }),
  )
  await Promise.all(lives)
  return tally
}

const makePeople = async (connection: ClientSettings, count: number): Promise<Client[]> => {
  const stranger = createClient(connection)
  const made: Client[] = []
  while (made.length < count) {
    const more = Array.from({ length: Math.min(AT_ONCE, count - made.length) }, async () => {
      const { token } = await stranger.createSandboxWorker({ simulated: true })
      return createClient({ ...connection, key: token })
    })
    made.push(...(await Promise.all(more)))
  }
  return made
}
