import { expect, test } from 'vitest'
import { REALISTIC_FORMS } from '../forms/fixtures/realistic-forms.ts'
import { parseForm } from '../forms/form.ts'
import { ITEM_TYPES } from '../forms/registry.ts'
import { PREVIEW_LIMITS } from '../kernel/limits/preview-limits.ts'
import { type Block, filesIn } from './blocks.ts'
import { draw } from './draw.ts'
import { formBlocks } from './draw-form.ts'
import { DRAWN_TYPES } from './draw-items.ts'
import { markdown, plain } from './markup.ts'

const money = (amount: string) => ({ amount, currency: 'EUR' })
const previewed = (form: unknown, input: Record<string, unknown>) => {
  const parsed = parseForm(form)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
  return {
    title: parsed.form.title,
    form: parsed.form,
    input,
    reward: money('0.50'),
    hourly: money('15.00'),
    estimated_seconds: 120,
    asked_by: { requester: 'Atelier', agent: null },
  }
}
const textsOf = (blocks: readonly Block[]): string =>
  blocks
    .map((block) =>
      block.kind === 'card' ? textsOf(block.blocks) : 'markup' in block ? block.markup : '',
    )
    .join('\n')
/** Width, height: from the header of a PNG. */
const sizeOf = (png: Uint8Array) => {
  const view = Buffer.from(png)
  expect(view.subarray(1, 4).toString()).toBe('PNG')
  return { width: view.readUInt32BE(16), height: view.readUInt32BE(20) }
}

test('every item type has a drawing', () => {
  const types = ITEM_TYPES.map(({ schema }) => schema.shape.type.value)
  expect([...DRAWN_TYPES].sort()).toEqual([...types].sort())
})

test('words of strangers never become markup', () => {
  expect(plain('a < b & "c" \u0000\u001b')).toBe('a &lt; b &amp; "c" ')
  expect(markdown('**<b>** `x<y` [a](https://x.example)\n\n- one\n- two')).toBe(
    '<b>&lt;b&gt;</b> <tt>x&lt;y</tt> <u>a</u>\n\n• one\n• two',
  )
  expect(plain('x'.repeat(PREVIEW_LIMITS.picture_text + 9))).toHaveLength(
    PREVIEW_LIMITS.picture_text + 1,
  )
})

test('every realistic form says its words, and names its files', () => {
  for (const { name, form, input } of REALISTIC_FORMS) {
    const shown = previewed(form, input)
    const said = textsOf(formBlocks(shown, 'fr'))
    for (const item of shown.form.pages[0]?.items ?? [])
      if ('options' in item && item.options && item.show_if === undefined)
        for (const option of item.options)
          expect(said, name).toContain(plain(option.label).replaceAll(/\{\{.*?\}\}/g, ''))
    for (const file of filesIn(formBlocks(shown, 'en'))) expect(file).toMatch(/^file_/)
  }
})

test('a form becomes a picture with its own pictures in it', async () => {
  const red = await solid('#ff0000')
  const shown = previewed(
    {
      form: 1,
      lang: 'en',
      title: 'Is the shop < open & bright? 日本語',
      data: [{ name: 'photo', kind: 'image' }],
      pages: [
        {
          id: 'page',
          items: [
            { type: 'image', id: 'door', from: 'photo', alt: 'The door' },
            { type: 'rating', id: 'how', label: 'How bright?' },
          ],
        },
      ],
    },
    { photo: 'file_a' },
  )
  const blocks = formBlocks(shown, 'en')
  const png = await draw({ blocks, sources: { file_a: red } })
  expect(sizeOf(png).width).toBe(PREVIEW_LIMITS.picture_width)
  const without = await draw({ blocks, sources: {} })
  const broken = await draw({ blocks, sources: { file_a: Buffer.from('no picture') } })
  expect(sizeOf(broken)).toEqual(sizeOf(without))
  expect(await countOf(png, 255, 0, 0)).toBeGreaterThan(5_000)
  expect(await countOf(without, 255, 0, 0)).toBe(0)
  // Dark words on light paper: without a font there would be none, or boxes only.
  expect(await countOf(png, 29, 28, 25)).toBeGreaterThan(1_000)
}, 30_000)

test('a very long form ends somewhere', async () => {
  const items = Array.from({ length: 100 }, (_, at) => ({
    type: 'choice',
    id: `q${at}`,
    label: `Question ${at}`,
    options: ['a', 'b', 'c'].map((value) => ({ value, label: value })),
  }))
  const form = { form: 1, lang: 'en', title: 'Long', pages: [{ id: 'page', items }] }
  const png = await draw({ blocks: formBlocks(previewed(form, {}), 'en'), sources: {} })
  expect(sizeOf(png).height).toBeLessThan(PREVIEW_LIMITS.picture_height + 2_000)
}, 30_000)

const solid = async (background: string): Promise<Buffer> => {
  const { default: sharp } = await import('sharp')
  return sharp({ create: { width: 200, height: 100, channels: 3, background } })
    .png()
    .toBuffer()
}
/** Pixels of very nearly that colour. */
const countOf = async (png: Uint8Array, ...colour: number[]): Promise<number> => {
  const { default: sharp } = await import('sharp')
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  let count = 0
  for (let at = 0; at < data.length; at += info.channels)
    if (colour.every((part, index) => Math.abs((data[at + index] ?? 0) - part) < 12)) count++
  return count
}
