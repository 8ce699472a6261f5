/** The picture that goes with preview_job: an image block, so that a model sees what people will see. */
import { type DrawPreview, previewDrawer } from '../preview-picture.ts'
import type { PictureOf } from './call-tool.ts'
import type { McpParts } from './door.ts'

/** Draws for preview_job and for nothing else. */
export const previewImage = ({ operations, run, files, log }: McpParts): PictureOf => {
  const drawPreview: DrawPreview | undefined = previewDrawer(operations, run, files)
  return async (spec, output, call) => {
    if (drawPreview === undefined || spec.name !== 'preview_job') return undefined
    const token = String(output.url).split('/').at(-1) ?? ''
    try {
      const png = await drawPreview(call, token, 'en')
      return { type: 'image', data: Buffer.from(png).toString('base64'), mimeType: 'image/png' }
    } catch (error) {
      // The link works without it.
      log.error({ err: error, request_id: call.request_id }, 'a preview could not be drawn')
      return undefined
    }
  }
}
