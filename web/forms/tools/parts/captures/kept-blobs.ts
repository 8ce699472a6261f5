/**
 * What was taken and is not yet at the instance, kept in this browser (IndexedDB): a closed tab, a dead battery
 * or a lost network loses nothing.
 */

/** Something taken for one item of one task in hand. */
export type KeptBlob = {
  key: string
  assignment: string
  item: string
  name: string
  blob: Blob
  /** When it was put here, by this device’s clock. */
  at: number
  takenAt: string | undefined
  durationMs: number | undefined
  /** A recording that is still going on, or was when the page went away. */
  live: boolean
}

const NAME = 'fairhand-captures'
const STORE = 'blobs'
/** Twice as long as an assignment can be held: then nobody comes back for it. */
const KEPT_MS = 14 * 24 * 3600 * 1000

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

const opened = (): Promise<IDBDatabase> => {
  const request = indexedDB.open(NAME, 1)
  request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'key' })
  return settled(request)
}

/** Runs one thing on the store; the change is on the disk when it is over. */
const within = async <T>(
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> => {
  const database = await opened()
  try {
    const transaction = database.transaction(STORE, mode)
    const over = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve()
      transaction.onabort = () => reject(transaction.error)
    })
    const result = await settled(act(transaction.objectStore(STORE)))
    await over
    return result
  } finally {
    database.close()
  }
}

/** Keeps it; false when this browser has no room or keeps nothing, so that the page can say so. */
export const keepBlob = async (kept: KeptBlob): Promise<boolean> => {
  try {
    await within('readwrite', (store) => store.put(kept))
    return true
  } catch {
    return false
  }
}

export const dropBlob = (key: string): Promise<void> =>
  within('readwrite', (store) => store.delete(key)).catch(() => {})

/** What is kept for an item; what nobody came back for goes. */
export const blobsFor = async (assignment: string, item: string): Promise<KeptBlob[]> => {
  const all = await within('readonly', (store) => store.getAll() as IDBRequest<KeptBlob[]>).catch(
    () => [],
  )
  for (const { key, at } of all) if (Date.now() - at > KEPT_MS) void dropBlob(key)
  return all
    .filter((kept) => kept.assignment === assignment && kept.item === item)
    .sort((a, b) => a.at - b.at)
}
