/**
 * Blocks become a picture: texts are set by Pango through sharp, which knows fonts, line breaks and
 * writing directions; boxes and marks are one SVG below them. Runs in the drawing process only.
 */
import { createRequire } from 'node:module'
import sharp, { type OverlayOptions } from 'sharp'
import { PREVIEW_LIMITS } from '../kernel/limits/preview-limits.ts'
import type { Block, Drawing, Sources, Tone } from './blocks.ts'

/** Pixels of the picture for one of the page. */
const SCALE = 2
const MARGIN = 16
const COLOURS = {
  paper: '#f7f6f2',
  surface: '#ffffff',
  sunk: '#efede6',
  line: '#dedad0',
  edge: '#857f73',
  accent: '#0b5f52',
}
const TONES: Record<Tone, string> = {
  ink: '#1d1c19',
  muted: '#5b574f',
  accent: COLOURS.accent,
  warn: '#7d4600',
  on_accent: '#ffffff',
}

/** Two cuts of one family; what they lack comes from the fonts of the machine, where it has any. */
const FONTS = ['DejaVuSans.ttf', 'DejaVuSans-Bold.ttf'].map((file) =>
  createRequire(import.meta.url).resolve(`dejavu-fonts-ttf/ttf/${file}`),
)

type Text = { input: Buffer; width: number; height: number }

/** Sets a text. The same font files are named every time: Pango finds all it was ever shown. */
const setText = async (
  markup: string,
  size: number,
  tone: Tone,
  width: number,
): Promise<Text | undefined> => {
  if (markup.replaceAll(/<[^>]*>/g, '').trim() === '') return undefined
  const { data, info } = await sharp({
    text: {
      text: `<span foreground="${TONES[tone]}">${markup}</span>`,
      font: `DejaVu Sans ${size * SCALE}`,
      fontfile: FONTS[1] ?? '',
      width: Math.max(40, Math.floor(width * SCALE)),
      dpi: 72,
      rgba: true,
      wrap: 'word-char',
      spacing: Math.round(size * SCALE * 0.3),
    },
  })
    .png()
    .toBuffer({ resolveWithObject: true })
  return { input: data, width: info.width / SCALE, height: info.height / SCALE }
}

/** A sheet that grows downwards: shapes below, texts and pictures on top. */
type Sheet = { shapes: string[]; layers: OverlayOptions[]; sources: Sources }

const box = (x: number, y: number, width: number, height: number, look: string, radius = 10) =>
  `<rect x="${x * SCALE}" y="${y * SCALE}" width="${width * SCALE}" height="${height * SCALE}" rx="${radius * SCALE}" ${look}/>`
const edged = (fill: string, stroke: string) =>
  `fill="${fill}" stroke="${stroke}" stroke-width="${SCALE}"`

const put = (sheet: Sheet, { input }: { input: Buffer }, x: number, y: number): void => {
  sheet.layers.push({ input, left: Math.round(x * SCALE), top: Math.round(y * SCALE) })
}

type Place = { x: number; y: number; width: number }

/** Draws one block; how high it was. */
const drawBlock = async (sheet: Sheet, block: Block, place: Place): Promise<number> => {
  const { x, y, width } = place
  switch (block.kind) {
    case 'gap':
      return block.height
    case 'text': {
      const set = await setText(block.markup, block.size, block.tone, width)
      if (set === undefined) return 0
      // Pango gives the ink alone; a line has air above and below.
      put(sheet, set, x, y + block.size * 0.12)
      return set.height + block.size * 0.45
    }
    case 'card':
      return drawCard(sheet, block, place)
    case 'option':
      return drawOption(sheet, block, place)
    case 'picture':
      return drawPicture(sheet, block, place)
    case 'levels':
      return drawLevels(sheet, block.labels, place)
    case 'field': {
      const height = 44 + (block.lines - 1) * 24
      sheet.shapes.push(box(x, y, width, height, edged(COLOURS.surface, COLOURS.edge)))
      const unit = await setText(block.unit, 15, 'muted', width - 24)
      if (unit !== undefined) put(sheet, unit, x + width - unit.width - 12, y + 14)
      return height
    }
    case 'sound': {
      sheet.shapes.push(box(x, y, width, 54, `fill="${COLOURS.sunk}"`, 27))
      const set = await setText(`▶  ${block.label}`, 16, 'ink', width - 40)
      if (set !== undefined) put(sheet, set, x + 20, y + (54 - set.height) / 2)
      return 54
    }
    case 'button': {
      sheet.shapes.push(box(x, y, width, 48, `fill="${COLOURS.accent}"`))
      const set = await setText(block.markup, 16, 'on_accent', width - 40)
      if (set !== undefined) put(sheet, set, x + (width - set.width) / 2, y + (48 - set.height) / 2)
      return 48
    }
  }
}

const drawCard = async (
  sheet: Sheet,
  { blocks, fill }: Extract<Block, { kind: 'card' }>,
  { x, y, width }: Place,
): Promise<number> => {
  const at = sheet.shapes.length
  const inner = await drawAll(sheet, blocks, { x: x + 14, y: y + 14, width: width - 28 })
  const height = inner + 28
  // Below what stands on it.
  sheet.shapes.splice(at, 0, box(x, y, width, height, edged(COLOURS[fill], COLOURS.line), 14))
  return height
}

