/** The door's own documents: for people, for programs and for models. */
import { readFile } from 'node:fs/promises'
import type { Hono } from 'hono'
import MarkdownIt from 'markdown-it'
import type { OperationSpec } from '../../kernel/operation.ts'
import { guide } from '../guide.ts'
import { ACCEPTABLE_USE } from '../mcp/resources.ts'
import { errorsPage } from './docs/errors-page.ts'
import { raw } from './docs/html.ts'
import { headingPages, operationsPage } from './docs/operations-page.ts'
import { type DocsInstance, page } from './docs/page.ts'
import type { ExchangeEnv } from './exchange.ts'
import { openApi } from './openapi.ts'

/** Adds /openapi.json, /docs and /llms.txt. Each is made once, when first asked for. */
export const addDocuments = (
  app: Hono<ExchangeEnv>,
  operations: readonly OperationSpec[],
  instance: DocsInstance,
): void => {
  const document = (path: string, type: string, make: () => string | Promise<string>) => {
    let made: Promise<string> | undefined
    app.get(path, async (exchange) => {
      made ??= Promise.resolve(make())
      return exchange.body(await made, 200, { 'content-type': type, 'cache-control': 'no-cache' })
    })
  }
  const markdown = 'text/plain; charset=utf-8'
  const htmlType = 'text/html; charset=utf-8'
  document('/openapi.json', 'application/json', () =>
    JSON.stringify(openApi(operations, instance.version)),
  )
  document('/docs', htmlType, () => operationsPage(operations, instance))
  for (const { path, make } of headingPages(operations, instance)) document(path, htmlType, make)
  document('/docs/errors', htmlType, () => errorsPage(instance))
  document('/docs/acceptable-use', htmlType, async () =>
    page(instance, 'Acceptable use', undefined, raw(await acceptableUse())),
  )
  document('/llms.txt', markdown, () => guide(instance))
}

/** Our own page: its Markdown is trusted, HTML in it is not used. */
const acceptableUse = async (): Promise<string> =>
  new MarkdownIt({ html: false }).render(await readFile(ACCEPTABLE_USE, 'utf8'))
