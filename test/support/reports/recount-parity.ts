/** The parity of a month counted a second time, person by person. */
import type { World } from '../world.ts'

type Row = Record<string, unknown>
const at = (value: unknown): number => (value instanceof Date ? value.getTime() : Number.NaN)
const percent = (part: number, all: number): number | null =>
  all === 0 ? null : Math.round((part / all) * 1000) / 10
const few = (people: number): boolean => people > 0 && people < 20
const peopleIn = (rows: Row[]): number => new Set(rows.map(({ worker_id }) => worker_id)).size
const approvedIn = (rows: Row[]): Row[] => rows.filter(({ to_status }) => to_status === 'approved')

/** Work decided in the month, each with its last decision and what its worker says of themselves. */
const decidedIn = async (world: World, month: string): Promise<Row[]> => {
  const read = (table: string) => world.look<Row>(`select * from ${table}`)
  const byId = async (table: string, key = 'id') =>
    new Map((await read(table)).map((row) => [row[key], row]))
  const [work, job, worker] = [await byId('assignment'), await byId('job'), await byId('worker')]
  const profile = await byId('worker_profile', 'worker_id')
  const steps = (await read('assignment_history'))
    .sort((a, b) => Number(a.position) - Number(b.position))
    .filter(
      ({ created_at, to_status }) =>
        created_at instanceof Date &&
        created_at.toISOString().startsWith(month) &&
        ['approved', 'rejected'].includes(String(to_status)),
    )
  const last = new Map(steps.map((step) => [step.assignment_id, step]))
  return [...last].flatMap(([id, { to_status }]) => {
    const row = work.get(id)
    if (row === undefined || row.paid_elsewhere === true) return []
    if (worker.get(row.worker_id)?.simulated === true) return []
    const groups = groupsOf(profile.get(row.worker_id))
    return [{ ...row, to_status, groups, currency: job.get(row.job_id)?.currency }]
  })
}

const groupsOf = (said: Row | undefined): string[] => [
  ...(typeof said?.country === 'string' ? [`country ${said.country}`] : []),
  ...((said?.languages ?? []) as string[]).map((one) => `language ${one}`),
]

/** Every group that may be told, as the report tells it. */
export const recountParity = async (world: World, month: string) => {
  const pieces = await decidedIn(world, month)
  const rowsOf = (name: string) =>
    pieces.filter(({ groups }) => (groups as string[]).includes(name))
  const size = (name: string) => peopleIn(rowsOf(name))
  const everybody = peopleIn(pieces)
  const names = [...new Set(pieces.flatMap(({ groups }) => groups as string[]))].sort()
  const large = names.filter((name) => size(name) >= 20 && !few(everybody - size(name)))
  const countries = large
    .filter((name) => name.startsWith('country'))
    .sort((a, b) => size(b) - size(a))
  const rest = () => everybody - countries.reduce((sum, one) => sum + size(one), 0)
  while (countries.length > 0 && few(rest())) countries.pop()
  return large
    .filter((name) => name.startsWith('language') || countries.includes(name))
    .map((name) => tell(name, rowsOf(name), approvedIn(pieces).length))
}

const tell = (name: string, rows: Row[], approvedInAll: number) => {
  const approved = approvedIn(rows)
  const [by = '', of = ''] = name.split(' ')
  const currencies = [...new Set(approved.map(({ currency }) => String(currency)))].sort()
  return {
    ...{ by, of, people: Math.floor(peopleIn(rows) / 10) * 10 },
    approved_percent: percent(approved.length, rows.length),
    rejected_percent: percent(rows.length - approved.length, rows.length),
    share_percent: percent(approved.length, approvedInAll),
    hourly: currencies.map((currency) => hourlyOf(approved, currency)),
  }
}

const hourlyOf = (approved: Row[], currency: string) => {
  const paid = approved.filter((row) => row.currency === currency)
  const minor = paid.reduce((sum, row) => sum + Number(row.paid_minor), 0)
  const seconds = paid.reduce(
    (sum, row) => sum + Math.floor((at(row.submitted_at) - at(row.claimed_at)) / 1000),
    0,
  )
  return { amount: (Math.floor((minor * 3600) / seconds) / 100).toFixed(2), currency }
}
