/** Proofs from the ledger's Merkle tree: that a transfer stands in it, that it only grew. */
import type { Database } from '../database/pool.ts'
import { consistencyPlan, foldStretch, inclusionPlan, type Stretch } from '../kernel/merkle.ts'
import { nodeHashes } from './tree-queries.ts'

/** The hashes that prove that leaf `index` stands in the tree of `size` leaves. */
export const inclusionProof = (tx: Database, index: number, size: number): Promise<Buffer[]> =>
  hashesOf(tx, inclusionPlan(index, size))

/** The hashes that prove that the tree of `to` leaves begins with the one of `from` leaves. */
export const consistencyProof = (tx: Database, from: number, to: number): Promise<Buffer[]> =>
  hashesOf(tx, consistencyPlan(from, to))

const hashesOf = async (tx: Database, plan: readonly Stretch[]): Promise<Buffer[]> => {
  const hashes = await nodeHashes(tx, plan.flat())
  let taken = 0
  return plan.map((stretch) => {
    taken += stretch.length
    return foldStretch(hashes.slice(taken - stretch.length, taken))
  })
}
