/** How much a job sets aside for each kind: pure decisions over whole minor units. */
import { REPAIR_LIMITS } from '../../kernel/limits/launches/repair-limits.ts'
import { RESERVE_LIMITS } from '../../kernel/limits/reserve-limits.ts'
import { SCREENING_LIMITS } from '../../kernel/limits/time-limits.ts'
import { type Currency, money } from '../../kernel/money.ts'
import { RESERVE_KINDS, type ReserveKind, type ReserveSizes } from './reserve-schemas.ts'

/** What the sizes follow from. Work that is paid elsewhere has no rewards, and so no reserves. */
export type ReservedWork = {
  /** Rewards of every place together, in minor units. */
  rewards: bigint
  /** Whether the job warns of its content (charter R38). */
  flagged?: boolean
  /** One reward, where an answer can end the work early; left out where none can. */
  screened?: bigint
  /** Whether it has a gate, under which answers are asked for again (charter R20). */
  gated?: boolean
  /** Whether it repairs what AI made (charter R32). */
  repair?: boolean
}

/** A share of the rewards, rounded up. */
const shareOf = ({ rewards }: ReservedWork, basisPoints: number): bigint =>
  (rewards * BigInt(basisPoints) + 9_999n) / 10_000n

/** A quarter of the rewards. */
const floorSize = (work: ReservedWork): bigint => shareOf(work, RESERVE_LIMITS.floor_basis_points)

/** Of a job that warns of its content: decompression for all of it, and the time of some who leave. */
const careSize = (work: ReservedWork): bigint => {
  const { decompression_basis_points, leaving_basis_points } = RESERVE_LIMITS
  return work.flagged ? shareOf(work, decompression_basis_points + leaving_basis_points) : 0n
}

/** Of a job that repairs what AI made: the time of those who look and leave. */
const repairSize = (work: ReservedWork): bigint =>
  work.repair ? shareOf(work, REPAIR_LIMITS.leaving_basis_points) : 0n

/** A share of the rewards, one of them at least, where people may be screened out. */
const screenedSize = ({ rewards, screened }: ReservedWork): bigint => {
  if (screened === undefined || rewards === 0n) return 0n
  const part = shareOf({ rewards }, SCREENING_LIMITS.reserve_basis_points)
  return part > screened ? part : screened
}

/** Both, where people may look and leave, and an answer may end the work. */
const screeningSize = (work: ReservedWork): bigint => repairSize(work) + screenedSize(work)

/** Of a job with a gate: places that are opened again. */
const qualitySize = (work: ReservedWork): bigint =>
  work.gated ? shareOf(work, RESERVE_LIMITS.quality_basis_points) : 0n

/** Every kind with its size; whoever adds a kind adds its size here. */
const SIZES: Partial<Record<ReserveKind, (work: ReservedWork) => bigint>> = {
  floor: floorSize,
  care: careSize,
  screening: screeningSize,
  quality: qualitySize,
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
