/** Asks an instance for proofs and believes none of its words: what was rewritten shows. */
import { type LedgerHead, verifyHead } from '../kernel/ledger-head.ts'
import { leafFits, readLeaf } from '../kernel/ledger-leaf.ts'
import { isConsistent, leafHash, rootOfInclusion } from '../kernel/merkle.ts'
import type { Receipt } from '../kernel/receipt.ts'
import type { Client } from '../sdk/client.ts'
import { FairhandError } from '../sdk/transport.ts'

/** A head that was kept: seen at an earlier check, or written into a receipt. */
export type KeptHead = { size: number; root: string; published_at: string }
/** One thing that was checked. */
export type Finding = { ok: boolean; text: string }
export type LedgerCheck = {
  head: (LedgerHead & { key_id: string }) | undefined
  findings: Finding[]
}
type Proofs = Pick<Client, 'getLedgerHead' | 'getLedgerConsistency' | 'getLedgerInclusion'>

const good = (text: string): Finding => ({ ok: true, text })
const bad = (text: string): Finding => ({ ok: false, text })
const transfers = (size: number): string => (size === 1 ? '1 transfer' : `${size} transfers`)

/**
 * Checks an instance's ledger: its newest head is signed with the key of the receipts; every kept head
 * is the beginning of it; every receipt's transfer stands in it, unchanged.
 */
export const checkLedger = async (
  client: Proofs,
  receipts: readonly (Receipt & { key_id: string })[],
  keptOf: (instance: string) => { key_id: string | undefined; heads: readonly KeptHead[] },
): Promise<LedgerCheck> => {
  const { signed, intact, broken_at } = await client.getLedgerHead({})
  if (signed === null) return { head: undefined, findings: [bad('No head was published yet.')] }
  const head = verifyHead(signed)
  if (head === undefined)
    return { head, findings: [bad('The newest head is not signed as it says.')] }
  const own = receipts.filter(({ instance }) => instance === head.instance)
  const kept = keptOf(head.instance)
  const heads = distinct([
    ...kept.heads,
    ...own.flatMap(({ ledger_head }) => (ledger_head ? [ledger_head] : [])),
  ])
  const findings = [good(`Head of ${transfers(head.size)}, published ${head.published_at}.`)]
  if ([kept.key_id, ...own.map(({ key_id }) => key_id)].some((key) => key && key !== head.key_id))
    findings.push(bad(`Its key ${head.key_id} is not the one that signed before.`))
  if (!intact)
    findings.push(bad(`The instance itself found transfer ${broken_at} of its ledger changed.`))
  for (const one of heads) findings.push(await checkHead(client, one, head))
  for (const one of own) findings.push(await checkReceipt(client, one, head))
  return { head, findings }
}

const distinct = (heads: readonly KeptHead[]): KeptHead[] => [
  ...new Map(heads.map((head) => [`${head.size} ${head.root}`, head])).values(),
]

const named = ({ size, published_at }: KeptHead): string =>
  `the head of ${transfers(size)} published ${published_at}`

const bytes = (hex: string): Buffer => Buffer.from(hex, 'hex')

const checkHead = async (client: Proofs, kept: KeptHead, head: LedgerHead): Promise<Finding> => {
  if (kept.size > head.size)
    return bad(`History was cut off: the ledger is shorter than ${named(kept)}.`)
  const proof = await askedFor(() =>
    client.getLedgerConsistency({ from: kept.size, to: head.size }),
  )
  const path = proof === 'later' || proof === undefined ? [] : proof.path
  const consistent = isConsistent({
    from: { size: kept.size, root: bytes(kept.root) },
    to: { size: head.size, root: bytes(head.root) },
    path: path.map(bytes),
  })
  return consistent
    ? good(`Nothing changed since ${named(kept)}.`)
    : bad(`History was rewritten: ${named(kept)} is no longer its beginning.`)
}

const checkReceipt = async (
  client: Proofs,
  receipt: Receipt,
  head: LedgerHead,
): Promise<Finding> => {
  const { kind, amount, currency, ledger_transfer: transfer_id } = receipt
  const what = `${kind} of ${amount} ${currency} (${receipt.id})`
  const proof = await askedFor(() => client.getLedgerInclusion({ transfer_id, size: head.size }))
  if (proof === 'later') return good(`The ${what} came after the newest head; check again later.`)
  if (proof === undefined)
    return bad(`The ledger no longer knows the ${what}; the receipt proves it all the same.`)
  const { leaf, index, size, path } = proof
  const read = readLeaf(leaf)
  const root = rootOfInclusion(leafHash(leaf), { index, size, path: path.map(bytes) })
  const stands = size === head.size && root?.equals(bytes(head.root)) === true
  if (read !== undefined && stands && leafFits(read, receipt))
    return good(`The ${what} stands in the ledger.`)
  return bad(`The ledger was changed where the ${what} stands; the receipt proves it all the same.`)
}

/** The answer; `later` when the transfer is not yet sealed, undefined when there is none. */
const askedFor = async <T>(ask: () => Promise<T>): Promise<T | 'later' | undefined> => {
  try {
    return await ask()
  } catch (error) {
    if (!(error instanceof FairhandError)) throw error
    if (error.code === 'not_found') return undefined
    if (error.code === 'conflict') return 'later'
    throw error
  }
}
