/** How much a job sets aside for each kind: pure decisions over whole minor units. */
import { RESERVE_LIMITS } from '../../kernel/limits/reserve-limits.ts'
import { type Currency, money } from '../../kernel/money.ts'
import { RESERVE_KINDS, type ReserveKind, type ReserveSizes } from './reserve-schemas.ts'

/** What the sizes follow from. Work that is paid elsewhere has no rewards, and so no reserves. */
export type ReservedWork = {
  /** Rewards of every place together, in minor units. */
  rewards: bigint
}

/** A quarter of the rewards, rounded up. */
const floorSize = ({ rewards }: ReservedWork): bigint =>
  (rewards * BigInt(RESERVE_LIMITS.floor_basis_points) + 9_999n) / 10_000n

/** Every kind with its size; whoever adds a kind adds its size here. */
const SIZES: Partial<Record<ReserveKind, (work: ReservedWork) => bigint>> = {
  floor: floorSize,
}

/** What a job of this work sets aside, in the order of the kinds; what is zero is left out. */
export const reserveSizes = (work: ReservedWork): ReserveSizes =>
  Object.fromEntries(
    RESERVE_KINDS.flatMap((kind) => {
      const size = SIZES[kind]?.(work) ?? 0n
      return size > 0n ? [[kind, size]] : []
    }),
  )

/** All kinds together. */
export const sumOfReserves = (sizes: ReserveSizes): bigint =>
  Object.values(sizes).reduce((sum, size) => sum + size, 0n)

/** The sizes as a quote and a job show them. */
export const presentReserves = (sizes: ReserveSizes, currency: Currency) =>
  RESERVE_KINDS.flatMap((kind) => {
    const size = sizes[kind] ?? 0n
    return size > 0n ? [{ kind, amount: money(size, currency) }] : []
  })

/** How much `sizes` must grow to reach `wanted`, kind by kind; never below zero. */
export const reserveGrowth = (wanted: ReserveSizes, sizes: ReserveSizes): ReserveSizes =>
  Object.fromEntries(
    RESERVE_KINDS.flatMap((kind) => {
      const more = (wanted[kind] ?? 0n) - (sizes[kind] ?? 0n)
      return more > 0n ? [[kind, more]] : []
    }),
  )
