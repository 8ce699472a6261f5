import { hash } from 'node:crypto'

/** SHA-256 of a text or of bytes, in one call: for what is short enough to be at hand whole. */
export const sha256 = (data: string | Uint8Array): Buffer => hash('sha256', data, 'buffer')

/** The same in hexadecimal digits. */
export const sha256Hex = (data: string | Uint8Array): string => hash('sha256', data, 'hex')
