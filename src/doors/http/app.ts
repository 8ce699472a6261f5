/**
 * The HTTP door: one app that serves the API, its documents, MCP, sign-in and the web app. It
 * translates and refuses (size, origin, rate); it decides nothing.
 */
import { tmpdir } from 'node:os'
import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { methodNotAllowed } from 'hono/method-not-allowed'
import type { FileStore, Instance } from '../../features/handle.ts'
import { Problem } from '../../kernel/errors.ts'
import { newUuid } from '../../kernel/id.ts'
import type { OperationSpec } from '../../kernel/operation.ts'
import { createMcpDoor } from '../mcp/door.ts'
import type { Library } from '../mcp/library.ts'
import { previewDrawer } from '../preview-picture.ts'
import { type Log, problemOf, type Run } from '../run.ts'
import type { AuthDoor } from './auth.ts'
import { addDocuments } from './documents.ts'
import { type Exchange, type ExchangeEnv, problemResponse } from './exchange.ts'
import { fileBytes } from './file-bytes.ts'
import { fileContent, fileOperations } from './file-content.ts'
import { addressOf, createGate, type Gate, type ResolveCaller } from './gate.ts'
import { importOperations, importRoute } from './import/import-route.ts'
import { oneClick } from './one-click.ts'
import { addOperationRoutes, operationHandler } from './operation-routes.ts'
import { pictureRoute } from './picture-route.ts'
import { previewFile } from './preview-file.ts'
import type { Limiter } from './rate-limit.ts'
import { checkHost, securityHeaders } from './safety.ts'
import { serveWebApp } from './web-app.ts'

/** What the app is made of; main fills it in, tests fill in what they look at. */
export type AppParts = {
  operations: readonly OperationSpec[]
  run: Run
  resolveCaller: ResolveCaller
  instance: Pick<Instance, 'name' | 'version' | 'public_url' | 'livemode'>
  files: Pick<FileStore, 'get'>
  /** Answers true parts and false parts by name; all must be true for a 200. */
  health: () => Promise<Record<string, boolean>>
  log: Log
  /** Where archives lie while they are read; the system’s folder for such things when left out. */
  spoolFolder?: string
  /** Answers everything under /api/auth/. */
  auth?: AuthDoor
  /** The built web app, `dist-web`. */
  staticFolder?: string
  /** Behind a proxy that sets X-Forwarded-For. */
  trustProxy?: boolean
  limiter?: Limiter
  /** What MCP offers besides tools, when it is not the product’s own. */
  library?: Library
}

/** Makes the app. `app.fetch` answers requests; nothing listens yet. */
export const createApp = (parts: AppParts, gate = createGate(parts)): Hono<ExchangeEnv> => {
  const { operations, run, instance } = parts
  const app = new Hono<ExchangeEnv>()
  addBasics(app, parts)
  addOperationRoutes(app, operations, run, gate)
  addStreams(app, parts, gate)
  addWellKnown(app, parts, gate)
  addDocuments(app, operations, instance)
  const { files, log, library } = parts
  const mcp = createMcpDoor({ operations, run, gate, instance, files, log, library })
  app.all('/mcp', mcp)
  app.get('/health', async (exchange) => {
    const health = await parts.health()
    const ok = Object.values(health).every(Boolean)
    return exchange.json({ status: ok ? 'ok' : 'failing', ...health }, ok ? 200 : 503)
  })
  const { auth } = parts
  if (auth)
    app.on(['GET', 'POST'], '/api/auth/*', (exchange) =>
      auth(exchange.req.raw, addressOf(exchange, parts.trustProxy)),
    )
  return app
}

/** What holds for every request: its id, the checks before anything else, and how refusals look. */
const addBasics = (app: Hono<ExchangeEnv>, parts: AppParts): void => {
  const { log, instance, staticFolder } = parts
  app.use(async (exchange, next) => {
    const begun = performance.now()
    exchange.set('requestId', newUuid())
    exchange.header('x-request-id', exchange.get('requestId'))
    await next()
    const { method, path } = exchange.req
    const milliseconds = Math.round(performance.now() - begun)
    log.debug({ method, path, status: exchange.res.status, milliseconds }, 'request')
  })
  app.use(securityHeaders(instance.public_url))
  app.use(checkHost(instance.public_url))
  app.use(compress({ contentTypeFilter: /^(text\/(html|css|javascript|plain)|image\/svg)/ }))
  app.use(
    methodNotAllowed({
      app,
      onMethodNotAllowed: (exchange, methods) => {
        const detail = `${exchange.req.path} knows ${methods.join(', ')}.`
        const problem = new Problem('method_not_allowed', { detail })
        return problemResponse(problem, exchange.get('requestId'), { allow: methods.join(', ') })
      },
    }),
  )
  app.notFound(async (exchange) => {
    const page = staticFolder === undefined ? undefined : await serveWebApp(exchange, staticFolder)
    if (page !== undefined) return page
    if (exchange.req.path === '/') return exchange.redirect('/docs')
    const detail = `Nothing is served at ${exchange.req.path.slice(0, 200)}.`
    return problemResponse(new Problem('no_such_route', { detail }), exchange.get('requestId'))
  })
  app.onError((error, exchange) => refusal(error, exchange, log))
}

const refusal = (error: Error, exchange: Exchange, log: Log): Response => {
  const requestId = exchange.get('requestId')
  const wait = exchange.get('retryAfter')
  const headers = wait === undefined ? undefined : { 'retry-after': String(wait) }
  return problemResponse(problemOf(error, requestId, log), requestId, headers)
}

/** Where whoever checks the ledger looks first, without knowing our API (RFC 8615). */
const addWellKnown = (app: Hono<ExchangeEnv>, { operations, run }: AppParts, gate: Gate): void => {
  const head = operations.find(({ name }) => name === 'get_ledger_head')
  if (head) app.get('/.well-known/fairhand-ledger', operationHandler(head, run, gate))
}

/** The addresses whose bodies are not JSON. */
const addStreams = (app: Hono<ExchangeEnv>, parts: AppParts, gate: Gate): void => {
  const { operations, run, files } = parts
  const reading = fileOperations(operations)
  if (reading) app.get('/v1/files/:file_id/content', fileContent(reading, run, gate, files))
  const drawPreview = previewDrawer(operations, run, files)
  if (drawPreview) app.get('/v1/previews/:token/picture', pictureRoute(drawPreview, gate))
  const getPreviewFile = operations.find(({ name }) => name === 'get_preview_file')
  if (getPreviewFile)
    app.get(
      '/v1/previews/:token/files/:file/content',
      previewFile(getPreviewFile, run, gate, files),
    )
  const upload = operations.find(({ name }) => name === 'upload_file')
  if (upload) app.post('/v1/files/bytes', fileBytes(upload, run, gate))
  const stopMail = operations.find(({ name }) => name === 'stop_mail')
  if (stopMail) app.post('/mail/stop/:token', oneClick(stopMail, run, gate))
  const folder = parts.spoolFolder ?? tmpdir()
  const imports = importOperations(operations)
  if (imports)
    app.post(
      '/v1/jobs/:job_id/tasks/import',
      importRoute({ operations: imports, run, gate, folder }),
    )
}
