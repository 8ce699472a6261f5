/** A world whose instance may fetch from a server of pictures, and loops that fetch. */
import type { Caller } from '../../../src/kernel/caller.ts'
import { copyLoop } from '../../../src/loops/copy-files.ts'
import { batchTerms } from '../forms.ts'
import { createWorld } from '../world.ts'
import { startPictureServer } from './picture-server.ts'

export type CopyWorld = Awaited<ReturnType<typeof createCopyWorld>>

const NAMES: Record<string, string[]> = {
  'hooks.example.org': ['127.0.0.1'],
  'inside.example.org': ['10.0.0.7'],
  'half-inside.example.org': ['93.184.216.34', '192.168.1.1'],
  'empty.example.org': [],
}

export const createCopyWorld = async () => {
  const world = await createWorld()
  const pictures = await startPictureServer()
  world.runtime.instance.copy_allow = [pictures.origin]
  world.runtime.lookUp = async (name) => {
    const addresses = NAMES[name]
    if (addresses === undefined)
      throw Object.assign(new Error('no such name'), { code: 'ENOTFOUND' })
    return addresses
  }
  const running = new AbortController().signal
  const loop = copyLoop()
  /** One round, as one lane of a process would do it; how many were taken. */
  const round = () => loop.round(world.runtime, running)
  /** A draft about pictures and sounds with tasks that name these addresses. */
  const draftWith = async (owner: Caller, addresses: string[], more: Partial<typeof FORM> = {}) => {
    const terms = batchTerms({ form: { ...FORM, ...more }, overlap: 1 })
    const { id: job_id } = await world.call('createJob', owner, terms)
    const tasks = addresses.map((photo) => ({ photo }))
    const added = await world.call('addTasks', owner, { job_id, tasks })
    return { job_id, added }
  }
  return {
    ...world,
    pictures,
    round,
    /** Rounds until nothing is due. */
    copyAll: async () => {
      while ((await round()) > 0);
    },
    draftWith,
    close: async () => {
      await pictures.close()
      await world.close()
    },
  }
}

export const FORM = {
  form: 1,
  lang: 'en',
  title: 'Is the shop open?',
  goal: 'To know which shops are open.',
  done_when: 'Done when you have said what the picture shows.',
  data: [
    { name: 'photo', kind: 'image', required: false },
    { name: 'noise', kind: 'audio', required: false },
  ],
  pages: [
    {
      id: 'page',
      items: [
        { id: 'door', type: 'image', from: 'photo', alt: 'The door' },
        { id: 'note', type: 'short_text', label: 'What do you see?' },
      ],
    },
  ] as unknown[],
}
