/** The frame of every document page. */
import type { Instance } from '../../../features/handle.ts'
import { type Html, html, raw } from './html.ts'
import { STYLE } from './style.ts'

export type DocsInstance = Pick<Instance, 'name' | 'version' | 'public_url' | 'livemode'>

/** A whole page. `nav` stands beside the text on wide screens and folds away on narrow ones. */
export const page = (
  instance: DocsInstance,
  title: string,
  nav: Html | undefined,
  body: Html,
): string =>
  html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} · ${instance.name}</title>
<style>${raw(STYLE)}</style>
</head>
<body>
<div class="frame">
<header class="top"><strong>${instance.name}</strong>
<a href="/docs">Operations</a><a href="/docs/errors">Errors</a><a href="/docs/acceptable-use">Acceptable use</a><a href="/openapi.json">OpenAPI</a><a href="/llms.txt">llms.txt</a></header>
${nav ? html`<nav aria-label="Operations">${nav}</nav>` : html`<div></div>`}
<main>
${body}
</main>
</div>
</body>
</html>
`.html
