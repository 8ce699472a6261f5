/**
 * /docs: every operation in a line, and one in full as an example; under each heading a page of its own
 * with the fields, refusals and examples of its operations. All of it is made from the table.
 */
import type { ErrorCode } from '../../../kernel/errors.ts'
import type { OperationSpec } from '../../../kernel/operation.ts'
import { routeOf } from '../../../kernel/route.ts'
import { sliceOf, sliceTitles } from '../../named-schemas.ts'
import { errorsOf } from '../openapi-parts.ts'
import { hasDoor } from '../operation-routes.ts'
import { type Html, html, prose } from './html.ts'
import { article, refusals } from './operation-article.ts'
import { type DocsInstance, page } from './page.ts'

type Heading = { title: string; path: string; specs: readonly OperationSpec[] }

/** The operations with a door under their headings, in the order a newcomer meets them. */
const headings = (operations: readonly OperationSpec[]): Heading[] =>
  [...sliceTitles, 'Other']
    .map((title) => ({
      title,
      path: `/docs/${title.toLowerCase().replaceAll(' ', '-')}`,
      specs: operations.filter((spec) => hasDoor(spec) && sliceOf(spec) === title),
    }))
    .filter(({ specs }) => specs.length > 0)

/** Shown in full on the first page: what most people come for. */
const EXAMPLE = 'ask_people'

/** The page of all operations. */
export const operationsPage = (
  operations: readonly OperationSpec[],
  instance: DocsInstance,
): string => {
  const all = headings(operations)
  const line = ({ path }: Heading, spec: OperationSpec): Html =>
    spec.name === EXAMPLE ? article(spec, instance, new Map()) : row(path, spec)
  const sections = all.map(
    (one) =>
      html`<section><h2 id="${one.path.slice(6)}"><a href="${one.path}">${one.title}</a></h2>${one.specs.map((spec) => line(one, spec))}</section>`,
  )
  const specs = all.flatMap((one) => one.specs)
  return page(instance, 'Operations', nav(all), html`${intro(instance, specs)}${sections}`)
}

/** The page of each heading, by its path. */
export const headingPages = (
  operations: readonly OperationSpec[],
  instance: DocsInstance,
): { path: string; make: () => string }[] => {
  const all = headings(operations)
  return all.map(({ path, title, specs }) => ({
    path,
    make: () => {
      const described = new Map()
      const articles = specs.map((spec) => article(spec, instance, described))
      return page(
        instance,
        title,
        nav(all),
        html`<h1>${title}</h1><h2>${count(specs.length)}</h2>${articles}`,
      )
    },
  }))
}

const count = (number: number): string => (number === 1 ? 'One operation' : `${number} operations`)

const nav = (all: readonly Heading[]): Html =>
  html`${all.map(({ path, title }) => html`<h2><a href="${path}">${title}</a></h2>`)}`

const row = (path: string, spec: OperationSpec): Html => {
  const { method, path: route } = routeOf(spec.route)
  return html`<article id="${spec.name}"><h3><a href="${path}#${spec.name}">${spec.name}</a></h3>
<p class="route"><b class="${method}">${method}</b> ${route}</p><p>${prose(spec.summary)}.</p></article>`
}

const intro = (
  instance: DocsInstance,
  specs: readonly OperationSpec[],
): Html => html`<h1>${specs.length} operations, four ways</h1>
${!instance.livemode && html`<p class="banner">This is a sandbox: no real money moves here.</p>`}
<p>Each is one REST route, one command (<code>fairhand ask-people</code>) and one method of the SDK; those marked
<em>tool</em> are MCP tools at <code>${instance.public_url}/mcp</code>.</p>
<p>Send <code>Authorization: Bearer fh_…</code>. Amounts are decimal strings with a currency:
<code>{"amount":"2.50","currency":"EUR"}</code> is two euros fifty. A list comes in pages: give <code>next_cursor</code> back as
<code>cursor</code>. Every write takes an <code>Idempotency-Key</code> header, so that repeating it does it once, and
<code>?dry_run=true</code>, which goes the real way and undoes it. Nested values in a query string are JSON. Every refusal has a
<code>code</code> and a <code>hint</code>.</p>
${refusals('Refusals that any of them may give', general(specs))}`

/** Those that go without saying at one operation or another: said once. */
const general = (specs: readonly OperationSpec[]): ErrorCode[] => [
  ...new Set(
    specs.flatMap((spec) => errorsOf(spec).filter((code) => !spec.errors?.includes(code))),
  ),
]
