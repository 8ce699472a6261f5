/** A Chromium that comes with npm: it runs on a machine where nothing was installed by hand. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'

const CACHE = join(import.meta.dirname, '../../node_modules/.cache/chromium')

/** Unpacked once. Its own libraries come along when it believes to run on Lambda. */
const chromiumPath = async (): Promise<string> => {
  mkdirSync(CACHE, { recursive: true })
  const { TMPDIR } = process.env
  // An older chromium in the common folder for temporary files would be taken instead.
  process.env.TMPDIR = CACHE
  process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs24.x'
  try {
    const { default: chromium } = await import('@sparticuz/chromium')
    return await chromium.executablePath()
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = TMPDIR
  }
}

/** The package's own settings look for its fonts in /tmp; without any font every text is empty. */
const fontSettings = (): string => {
  const file = join(CACHE, 'own-fonts.conf')
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${CACHE}/fonts</dir><cachedir>${CACHE}/fonts-cache</cachedir></fontconfig>`,
  )
  return file
}

/** Starts the browser. The package's own arguments are left out: they crash at the second context. */
export const launchBrowser = async (): Promise<Browser> => {
  const executablePath = await chromiumPath()
  const { chromium } = await import('playwright-core')
  const env = { ...process.env, FONTCONFIG_FILE: fontSettings() }
  return chromium.launch({ executablePath, args: [], headless: true, env })
}

export const PHONE = { width: 360, height: 740 } as const
export const DESK = { width: 1280, height: 800 } as const

/** A new person's browser: nothing in it, their language, their screen. */
export const openPage = async (
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<Page> => {
  const context = await browser.newContext({ locale: 'en-IE', viewport: DESK, ...options })
  context.setDefaultTimeout(15_000)
  return context.newPage()
}
