/** Who used the processors: the product's process, PostgreSQL's, the load generator's. Linux only. */
import { readdirSync, readFileSync } from 'node:fs'

/** Seconds of processor time since their start. */
export type ProcessorTime = { product: number; postgres: number }

/** Linux counts in hundredths of a second, whatever the kernel's own tick. */
const TICKS = 100

type Stat = { parent: number; own: number; ofChildren: number }

const statOf = (pid: number): Stat | undefined => {
  try {
    // After the name in brackets, which may hold anything.
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number)
    const [parent = 0, user = 0, system = 0, usersOf = 0, systemOf = 0] = [1, 11, 12, 13, 14].map(
      (index) => fields[index],
    )
    return { parent, own: (user + system) / TICKS, ofChildren: (usersOf + systemOf) / TICKS }
  } catch {
    return undefined
  }
}

/** The processor time used so far by a product and by the server of `postmaster`. */
export const processorTime = (product: number, postmaster: number): ProcessorTime => {
  const server = statOf(postmaster)
  let postgres = (server?.own ?? 0) + (server?.ofChildren ?? 0)
  for (const name of readdirSync('/proc')) {
    const stat = /^\d+$/.test(name) ? statOf(Number(name)) : undefined
    if (stat?.parent === postmaster) postgres += stat.own
  }
  return { product: statOf(product)?.own ?? 0, postgres }
}

/** Resident memory of a process in MB. */
export const residentMemory = (pid: number): number => {
  const text = readFileSync(`/proc/${pid}/status`, 'utf8')
  return Number(/VmRSS:\s+(\d+)/.exec(text)?.[1] ?? 0) / 1024
}
