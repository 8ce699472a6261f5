/**
 * Sets a sheet of names and values on A4. The same sheet gives the same bytes: its times are those of
 * the contract, its fonts come with the product, and its compression is JavaScript of one version.
 */
import { createRequire } from 'node:module'
import type PDFDocument from 'pdfkit'

export type Sheet = {
  title: string
  intro: string
  sections: readonly { title: string; rows: readonly (readonly [string, string])[] }[]
  /** How to check it, and what a page is called: `Page 1 of 2`. */
  foot: string
  pageOf: (page: number, pages: number) => string
}

type Drawing = Sheet & { lang: string; at: Date; signed: Buffer }
type Doc = InstanceType<typeof PDFDocument>

const MARGIN = 44
const LABELS = 150
const INK = '#1d1c19'
const MUTED = '#5b574f'
const ACCENT = '#0b5f52'

/** Latin with all its accents, Greek and Cyrillic; other scripts show as boxes. */
const font = (file: string): string =>
  createRequire(import.meta.url).resolve(`dejavu-fonts-ttf/ttf/${file}`)

export const drawSheet = async (drawing: Drawing): Promise<Buffer> => {
  const { default: Document } = await import('pdfkit')
  const { title, at, lang, signed } = drawing
  const doc = new Document({
    size: 'A4',
    margin: MARGIN,
    lang,
    displayTitle: true,
    bufferPages: true,
    pdfVersion: '1.7',
    font: font('DejaVuSans.ttf'),
    info: { Title: title, Creator: 'Fairhand', CreationDate: at, ModDate: at },
  })
  const whole = collect(doc)
  doc.registerFont('text', font('DejaVuSans.ttf'))
  doc.registerFont('bold', font('DejaVuSans-Bold.ttf'))
  doc.file(signed, {
    name: 'agreement.json',
    type: 'application/json',
    creationDate: at,
    modifiedDate: at,
    description: 'W3C Verifiable Credential',
  })
  drawBody(doc, drawing)
  drawFeet(doc, drawing)
  doc.end()
  return whole
}

const collect = (doc: Doc): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    doc.on('data', (chunk: Buffer) => chunks.push(chunk))
    doc.on('end', () => resolve(Buffer.concat(chunks)))
    doc.on('error', reject)
  })

const drawBody = (doc: Doc, { title, intro, sections, foot }: Drawing): void => {
  doc.font('bold').fontSize(16).fillColor(INK).text(title)
  doc.moveDown(0.4).font('text').fontSize(9).fillColor(MUTED).text(intro)
  for (const section of sections) {
    const first = section.rows[0]
    ensureRoom(doc, 34 + (first === undefined ? 0 : heightOf(doc, first)))
    doc.moveDown(0.9).font('bold').fontSize(11).fillColor(ACCENT)
    doc.text(section.title, MARGIN)
    doc.moveDown(0.25)
    for (const row of section.rows) drawRow(doc, row)
  }
  ensureRoom(doc, 40)
  doc.moveDown(1).font('text').fontSize(8).fillColor(MUTED).text(foot, MARGIN)
}

type Row = readonly [label: string, value: string]

const widthOfValues = (doc: Doc): number => doc.page.width - 2 * MARGIN - LABELS - 12

const heightOf = (doc: Doc, [label, value]: Row): number => {
  doc.font('text').fontSize(9)
  return Math.max(
    doc.heightOfString(label, { width: LABELS }),
    doc.heightOfString(value, { width: widthOfValues(doc) }),
  )
}

const ensureRoom = (doc: Doc, height: number): void => {
  if (doc.y + height > doc.page.height - MARGIN - 8) doc.addPage()
}

const drawRow = (doc: Doc, row: Row): void => {
  const height = heightOf(doc, row)
  ensureRoom(doc, height)
  const { y } = doc
  doc.fillColor(MUTED).text(row[0], MARGIN, y, { width: LABELS })
  doc.fillColor(INK).text(row[1], MARGIN + LABELS + 12, y, { width: widthOfValues(doc) })
  doc.y = y + height + 3
}

/** Below the margin, where text would begin another page. */
const drawFeet = (doc: Doc, { pageOf }: Drawing): void => {
  const { count } = doc.bufferedPageRange()
  for (let page = 0; page < count; page++) {
    doc.switchToPage(page)
    doc.page.margins.bottom = 0
    doc.font('text').fontSize(8).fillColor(MUTED)
    doc.text(pageOf(page + 1, count), MARGIN, doc.page.height - 36, {
      width: doc.page.width - 2 * MARGIN,
      align: 'center',
      lineBreak: false,
    })
  }
}
