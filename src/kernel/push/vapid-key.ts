/**
 * The key pair by which push services know this instance (RFC 8292). It follows from the instance's
 * own key, so it stands nowhere, and is the same after a restore.
 */
import { createECDH, hkdfSync } from 'node:crypto'

/** The order of the curve P-256: a private key lies between 1 and one less. */
const ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n
/** 128 bits more than the order, so that no key is likelier than another (FIPS 186-5 A.2.1). */
const BYTES = 48

/** Both as base64url, the public one as a point (65 bytes): what browsers are told to subscribe with. */
export const vapidKeys = (signing_key: string): { publicKey: string; privateKey: string } => {
  const drawn = Buffer.from(hkdfSync('sha256', signing_key, 'push', 'vapid', BYTES))
  const scalar = (BigInt(`0x${drawn.toString('hex')}`) % (ORDER - 1n)) + 1n
  const privateKey = Buffer.from(scalar.toString(16).padStart(64, '0'), 'hex')
  const curve = createECDH('prime256v1')
  curve.setPrivateKey(privateKey)
  return {
    publicKey: curve.getPublicKey().toString('base64url'),
    privateKey: privateKey.toString('base64url'),
  }
}

/** Whether these are keys of a browser: a point of the curve, and 16 bytes (RFC 8291 2). */
export const areBrowserKeys = ({ p256dh, auth }: { p256dh: string; auth: string }): boolean => {
  if (Buffer.from(auth, 'base64url').length !== 16) return false
  const curve = createECDH('prime256v1')
  curve.generateKeys()
  try {
    curve.computeSecret(Buffer.from(p256dh, 'base64url'))
    return true
  } catch {
    return false
  }
}
