/** The handlers of this slice, by the names of its operations. */
import { blockWorkerHandler } from './block-worker.ts'
import { liftBlockHandler } from './lift-block.ts'
import { listBlocksHandler } from './list-blocks.ts'

export const blockHandlers = {
  blockWorker: blockWorkerHandler,
  liftBlock: liftBlockHandler,
  listBlocks: listBlocksHandler,
}