const drawOption = async (
  sheet: Sheet,
  { mark, markup, help }: Extract<Block, { kind: 'option' }>,
  { x, y, width }: Place,
): Promise<number> => {
  const indent = mark === 'none' ? 14 : 48
  const label = await setText(markup, 16, 'ink', width - indent - 14)
  const more = await setText(help, 14, 'muted', width - indent - 14)
  const inside = (label?.height ?? 0) + (more === undefined ? 0 : more.height + 4)
  const height = Math.max(48, inside + 24)
  sheet.shapes.push(box(x, y, width, height, edged(COLOURS.surface, COLOURS.edge)))
  if (mark !== 'none') {
    const radius = mark === 'round' ? 10 : 3
    const look = edged('none', COLOURS.edge)
    sheet.shapes.push(box(x + 14, y + height / 2 - 10, 20, 20, look, radius))
  }
  const top = y + (height - inside) / 2
  if (label !== undefined) put(sheet, label, x + indent, top)
  if (more !== undefined) put(sheet, more, x + indent, top + (label?.height ?? 0) + 4)
  return height
}

const drawLevels = async (
  sheet: Sheet,
  labels: string[],
  { x, y, width }: Place,
): Promise<number> => {
  const perRow = Math.max(1, Math.floor((width + 8) / 56))
  for (const [index, label] of labels.entries()) {
    const left = x + (index % perRow) * 56
    const top = y + Math.floor(index / perRow) * 56
    sheet.shapes.push(box(left, top, 48, 48, edged(COLOURS.surface, COLOURS.edge)))
    const set = await setText(`<b>${label}</b>`, 16, 'ink', 60)
    if (set !== undefined) put(sheet, set, left + (48 - set.width) / 2, top + (48 - set.height) / 2)
  }
  return Math.ceil(labels.length / perRow) * 56 - 8
}

/** The picture itself, made to fit; where there is none, its description in a box. */
const drawPicture = async (
  sheet: Sheet,
  { source, alt }: Extract<Block, { kind: 'picture' }>,
  { x, y, width }: Place,
): Promise<number> => {
  const bytes = sheet.sources[source]
  const image = bytes === undefined ? undefined : await fitted(bytes, width)
  if (image !== undefined) {
    put(sheet, image, x + (width - image.width) / 2, y)
    return image.height
  }
  const set = await setText(alt.replaceAll(/[<>&]/g, ' '), 15, 'muted', width - 40)
  const height = Math.max(120, (set?.height ?? 0) + 40)
  sheet.shapes.push(box(x, y, width, height, edged(COLOURS.sunk, COLOURS.line)))
  if (set !== undefined) put(sheet, set, x + 20, y + (height - set.height) / 2)
  return height
}

const fitted = async (bytes: Uint8Array, width: number): Promise<Text | undefined> => {
  try {
    const { data, info } = await sharp(bytes, { limitInputPixels: PREVIEW_LIMITS.source_pixels })
      .resize({
        width: width * SCALE,
        height: 420 * SCALE,
        fit: 'inside',
        withoutEnlargement: true,
      })
      .png()
      .toBuffer({ resolveWithObject: true })
    return { input: data, width: info.width / SCALE, height: info.height / SCALE }
  } catch {
    return undefined
  }
}

/** From top to bottom, as far as the picture goes. */
const drawAll = async (sheet: Sheet, blocks: readonly Block[], place: Place): Promise<number> => {
  const most = PREVIEW_LIMITS.picture_height / SCALE - place.y - 2 * MARGIN
  let height = 0
  for (const block of blocks) {
    if (height > most) {
      const set = await setText('…', 24, 'muted', place.width)
      if (set !== undefined) put(sheet, set, place.x, place.y + height)
      return height + 24
    }
    height += await drawBlock(sheet, block, { ...place, y: place.y + height })
  }
  return height
}

/** The picture as PNG. */
export const layOut = async ({ blocks, sources }: Drawing): Promise<Buffer> => {
  sharp.cache(false)
  sharp.concurrency(1)
  for (const fontfile of FONTS)
    await sharp({ text: { text: 'x', fontfile, font: 'DejaVu Sans 8' } }).toBuffer()
  const sheet: Sheet = { shapes: [], layers: [], sources }
  const width = PREVIEW_LIMITS.picture_width
  const inner = await drawAll(sheet, blocks, {
    x: MARGIN,
    y: MARGIN,
    width: width / SCALE - 2 * MARGIN,
  })
  // One block may be higher than what was left; the picture ends there all the same.
  const height = Math.min(32_000, Math.ceil((inner + 2 * MARGIN) * SCALE))
  const shapes = Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${sheet.shapes.join('')}</svg>`,
  )
  return sharp({ create: { width, height, channels: 3, background: COLOURS.paper } })
    .composite([{ input: shapes, left: 0, top: 0 }, ...sheet.layers])
    .png({ compressionLevel: 9, palette: true, quality: 90 })
    .toBuffer()
}
