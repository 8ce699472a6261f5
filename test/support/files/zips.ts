/** Zip archives for tests, written byte by byte so that they can lie about themselves. */
import { crc32, deflateRawSync } from 'node:zlib'

export type ZipMember = {
  name: string | Buffer
  data?: Uint8Array
  /** What the list of contents says instead of the truth. */
  lies?: {
    size?: number
    packed?: number
    crc?: number
    offset?: number
    /** Unix mode: 0o120777 is a symbolic link. */
    mode?: number
    /** 1: encrypted; 0x800: the name is UTF-8. */
    flags?: number
    method?: number
  }
}

const UTF8 = 0x800

type Written = { local: Buffer; central: Buffer }

const header = (signature: number, length: number): Buffer => {
  const bytes = Buffer.alloc(length)
  bytes.writeUInt32LE(signature, 0)
  return bytes
}

const member = ({ name, data = Buffer.alloc(0), lies = {} }: ZipMember, at: number): Written => {
  const raw = Buffer.from(name as string)
  const packed = deflateRawSync(data)
  const {
    size = data.byteLength,
    packed: packedSize = packed.byteLength,
    crc = crc32(data),
    offset = at,
    mode = 0o100644,
    flags = UTF8,
    method = 8,
  } = lies
  const local = header(0x04034b50, 30)
  const central = header(0x02014b50, 46)
  for (const [into, shift] of [
    [local, 0],
    [central, 2],
  ] as const) {
    into.writeUInt16LE(20, 4 + shift)
    into.writeUInt16LE(flags, 6 + shift)
    into.writeUInt16LE(method, 8 + shift)
    into.writeUInt32LE(crc, 14 + shift)
    into.writeUInt32LE(packedSize, 18 + shift)
    into.writeUInt32LE(size, 22 + shift)
    into.writeUInt16LE(raw.length, 26 + shift)
  }
  // Made on Unix, so that the mode counts.
  central.writeUInt16LE(0x0314, 4)
  central.writeUInt32LE(mode * 0x10000, 38)
  central.writeUInt32LE(offset, 42)
  return { local: Buffer.concat([local, raw, packed]), central: Buffer.concat([central, raw]) }
}

/** An archive of these members; `count` is what its end says instead of how many there are. */
export const zipOf = (members: readonly ZipMember[], count = members.length): Buffer => {
  const locals: Buffer[] = []
  const centrals: Buffer[] = []
  let at = 0
  for (const one of members) {
    const { local, central } = member(one, at)
    locals.push(local)
    centrals.push(central)
    at += local.length
  }
  const list = Buffer.concat(centrals)
  const end = header(0x06054b50, 22)
  end.writeUInt16LE(Math.min(count, 0xffff), 8)
  end.writeUInt16LE(Math.min(count, 0xffff), 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(at, 16)
  const more = count > 0xffff ? zip64End(count, list.length, at) : Buffer.alloc(0)
  return Buffer.concat([...locals, list, more, end])
}

/** The end of an archive with more files than 16 bits count. */
const zip64End = (count: number, length: number, at: number): Buffer => {
  const record = header(0x06064b50, 56)
  record.writeBigUInt64LE(44n, 4)
  record.writeBigUInt64LE(BigInt(count), 24)
  record.writeBigUInt64LE(BigInt(count), 32)
  record.writeBigUInt64LE(BigInt(length), 40)
  record.writeBigUInt64LE(BigInt(at), 48)
  const locator = header(0x07064b50, 20)
  locator.writeBigUInt64LE(BigInt(at + length), 8)
  locator.writeUInt32LE(1, 16)
  return Buffer.concat([record, locator])
}
