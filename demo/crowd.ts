/** The 665 people, each with an account of their own on the sandbox, made when they first come. */
import {
  getEarnings,
  getReceipt,
  listEarnings,
  withdraw,
} from '../src/features/payouts/contract.ts'
import { createSandboxWorker } from '../src/features/sandbox/contract.ts'
import { call, type Door, openDoor, type Traffic } from './door.ts'
import { minorOf, sum } from './price.ts'
import { newPace } from './turns.ts'

export type Person = {
  /** Called so in the recording. */
  name: string
  worker_id: string
  door: Door
  /** Opens the worker’s app as this person. */
  link: string
}

export type Crowd = {
  /** The person, who signs up when nobody has asked for them before. */
  person(name: string): Promise<Person>
  everybody(): Promise<Person[]>
}

export const newCrowd = (url: string, traffic: Traffic): Crowd => {
  const nobody = openDoor(url, traffic)
  const pace = newPace()
  const people = new Map<string, Promise<Person>>()
  const signUp = async (name: string): Promise<Person> => {
    await pace()
    const { worker_id, token, url: link } = await call(nobody, createSandboxWorker, {})
    return { name, worker_id, door: openDoor(url, traffic, token), link }
  }
  const person = (name: string): Promise<Person> => {
    const known = people.get(name) ?? signUp(name)
    people.set(name, known)
    return known
  }
  return { person, everybody: () => Promise.all(people.values()) }
}

/** Withdraws all there is; gives back how much that was. */
export const withdrawAll = async ({ door }: Person): Promise<bigint> =>
  minorOf((await call(door, withdraw, {})).amount)

/** What a person can withdraw, what waits, and what was paid out, in minor units. */
export const purseOf = async ({ door }: Person) => {
  const { available, waiting, paid_out } = await call(door, getEarnings, {})
  const total = (amounts: typeof available) => sum(amounts.map(minorOf))
  return { available: total(available), waiting: total(waiting), paidOut: total(paid_out) }
}

/** Every receipt a person holds, as they would keep them. */
export const receiptsOf = async ({ door }: Person): Promise<unknown[]> => {
  const receipts: unknown[] = []
  let cursor: string | undefined
  do {
    const lines = await call(door, listEarnings, { limit: 100, ...(cursor && { cursor }) })
    for (const { id } of lines.data)
      receipts.push((await call(door, getReceipt, { receipt_id: id })).signed)
    cursor = lines.next_cursor ?? undefined
  } while (cursor !== undefined)
  return receipts
}
