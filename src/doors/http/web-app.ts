/** The built web app: its pages, and its assets whose names change with their content. */
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import type { Exchange } from './exchange.ts'

/** Which built page answers which addresses; the first that fits. Routing inside it is the page's own. */
const WEB_PAGES: readonly { prefix: string; file: string }[] = [
  { prefix: '/console', file: 'console.html' },
  { prefix: '/', file: 'index.html' },
]

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.m4a': 'audio/mp4',
  '.map': 'application/json',
  '.mp3': 'audio/mpeg',
  '.mp4': 'video/mp4',
  '.ogg': 'audio/ogg',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wav': 'audio/wav',
  '.webm': 'video/webm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
}

/** Addresses that never belong to the web app: a mistake in them must not be answered with a page. */
const RESERVED = /^\/(v1|api|mcp|docs|health|openapi\.json|llms\.txt|\.well-known)(\/|$)/

/** Answers from `folder`, or undefined when the address is not the web app's. */
export const serveWebApp = async (
  exchange: Exchange,
  folder: string,
): Promise<Response | undefined> => {
  const { method } = exchange.req
  if ((method !== 'GET' && method !== 'HEAD') || RESERVED.test(exchange.req.path)) return undefined
  const path = safePath(exchange.req.path)
  if (path === undefined) return undefined
  if (extname(path) !== '') return file(join(folder, path), path)
  const page = WEB_PAGES.find(({ prefix }) => under(path, prefix))
  return page && file(join(folder, page.file), page.file)
}

const under = (path: string, prefix: string): boolean =>
  prefix === '/' || path === prefix || path.startsWith(`${prefix}/`)

/** The decoded path when it stays inside the folder and names nothing hidden. */
const safePath = (path: string): string | undefined => {
  let decoded: string
  try {
    decoded = decodeURIComponent(path)
  } catch {
    return undefined
  }
  if (/[\0\\]/.test(decoded) || /(^|\/)\./.test(decoded)) return undefined
  const clean = normalize(decoded)
  return clean.split(sep).includes('..') ? undefined : clean
}

const file = async (place: string, name: string): Promise<Response | undefined> => {
  const type = TYPES[extname(name)]
  if (type === undefined || !existsSync(place)) return undefined
  const hashed = name.startsWith('/assets/')
  return new Response(await readFile(place), {
    headers: {
      'content-type': type,
      'cache-control': hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
    },
  })
}
