/** `GET /v1/previews/{token}/picture`: a PNG of the job as on a phone; `?lang=fr` for French. */
import type { DrawPreview } from '../preview-picture.ts'
import type { Exchange } from './exchange.ts'
import type { Gate } from './gate.ts'

export const pictureRoute = (drawPreview: DrawPreview, gate: Gate) => {
  return async (exchange: Exchange): Promise<Response> => {
    const call = { caller: await gate(exchange), request_id: exchange.get('requestId') }
    const lang = exchange.req.query('lang') === 'fr' ? 'fr' : 'en'
    const png = await drawPreview(call, exchange.req.param('token') ?? '', lang)
    return new Response(png.slice(), {
      headers: {
        'content-type': 'image/png',
        'content-security-policy': "default-src 'none'; sandbox",
        'cache-control': 'private, max-age=60',
      },
    })
  }
}
