/** /docs/errors: the catalogue, where the `type` of every problem leads. */
import { ERRORS } from '../../../kernel/errors.ts'
import { html, prose } from './html.ts'
import { type DocsInstance, page } from './page.ts'

/** The page of all errors. */
export const errorsPage = (instance: DocsInstance): string =>
  page(
    instance,
    'Errors',
    undefined,
    html`<h1>Errors</h1>
<p>A refusal is a problem (RFC 9457) with a <code>code</code>, a <code>detail</code> about the very case, a <code>hint</code>
that says what to do, and <code>retryable</code>. The <code>request_id</code> finds it in the operator’s log.</p>
${Object.entries(ERRORS).map(
  ([code, entry]) => html`<article id="${code}"><h2><a href="#${code}">${code}</a></h2>
<p class="route">${entry.status}${entry.retryable ? ' · may be repeated' : ''}</p>
<p>${prose(entry.title)}.</p><p class="soft">${prose(entry.hint)}</p></article>`,
)}`,
  )
