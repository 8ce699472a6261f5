/** What a request to a model costs its requester elsewhere, in millionths of the smallest unit. Pure. */
import { MODEL_LIMITS } from '../../kernel/limits/expert/model-limits.ts'

/** Prices of a million tokens in the smallest unit: so one token costs as many millionths. */
type Prices = { input_minor: bigint | null; output_minor: bigint | null }

export const costMicro = (
  { input_minor, output_minor }: Prices,
  tokens: { input: number; output: number },
): bigint =>
  BigInt(tokens.input) * (input_minor ?? 0n) + BigInt(tokens.output) * (output_minor ?? 0n)

/** Tokens of texts at most: one for each byte, and some around each message. */
export const tokensAtMost = (texts: readonly string[]): number =>
  texts.reduce((sum, text) => sum + Buffer.byteLength(text) + MODEL_LIMITS.tokens_around, 0)

const MICRO = 1_000_000n

/** A ceiling in millionths. */
export const microOf = (minor: bigint): bigint => minor * MICRO

/** Whole units, rounded up: nobody spent less than they are told. */
export const minorOf = (micro: bigint): bigint => (micro + MICRO - 1n) / MICRO
