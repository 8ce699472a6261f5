/** One operation in full: its fields, its refusals, an example to paste. */
import { ERRORS, type ErrorCode } from '../../../kernel/errors.ts'
import type { OperationSpec } from '../../../kernel/operation.ts'
import { fillRoute, routeOf } from '../../../kernel/route.ts'
import { type JsonSchema, wireSchema } from '../../../kernel/wire-schema.ts'
import { exampleInput } from '../examples.ts'
import { type Html, html, prose } from './html.ts'
import type { DocsInstance } from './page.ts'
import { schemaWords } from './schema-words.ts'

/** Codes with what to do about each. */
export const refusals = (title: string, codes: readonly ErrorCode[]): Html | false =>
  codes.length > 0 &&
  html`<details><summary>${title}</summary><dl>${codes.map((code) => html`<dt>${code} <em>${ERRORS[code].status}</em></dt><dd>${prose(ERRORS[code].hint)}</dd>`)}</dl></details>`

/** What an answer is like, by the operation of the page that it was described at first. */
export type Described = Map<OperationSpec['output'], string>

/** The fields of the answer, once; whoever answers with the same thing later points there. */
const answer = ({ name, output }: OperationSpec, described: Described): Html | false => {
  const where = described.get(output)
  if (where !== undefined) return html`<p>Output: as of <a href="#${where}">${where}</a></p>`
  described.set(output, name)
  return fields('Output', wireSchema(output))
}

/** The whole of it, as a part of a page. */
export const article = (
  spec: OperationSpec,
  instance: DocsInstance,
  described: Described,
): Html => {
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
