/** Archives that strangers made: what is read, and what is refused before it does harm. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ZipMember, zipOf } from '../../test/support/files/zips.ts'
import { FILE_LIMITS } from '../kernel/limits/file-limits.ts'
import { ArchiveRefused, openZip } from './open-zip.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fairhand-zip-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

let count = 0
const file = (bytes: Uint8Array): string => {
  const path = join(folder, `${count++}.zip`)
  writeFileSync(path, bytes)
  return path
}
const open = (members: readonly ZipMember[], said?: number) => openZip(file(zipOf(members, said)))
const text = (words: string) => Buffer.from(words)

const refusal = async (attempt: Promise<unknown>): Promise<string> => {
  const error = await attempt.then(
    () => new Error('it was not refused'),
    (reason: unknown) => reason,
  )
  if (!(error instanceof ArchiveRefused)) throw error
  return error.message
}

describe('a plain archive', () => {
  test('gives its files by their names, without folders and what finders leave', async () => {
    const zip = await open([
      { name: 'cats/', lies: { mode: 0o040755 } },
      { name: 'cats/1.jpg', data: text('one') },
      { name: '__MACOSX/cats/._1.jpg', data: text('x') },
      { name: '.DS_Store', data: text('x') },
      { name: 'tasks.csv', data: text('a\n1\n') },
    ])
    expect(zip.names).toEqual(['cats/1.jpg', 'tasks.csv'])
    expect(zip.sizeOf('cats/1.jpg')).toBe(3)
    expect(String(await zip.read('cats/1.jpg', 3))).toBe('one')
    expect(String(await zip.read('tasks.csv', 100))).toBe('a\n1\n')
    zip.close()
  })

  test('may call its files in any script, composed or not, and with a backslash from Windows', async () => {
    const zip = await open([
      { name: 'Ordner\\Türe.png' },
      { name: 'cafe\u0301.png' },
      { name: '写真/猫🐈.png' },
    ])
    expect(zip.names).toEqual(['Ordner/Türe.png', 'caf\u00e9.png', '写真/猫🐈.png'])
    zip.close()
  })
})

describe('refused by its list of contents alone', () => {
  const OUT = 'It holds a name that leads out of the archive.'
  test.each([
    ['climbs out', '../../etc/passwd', OUT],
    ['climbs out from inside', 'a/../../b.png', OUT],
    ['climbs out in the manner of Windows', '..\\..\\b.png', OUT],
    ['an absolute path', '/etc/passwd', OUT],
    ['a drive', 'C:\\Windows\\b.png', OUT],
  ])('%s', async (_, name, sentence) => {
    expect(await refusal(open([{ name: 'good.png' }, { name, data: text('x') }]))).toBe(sentence)
  })

  test.each([
    ['a symbolic link', { mode: 0o120777 }, 'b.png is a link or a device, not a file.'],
    ['a device', { mode: 0o020644 }, 'b.png is a link or a device, not a file.'],
    ['encrypted', { flags: 0x801 }, 'b.png is encrypted.'],
    [
      'packed in an unknown way',
      { method: 99 },
      'b.png is packed in a way that cannot be read here.',
    ],
    ['100 GB', { size: 0xfffffffe }, /^It would unpack to more than \d+ bytes\.$/],
  ])('%s', async (_, lies, sentence) => {
    expect(await refusal(open([{ name: 'b.png', data: text('x'), lies }]))).toMatch(sentence)
  })

  test('the same name twice, also when one is written composed', async () => {
    const twice = [{ name: 'a.png' }, { name: 'a.png' }]
    expect(await refusal(open(twice))).toBe('It holds a.png twice.')
    const composed = [{ name: 'caf\u00e9.png' }, { name: 'cafe\u0301.png' }]
    expect(await refusal(open(composed))).toBe('It holds caf\u00e9.png twice.')
  })

  test('a million files, or an end that says so', { timeout: 120_000 }, async () => {
    const many = 1_000_000
    expect(await refusal(open([{ name: 'a.png' }], many))).toBe(
      `It holds ${many} files; ${FILE_LIMITS.zip_entries} are the most.`,
    )
    const empty = Array.from({ length: FILE_LIMITS.zip_entries + 1 }, (_, n) => ({ name: `${n}` }))
    expect(await refusal(open(empty))).toContain('are the most.')
  })

  test('an end that counts more files than there are, or fewer bytes', async () => {
    const CONTRADICTS = 'Its list of contents is damaged or contradicts itself.'
    expect(await refusal(open([{ name: 'a.png' }], 70_000))).toBe(CONTRADICTS)
    const whole = zipOf([{ name: 'a.png', data: text('x') }])
    expect(await refusal(openZip(file(whole.subarray(0, -5))))).toContain('no zip archive')
    expect(await refusal(openZip(file(text('PK, but not really'))))).toContain('no zip archive')
    expect(await refusal(openZip(file(Buffer.alloc(0))))).toContain('no zip archive')
  })
})

describe('refused while it is unpacked', () => {
  const bomb = Buffer.alloc(50 * 1024 * 1024)
  const read = async (lies: ZipMember['lies'], most = 1_000_000, data: Uint8Array = bomb) => {
    const zip = await open([{ name: 'b.png', data, ...(lies && { lies }) }])
    try {
      return await refusal(zip.read('b.png', most))
    } finally {
      zip.close()
    }
  }

  test('more than was asked for, whether the list admits it or not', async () => {
    expect(await read({})).toBe('b.png has more than 1000000 bytes.')
    // The list says ten bytes; what comes out is cut off where they end.
    const before = process.memoryUsage().rss
    expect(await read({ size: 10 })).toBe('b.png is damaged inside the archive.')
    expect(process.memoryUsage().rss - before).toBeLessThan(40 * 1024 * 1024)
  })

  test('bytes that are not what the list says', async () => {
    const damaged = 'b.png is damaged inside the archive.'
    expect(await read({ crc: 1 }, 100, text('hello'))).toBe(damaged)
    expect(await read({ size: 100 }, 1_000, text('hello'))).toBe(damaged)
    expect(await read({ offset: 999_999 }, 100, text('hello'))).toBe(damaged)
  })

  test('files that lie one over the other are counted each', async () => {
    const data = Buffer.alloc(60 * 1024 * 1024)
    const over = Array.from({ length: 10 }, (_, n) => ({
      name: `${n}.png`,
      data,
      lies: { offset: 0 },
    }))
    expect(await refusal(open(over))).toMatch(/^It would unpack to more than/)
  })
})
