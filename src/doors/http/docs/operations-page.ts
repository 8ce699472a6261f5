/** /docs: every operation with its inputs, refusals and an example, made from the table. */
import { ERRORS, type ErrorCode } from '../../../kernel/errors.ts'
import type { OperationSpec } from '../../../kernel/operation.ts'
import { fillRoute, routeOf } from '../../../kernel/route.ts'
import { type JsonSchema, wireSchema } from '../../../kernel/wire-schema.ts'
import { sliceOf, sliceTitles } from '../../named-schemas.ts'
import { exampleInput } from '../examples.ts'
import { errorsOf } from '../openapi-parts.ts'
import { hasDoor } from '../operation-routes.ts'
import { type Html, html, prose } from './html.ts'
import { type DocsInstance, page } from './page.ts'
import { schemaWords } from './schema-words.ts'

/** The page of all operations. */
export const operationsPage = (
  operations: readonly OperationSpec[],
  instance: DocsInstance,
): string => {
  const specs = operations.filter(hasDoor)
  const slices = sliceTitles
    .map((title) => ({ title, specs: specs.filter((spec) => sliceOf(spec) === title) }))
    .concat({ title: 'Other', specs: specs.filter((spec) => sliceOf(spec) === 'Other') })
    .filter((slice) => slice.specs.length > 0)
  const described: Described = new Map()
  const nav = slices.map(
    (slice) =>
      html`<h2><a href="#${anchor(slice.title)}">${slice.title}</a></h2><ul>${slice.specs.map(navItem)}</ul>`,
  )
  const sections = slices.map(
    (slice) =>
      html`<section><h2 id="${anchor(slice.title)}">${slice.title}</h2>${slice.specs.map((spec) => article(spec, instance, described))}</section>`,
  )
  return page(instance, 'Operations', html`${nav}`, html`${intro(instance, specs)}${sections}`)
}

const anchor = (title: string): string => title.toLowerCase().replaceAll(' ', '-')

const navItem = (spec: OperationSpec): Html =>
  html`<li><a href="#${spec.name}">${spec.name}</a></li>`

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

const refusals = (title: string, codes: readonly ErrorCode[]): Html | false =>
  codes.length > 0 &&
  html`<details><summary>${title}</summary><dl>${codes.map((code) => html`<dt>${code} <em>${ERRORS[code].status}</em></dt><dd>${prose(ERRORS[code].hint)}</dd>`)}</dl></details>`

/** Those that go without saying at one operation or another: said once. */
const general = (specs: readonly OperationSpec[]): ErrorCode[] => [
  ...new Set(
    specs.flatMap((spec) => errorsOf(spec).filter((code) => !spec.errors?.includes(code))),
  ),
]

/** What an answer is like, by the operation it was described at first. */
type Described = Map<OperationSpec['output'], string>

/** The fields of the answer, once; whoever answers with the same thing later points there. */
const answer = ({ name, output }: OperationSpec, described: Described): Html | false => {
  const where = described.get(output)
  if (where !== undefined) return html`<p>Output: as of <a href="#${where}">${where}</a></p>`
  described.set(output, name)
  return fields('Output', wireSchema(output))
}

const article = (spec: OperationSpec, instance: DocsInstance, described: Described): Html => {
  const { method, path } = routeOf(spec.route)
  const input = wireSchema(spec.input)
  const marks = [
    ...spec.allow.filter((kind) => kind !== 'system'),
    ...(spec.scope && spec.allow.includes('agent') ? [`scope ${spec.scope}`] : []),
    ...(spec.tool ? ['tool'] : []),
    ...(spec.sandbox ? ['sandbox only'] : []),
    ...(spec.fresh ? ['fresh sign-in'] : []),
  ]
  return html`<article id="${spec.name}">
<h3><a href="#${spec.name}">${spec.name}</a></h3>
<p class="route"><b class="${method}">${method}</b> ${path}</p>
<p>${prose(spec.summary)}.</p>
${spec.description !== undefined && html`<p class="soft">${prose(spec.description)}</p>`}
${fields('Input', input)}
${answer(spec, described)}
${refusals('Refusals of its own', spec.errors ?? [])}
<details><summary>Example</summary><pre><code>${curl(spec, instance)}</code></pre></details>
<ul class="tags">${marks.map((mark) => html`<li>${mark}</li>`)}</ul>
</article>`
}

const fields = (title: string, { properties = {}, required = [] }: JsonSchema): Html | false => {
  const names = Object.entries(properties)
  if (names.length === 0) return false
  const items = names.map(
    ([
      name,
      schema,
    ]) => html`<dt>${name} <em>${fieldWords(schema, required.includes(name), title)}</em></dt>
${schema.description !== undefined && html`<dd>${prose(schema.description)}</dd>`}`,
  )
  return html`<details><summary>${title}</summary><dl>${items}</dl></details>`
}

const fieldWords = (schema: JsonSchema, required: boolean, title: string): string => {
  const words = schemaWords(schema)
  if (required || title === 'Output') return words
  const fallback = schema.default
  return fallback === undefined || fallback === null || typeof fallback === 'object'
    ? `${words}; optional`
    : `${words}; ${JSON.stringify(fallback)} when left out`
}

/** The example as a command to paste. */
const curl = (spec: OperationSpec, instance: DocsInstance): string => {
  const { method, target, body } = fillRoute(spec.route, exampleInput(spec))
  const open = spec.allow.includes('anonymous')
  const sent = body !== undefined && body !== '{}'
  return [
    `curl ${method === 'GET' ? '' : `-X ${method} `}'${instance.public_url}${target}'`,
    ...(open ? [] : [`  -H "Authorization: Bearer $FAIRHAND_API_KEY"`]),
    ...(sent
      ? [`  -H 'Content-Type: application/json'`, `  -d '${body.replaceAll("'", "'\\''")}'`]
      : []),
  ].join(' \\\n')
}
