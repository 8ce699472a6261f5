/** The picture of a preview: what the link shows, drawn as on a phone. Runs outside of any transaction. */
import type { FileStore } from '../features/handle.ts'
import type { FormLanguage } from '../forms/languages/bilingual.ts'
import type { Caller } from '../kernel/caller.ts'
import type { OperationSpec } from '../kernel/operation.ts'
import { filesIn, type Sources } from '../pictures/blocks.ts'
import { draw } from '../pictures/draw.ts'
import { formBlocks, type Previewed } from '../pictures/draw-form.ts'
import type { Run } from './run.ts'

/** Pictures of one task that are drawn; a form with more shows the first. */
const MOST_FILES = 8

/** Draws what a token opens; throws the refusals of get_preview. */
export type DrawPreview = (
  call: { caller: Caller; request_id: string },
  token: string,
  lang: FormLanguage,
) => Promise<Uint8Array>

/** Undefined when the table lacks the operations. */
export const previewDrawer = (
  operations: readonly OperationSpec[],
  run: Run,
  files: Pick<FileStore, 'get'>,
): DrawPreview | undefined => {
  const named = (wanted: string) => operations.find(({ name }) => name === wanted)
  const [getPreview, getFile] = [named('get_preview'), named('get_preview_file')]
  if (getPreview === undefined || getFile === undefined) return undefined
  return async (call, token, lang) => {
    const { output } = await run(getPreview, { ...call, input: { token } })
    const blocks = formBlocks(output as unknown as Previewed, lang)
    const sources: Sources = {}
    for (const file of filesIn(blocks).slice(0, MOST_FILES)) {
      const found = await run(getFile, { ...call, input: { token, file } })
      sources[file] = await files.get(String(found.output.sha256))
    }
    return draw({ blocks, sources })
  }
}
